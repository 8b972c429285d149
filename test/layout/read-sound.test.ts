import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MergedText, type Piece } from '../../src/layout/merge/merged-text.ts';
import { readWithCare } from '../../src/layout/merge/parse-merged.ts';
import { readSound } from '../../src/layout/merge/read-sound.ts';
import { jsonOf } from './merge-source.ts';

type Kind = Piece['kind'];

function merged(...pieces: readonly (readonly [kind: Kind, text: string])[]): MergedText {
  const text = new MergedText();
  for (const [kind, part] of pieces) text.add({ kind, file: 'a.hbs', line: 1, text: part }, part);
  return text;
}

const written = (text: string): unknown => readSound(merged(['written', text]));

describe('text without a mistake', () => {
  it('is read as JSON is', () => {
    const text = '{"a": [1, -2.5e3, "x\\"\\\\", true, null], "b": {"c": {}, "d": []},\r\n\t"\\u0041": ""}';
    expect(written(text)).toEqual(JSON.parse(text));
  });

  it('may have a comma before a closing bracket', () => {
    expect(written('[{"a": 1,}, [2,],]')).toEqual([{ a: 1 }, [2]]);
  });

  it('has names and drawings of one piece each', () => {
    const origin = ['origin', '"origin":"a.hbs:1",'] as const;
    const text = merged(
      ['written', '{'],
      origin,
      ['written', '"svg": '],
      ['text', '"<svg/>"'],
      ['written', '}'],
    );
    expect(readSound(text)).toEqual({ origin: 'a.hbs:1', svg: '<svg/>' });
  });
});

describe('any other text', () => {
  it.each([
    ['nothing', ''],
    ['a comma alone', '[,]'],
    ['two commas', '[1,,]'],
    ['no comma', '[1 2]'],
    ['no comma between members', '{"a": 1 "b": 2}'],
    ['no colon', '{"a" 1}'],
    ['no name', '{1: 2}'],
    ['more after the end', '[] []'],
    ['an open list', '[1'],
    ['an open text', '["a'],
    ['an open text that ends in an escape', '["a\\"'],
    ['a line break in a text', '["a\n"]'],
    ['an unknown escape', '["\\x"]'],
    ['a number that is none', '[01]'],
    ['a word that is none', '[yes]'],
    ['a comment', '[1 /* one */]'],
    ['a name twice', '{"a": 1, "a": 2}'],
    ['an origin by hand', '{"origin": "a"}'],
    ['a name that an assignment would lose', '{"__proto__": 1}'],
  ])('is left to the reader that knows why: %s', (_, text) => {
    expect(written(text)).toBeUndefined();
  });

  it('is one in which a tag makes a name or half of a drawing', () => {
    expect(readSound(merged(['written', '{'], ['text', '"a"'], ['written', ': 1}']))).toBeUndefined();
    expect(readSound(merged(['written', '{"a'], ['text', 'b'], ['written', '": 1}']))).toBeUndefined();
    expect(readSound(merged(['written', '{"svg": "a'], ['text', 'b'], ['written', '"}']))).toBeUndefined();
  });

  it('may still be right', () => {
    expect(jsonOf('{"a{{#if x}}b{{/if}}c": 1}', { x: true })).toEqual({ abc: 1 });
    expect(Object.entries(Object(jsonOf('{"__proto__": 1}')))).toEqual([['__proto__', 1]]);
  });
});

it('a fault that is no mistake in the text is not passed over', () => {
  expect(() => written('['.repeat(200_000))).toThrow(RangeError);
});

describe('both readers', () => {
  const names = fc.constantFrom('a', 'b c', 'é\u2013', 'svg', 'origin', '__proto__', '"\\');
  const values = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(names, tie('any'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).any;
  const slips = fc.constantFrom(
    '',
    '',
    '',
    ',',
    '"',
    '\\',
    '{',
    ']',
    ':',
    ' ',
    '\n',
    '//',
    '\u0001',
    '0',
    '-',
    '"a":',
  );
  const kinds = fc.constantFrom<Kind>('written', 'written', 'structure', 'text', 'origin');
  const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), slips, kinds), { maxLength: 4 });

  it('say the same wherever the short one says anything', () => {
    let read = 0;
    fc.assert(
      fc.property(values, cuts, (value, at) => {
        const json = JSON.stringify(value, null, 1).replace(/(?<=[\]}\d"])\n/g, ',\n');
        const places = at.map(
          ([share, slip, kind]) => [Math.floor(share * json.length), slip, kind] as const,
        );
        const inOrder = [...places].sort(([a], [b]) => a - b);
        const text = new MergedText();
        let from = 0;
        for (const [to, slip, kind] of [...inOrder, [json.length, '', 'written'] as const]) {
          const part = json.slice(from, to) + slip;
          text.add({ kind, file: 'a.hbs', line: 1, text: part }, part);
          from = to;
        }
        const sound = readSound(text);
        if (sound === undefined) return;
        read += 1;
        expect(readWithCare(text, 'a.hbs')).toEqual({ value: sound, findings: [] });
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
