/** Templates that never end, explode, or reach for what is not theirs: each ends soon, in a finding at its line. */
import { describe, expect, it } from 'vitest';
import { mergeLayout } from '../../src/layout/merge-layout.ts';
import { jsonOf, type Partials, said } from './merge-source.ts';

const LIST = Array.from({ length: 100 }, (_, index) => `row ${index}`);
const DATA = { list: LIST, name: 'x', group: { a: 1 }, words: { key: 'Key' } };

/** Far above what any of them takes, far below what any would take unbounded. */
const SOON_MS = 15_000;

function outcome(source: string, partials: Partials = {}): string[] {
  const began = performance.now();
  const lines = said(source, DATA, partials);
  expect(performance.now() - began).toBeLessThan(SOON_MS);
  return lines;
}

const nested = (times: number, inner: string): string =>
  times === 0 ? inner : `{{#each @root.list}}\n${nested(times - 1, inner)}{{/each}}`;

describe('a template that does not end', () => {
  it.each<[string, string, Partials, string]>([
    [
      'calls itself',
      '[{{> a}}]',
      { a: '\n{{> a}}' },
      'partials/a.hbs:2: expected at most 40 partials within each other',
    ],
    [
      'calls another in a circle',
      '[{{> a}}]',
      { a: '{{> b}}', b: '\n\n{{> a}}' },
      'partials/b.hbs:3: expected at most 40 partials',
    ],
    ['opens more each time', '[{{> a}}]', { a: '{"x": [{{> a}}]}' }, 'partials/a.hbs:1: expected'],
    ['repeats in four loops', `[${nested(4, '1,')}]`, {}, 'a.hbs:5: expected at most 5000000 tags run'],
    [
      'repeats in four loops and prints nothing',
      `[${nested(4, '')}]`,
      {},
      'expected at most 5000000 tags run',
    ],
    [
      'doubles in each of its partials',
      '[{{> p0}}]',
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [`p${i}`, i === 29 ? '1,' : `{{> p${i + 1}}}{{> p${i + 1}}}`]),
      ),
      'expected at most 5000000 tags run',
    ],
    [
      'doubles a text in each of its partials',
      '[{{> p x="0123456789"}}]',
      { p: '{{> p x=(word "two" x=x)}}' },
      'expected a key of the language files',
    ],
    [
      'prints a long text often',
      `[${nested(3, `"${'x'.repeat(10_000)}",`)}]`,
      {},
      'expected at most 60000000 characters',
    ],
    [
      'joins a list often and prints it never',
      `[${nested(3, '{{#if (eq (join @root.list "") "x")}}1{{/if}}')}]`,
      {},
      'expected at most 5000000 tags run',
    ],
  ])('%s', (_, source, partials, expected) => {
    const lines = outcome(source, partials);
    expect(lines.join('\n')).toContain(expected);
    expect(lines.length).toBeLessThan(5);
  });

  it.each([
    ['50,000 tags', `[${'{{name}},'.repeat(50_000)}]`, 'a.hbs: expected at most 10000 tags'],
    ['a text of 50 MB', `["${'x'.repeat(50_000_000)}"]`, 'a.hbs: expected at most 500000 characters'],
    ['100,000 opening braces', '{'.repeat(100_000), 'expected'],
    ['100,000 opening brackets', '['.repeat(100_000), 'expected at most 200'],
    ['10,000 blocks never closed', `${'{{#if name}}'.repeat(10_000)}`, 'expected at most 50 blocks'],
    [
      '5,000 blocks within blocks',
      `[${'{{#if name}}'.repeat(5000)}1${'{{/if}}'.repeat(5000)}]`,
      'expected at most 50 blocks',
    ],
    [
      '5,000 calls within calls',
      `[{{#if ${'(not '.repeat(5000)}name${')'.repeat(5000)}}}1{{/if}}]`,
      'expected at most 50 brackets',
    ],
    ['a name of 100,000 parts', `[{{${'a.'.repeat(100_000)}a}}]`, 'expected'],
    ['100,000 steps outwards', `[{{${'../'.repeat(100_000)}a}}]`, 'expected'],
  ])('of %s', (_, source, expected) => {
    const lines = outcome(source);
    expect(lines.join('\n')).toContain(expected);
    expect(lines.length).toBeLessThanOrEqual(100);
  });
});

describe('a template that reaches for what is not in its data', () => {
  it.each([
    'constructor',
    'constructor.constructor',
    '__proto__',
    '[__proto__].constructor',
    'name.constructor',
    'list.constructor',
    'list.length',
    'list.map',
    'group.toString',
    'group.__proto__.polluted',
    '@root.constructor',
    '@root.__proto__',
    '@constructor',
    '@data',
    '@partial-block',
    'this.constructor',
    'process.env',
    'require',
    'globalThis',
    'lookup this "constructor"',
    'lookup @root "__proto__"',
    'lookup (lookup @root "group") "hasOwnProperty"',
    'lookup list "length"',
    'lookup list "0.constructor"',
    'word "constructor"',
    'word "__proto__"',
    'helperMissing name',
    'blockHelperMissing name',
    'log name',
    'lookup.constructor "x"',
    '(constructor "return process")',
  ])('{{%s}} is refused', (tag) => {
    expect(outcome(`[\n{{${tag}}}]`).join('\n')).toMatch(/^error a\.hbs:2: /);
  });

  it.each([
    ['{{> ../../etc/passwd}}', 'partials'],
    ['{{> [../official]}}', 'no "../official.hbs"'],
    ['{{> /etc/passwd}}', 'expected'],
    ['{{> constructor}}', 'no "constructor.hbs"'],
    ['{{> __proto__}}', 'no "__proto__.hbs"'],
    ['{{> (lookup group "a")}}', 'expected a name, block, helper or partial'],
    ['{{> @partial-block}}', 'expected'],
    ['{{#> a}}{{/a}}', 'expected a name, block, helper or partial'],
    ['{{#*inline "a"}}{{/inline}}', 'expected a name, block, helper or partial'],
    ['{{* a}}', 'expected a name, block, helper or partial'],
    ['{{{{raw}}}}{{{{/raw}}}}', 'expected two braces'],
    ['{{#constructor}}{{/constructor}}', 'expected {{#if}}'],
    ['{{#helperMissing}}{{/helperMissing}}', 'expected {{#if}}'],
    ['{{#each constructor}}1{{/each}}', 'expected a name that the data has'],
    ['{{#with __proto__}}1{{/with}}', 'expected a name that the data has'],
  ])('%s is refused', (tag, expected) => {
    const lines = outcome(`[\n${tag}]`, { a: '1' });
    expect(lines.join('\n')).toContain(expected);
    expect(lines[0]).toMatch(/^error a\.hbs:2: /);
  });

  it('changes no prototype by what it names or makes', () => {
    const source = `{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },
      "x": [{{> a __proto__=group polluted=1}}] }`;
    const made = jsonOf(source, DATA, { a: '{ "__proto__": { "polluted": {{polluted}} } }' });
    expect(Object.hasOwn(Object(made), '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(Object(made))).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('is no template under the name of a part of every object', () => {
    for (const entry of ['constructor', '__proto__', 'toString']) {
      const { value, findings } = mergeLayout(entry, { 'a.hbs': '[]' }, {});
      expect(value).toBeUndefined();
      expect(findings.map(({ code }) => code)).toEqual(['layout-missing']);
    }
  });
});
