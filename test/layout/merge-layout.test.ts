import { describe, expect, it } from 'vitest';
import { mergeLayout } from '../../src/layout/merge-layout.ts';
import { jsonOf, mergeSource, originsOf, said } from './merge-source.ts';

describe('escaping by context', () => {
  it('makes a JSON literal of a tag outside quotes', () => {
    const data = { a: 'R&D "x"', b: 0, c: true, d: [1, 'two'], e: { f: null } };
    expect(jsonOf('[{{a}}, {{b}}, {{c}}, {{d}}, {{e}}]', data)).toEqual([
      'R&D "x"',
      0,
      true,
      [1, 'two'],
      { f: null },
    ]);
  });

  it('escapes a tag inside quotes for them', () => {
    expect(jsonOf('["Results for {{a}}: {{n}}"]', { a: '"20\\16"\n', n: 0 })).toEqual([
      'Results for "20\\16"\n: 0',
    ]);
  });

  it('reads three braces after a tag as the end of the tag and a brace', () => {
    expect(jsonOf('{"a":{"b":{{x}}}}', { x: 1 })).toEqual({ a: { b: 1 } });
    expect(jsonOf('{"a":{{#if x}}{{x}}{{/if}}}', { x: 1 })).toEqual({ a: 1 });
    expect(jsonOf('{"a":"{{x}}}", "b": "}}}"}', { x: 1 })).toEqual({ a: '1}', b: '}}}' });
    expect(jsonOf('{"a":{{x~}}}', { x: 1 })).toEqual({ a: 1 });
    expect(jsonOf('{"a":{{word "k" p="}}}"}}}', { words: { k: '{p}' } })).toEqual({ a: '}}}' });
  });

  it('prints a literal given in the tag itself', () => {
    expect(jsonOf('[{{"a"}}, "{{1.5}}", {{true}}]')).toEqual(['a', '1.5', true]);
  });

  it('knows escaped quotes and unicode escapes in the text around a tag', () => {
    expect(jsonOf('["\\"{{x}}\\u0041{{x}}\\\\n"]', { x: 'y' })).toEqual(['"yAy\\n']);
  });

  it('leaves escaped braces alone and takes two backslashes before a tag for one', () => {
    expect(jsonOf('["\\{{x}} y"]')).toEqual(['{{x}} y']);
    expect(said('["\\\\{{x}} y"]', { x: 1 })).toEqual([expect.stringContaining('[tag-after-backslash]')]);
  });

  it('gives whitespace control to Handlebars', () => {
    expect(jsonOf('["a {{~x~}} b"]', { x: 'y' })).toEqual(['ayb']);
    expect(jsonOf('["a {{~#if x~}} b {{~/if~}} c"]', { x: 'y' })).toEqual(['abc']);
  });

  it('reads any line ending and a byte order mark', () => {
    expect(mergeSource('\ufeff[\r\n{"a": {{x}}},\r{"b": 1}]', { x: 1 }).value).toEqual([
      { origin: 'a.hbs:2', a: 1 },
      { origin: 'a.hbs:3', b: 1 },
    ]);
  });
});

describe('comments and commas', () => {
  it('leaves out comments with all tags in them', () => {
    const source = `[ // {{nobody}} "
      1, /* {{#if nothing}} " [ {{> nowhere}} {{else}} {{/if}} { */ 2, {{! a }} {{!-- b }} --}}
      "// {{x}} /* */", // the end {{nobody}}`;
    expect(jsonOf(`${source}\n]`, { x: 'y' })).toEqual([1, 2, '// y /* */']);
    expect(jsonOf('[1] // {{#if nothing}} x {{/if}} to the end')).toEqual([1]);
  });

  it('allows a comma after the last of a list or group', () => {
    expect(jsonOf('[{{#each xs}}{"n": {{this}},},{{/each}}]', { xs: [1, 2] })).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('finds doubled and missing commas at their line', () => {
    expect(said('[\n{{#each xs}}\n1,,\n{{/each}}]', { xs: [1, 2, 3] })).toEqual([
      'error a.hbs:3: expected a value, found "," [not-json]',
    ]);
    expect(said('{"a": 1\n\n"b": 2}')).toEqual(['error a.hbs:3: expected a comma, found ""b"" [not-json]']);
  });
});

describe('blocks', () => {
  it('takes a zero for true, and false, nothing, empty text and an empty list for false', () => {
    const source = '[{{#each xs}}{{#if this}}1{{else}}0{{/if}},{{/each}}]';
    expect(jsonOf(source, { xs: [0, -0, 'a', [0], {}, true, false, null, '', []] })).toEqual([
      1, 1, 1, 1, 1, 1, 0, 0, 0, 0,
    ]);
    expect(jsonOf(source.replaceAll('if', 'unless'), { xs: [0, null] })).toEqual([0, 1]);
  });

  it('prints a zero', () => {
    expect(jsonOf('{"a": {{n}}, "b": "{{n}}", "c": {{#if n}}{{n}}{{/if}}}', { n: 0 })).toEqual({
      a: 0,
      b: '0',
      c: 0,
    });
  });

  it('chains else if, and inverts with ^', () => {
    const source = '[{{#if a}}1{{else if b}}2{{else}}3{{/if}}, {{^if a}}4{{/if}}]';
    expect(jsonOf(source, { a: null, b: 'x' })).toEqual([2, 4]);
    expect(jsonOf(source, { a: null, b: null })).toEqual([3, 4]);
    expect(jsonOf('[{{^if a}}{{else}}1{{/if}}{{#if a}}{{^}}2{{/if}}]', { a: 1 })).toEqual([1]);
  });

  it('goes through lists and groups, with @index, @first, @last and @key', () => {
    const source =
      '[{{#each xs}}"{{@index}}{{@key}}{{#if @first}}f{{/if}}{{#if @last}}l{{/if}}{{this}}",{{/each}}]';
    expect(jsonOf(source, { xs: ['a', 'b', 'c'] })).toEqual(['00fa', '11b', '22lc']);
    expect(jsonOf(source, { xs: { p: 'a', q: 'b' } })).toEqual(['0pfa', '1qlb']);
  });

  it('runs the part after else where there is nothing to go through', () => {
    const source = '[{{#each xs}}1{{else}}2{{/each}}, {{#with xs}}3{{else}}4{{/with}}]';
    expect(jsonOf(source, { xs: [] })).toEqual([2, 4]);
    expect(jsonOf(source, { xs: null })).toEqual([2, 4]);
    expect(jsonOf('[{{#each xs}}1{{/each}}]', { xs: {} })).toEqual([]);
  });

  it('steps into each and with, not into if, and back out with ../', () => {
    const data = { y: 'top', xs: [{ z: { y: 'in' } }] };
    expect(
      jsonOf(
        '[{{#each xs}}{{#if z}}{{#with z}}{{y}}, {{../../y}}, {{@root.y}}{{/with}}{{/if}}{{/each}}]',
        data,
      ),
    ).toEqual(['in', 'top', 'top']);
  });

  it('names what it goes through with as, also within inner blocks', () => {
    const source =
      '[{{#each xs as |x i|}}{{#with x.z as |z|}}"{{i}}{{z.y}}{{x.z.y}}{{this.y}}{{./y}}",{{/with}}{{/each}}]';
    expect(jsonOf(source, { xs: [{ z: { y: 'a' } }] })).toEqual(['0aaaa']);
    expect(jsonOf('[{{#each xs as |a b c|}}{{#if c}}1{{else}}{{a}}{{/if}}{{/each}}]', { xs: [2] })).toEqual([
      2,
    ]);
  });

  it('prefers a given name, and this.name for the data', () => {
    expect(jsonOf('[{{#each xs as |y|}}{{y}}, {{this}}, {{../y}}{{/each}}]', { y: 1, xs: [2] })).toEqual([
      2, 2, 1,
    ]);
    expect(jsonOf('[{{#with o as |y|}}{{this.y}}, {{y.y}}{{/with}}]', { o: { y: 1 } })).toEqual([1, 1]);
  });

  it('reaches the loop around a loop with @../', () => {
    expect(
      jsonOf('[{{#each xs}}{{#each this}}"{{@../index}}{{@index}}",{{/each}}{{/each}}]', {
        xs: [[0], [0, 0]],
      }),
    ).toEqual(['00', '10', '11']);
  });

  it('reaches items of a list by number and odd names in square brackets', () => {
    expect(jsonOf('[{{xs.[1]}}, {{o.[a b]}}]', { xs: [1, 2], o: { 'a b': 3 } })).toEqual([2, 3]);
  });
});

describe('partials', () => {
  const key = '{"t": {{t}}, "u": {{up}}}';

  it('sees the data at hand, another value, or named values', () => {
    const data = { t: 1, up: 2, o: { t: 3, up: 4 } };
    expect(jsonOf('[{{> key}}, {{> key o}}, {{> key up="x"}}, {{> key o t=t}}]', data, { key })).toEqual([
      { t: 1, u: 2 },
      { t: 3, u: 4 },
      { t: 1, u: 'x' },
      { t: 1, u: 4 },
    ]);
  });

  it('reaches back out with ../ where it was given data of its own', () => {
    expect(
      jsonOf('[{{#with o}}{{> k}}{{/with}}, {{> k o}}]', { n: 1, o: { m: 2 } }, { k: '{{m}}, {{../n}}' }),
    ).toEqual([2, 1, 2, 1]);
  });

  it('lies in folders, and includes others', () => {
    const partials = { 'tables/key': '[{{> inner/most}}]', 'inner/most': '{{x}}' };
    expect(jsonOf('[{{> tables/key}}]', { x: 1 }, partials)).toEqual([[1]]);
  });

  it('does not see names given with as around it', () => {
    expect(said('[{{#each xs as |m|}}{{> k}}{{/each}}]', { xs: [1] }, { k: '{{m}}' })).toHaveLength(1);
  });

  it('is a list of properties as well as a node', () => {
    expect(jsonOf('{ {{> k}} "b": 2 }', {}, { k: '"a": 1, // one\n' })).toEqual({ a: 1, b: 2 });
  });
});

describe('origins', () => {
  it('gives every object the line its brace stands on', () => {
    const source = `{ // line 1
      "content": [
        {{#each xs}}
        {
          "text": {{this}}, "meaning": {
            "alt": "{"
          } },
        {{/each}}
        {{> k}}
        {}, /* one
        two */ {},
        { "a": [{}] },
      ],
    }`;
    const k = '\n{\n"x": {} },\n';
    const { value } = mergeSource(source, { xs: [1, 2] }, { k });
    expect(originsOf(value)).toEqual([
      'a.hbs:1',
      'a.hbs:4',
      'a.hbs:5',
      'a.hbs:4',
      'a.hbs:5',
      'partials/k.hbs:2',
      'partials/k.hbs:3',
      'a.hbs:10',
      'a.hbs:11',
      'a.hbs:12',
      'a.hbs:12',
    ]);
  });

  it('counts lines that whitespace control takes out', () => {
    expect(originsOf(mergeSource('[\n{{~x~}}\n\n,\n{}]', { x: 1 }).value)).toEqual(['a.hbs:5']);
  });

  it('gives none to objects that come from the data', () => {
    expect(mergeSource('[{{x}}]', { x: { a: 1 } }).value).toEqual([{ a: 1 }]);
  });
});

describe('all findings at once', () => {
  it('tells of every template, each at its lines, in order', () => {
    const partials = { b: '{"a": {{{x}}} }\n{{/if}}', c: '[', unused: '{{#if x}}' };
    expect(
      said('{\n"a": {{foo 1}},\n"b": {{> d}},\n"c": "{{> c}}"}', {}, partials).map((line) =>
        line.slice(6, 40),
      ),
    ).toEqual([
      expect.stringMatching(/^a\.hbs:2: expected a helper/),
      expect.stringMatching(/^a\.hbs:3: expected a file below/),
      expect.stringMatching(/^a\.hbs:4: expected a partial/),
      expect.stringMatching(/^partials\/b\.hbs:1: expected two/),
      expect.stringMatching(/^partials\/b\.hbs:2: expected/),
      expect.stringMatching(/^partials\/c\.hbs:1: expected ]/),
      expect.stringMatching(/^partials\/unused\.hbs:1: /),
    ]);
  });

  it('tells of every wrong name, and of one in a loop once', () => {
    const found = said('[{{a}}, {{#each xs}}{{b}}, "{{c}}", {{/each}}\n{{#if d}}{{/if}}]', {
      xs: [1, 2, {}],
    });
    expect(found).toEqual([
      'error a.hbs:1: expected a group of values to look in for "b", found 1 [name-of-no-group]',
      'error a.hbs:1: expected a group of values to look in for "c", found 1 [name-of-no-group]',
      'error a.hbs:1: expected a name that the data has here, found "a" [unknown-name]',
      'error a.hbs:2: expected a name that the data has here, found "d" [unknown-name]',
    ]);
  });

  it('does not look at other layouts', () => {
    const templates = { 'a.hbs': '[]', 'b.hbs': '{{#if' };
    expect(mergeLayout('a.hbs', templates, {})).toEqual({ value: [], findings: [] });
  });
});
