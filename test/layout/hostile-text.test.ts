/** No text of a workbook can change what a document is made of, and every text prints as it is. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { HOSTILE } from './hostile.ts';
import { jsonOf, mergeSource, withoutOrigins } from './merge-source.ts';

/** Every place a text can be put. */
const LAYOUT = `{
  "literal": {{x}},
  "quoted": "<{{x}}>",
  "twice": "{{x}}{{x}}",
  "escaped": "\\"\\\\ {{x}}\\u0041",
  "listed": [{{#each xs}}{{this}}, {{/each}}{{x}}],
  "tested": {{#if (eq x x)}}"{{x}}"{{else}}{ "wrong": true }{{/if}},
  "joined": "{{join xs "; " last=x}}",
  "named": {{word "named" name=x}},
  "group": {{group}},
  // "comment": {{x}},
  {{> part deep=x}}
}`;

const PARTIALS = { part: '"part": { "text": {{deep}}, "meaning": { "alt": "{{deep}}" } },' };

function dataOf(x: string): object {
  return { x, xs: [x, x], group: { y: x }, words: { named: 'to {name}.' } };
}

function expected(x: string): unknown {
  return {
    literal: x,
    quoted: `<${x}>`,
    twice: x + x,
    escaped: `"\\ ${x}A`,
    listed: [x, x, x],
    tested: x,
    joined: `${x}${x}${x}`,
    named: `to ${x}.`,
    group: { y: x },
    part: { text: x, meaning: { alt: x } },
  };
}

describe('hostile text', () => {
  test.each(Object.entries(HOSTILE))('%s print as they are', (_, text) => {
    expect(jsonOf(LAYOUT, dataOf(text), PARTIALS)).toEqual(expected(text));
  });

  it('of any kind prints as it is and changes nothing else', () => {
    const pieces = fc.constantFrom(...Object.values(HOSTILE).map((text) => text.slice(0, 40)));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.oneof(
            pieces,
            fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (x) => {
        expect(jsonOf(LAYOUT, dataOf(x), PARTIALS)).toEqual(expected(x));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the origins too', () => {
    const plain = mergeSource(LAYOUT, dataOf('plain'), PARTIALS).value;
    const hostile = mergeSource(LAYOUT, dataOf(HOSTILE['a closing quote and a key'] ?? ''), PARTIALS).value;
    const shape = (value: unknown): string =>
      JSON.stringify(value, (key, part) => (typeof part === 'string' && key !== 'origin' ? '' : part));
    expect(shape(hostile)).toBe(shape(plain));
  });
});

describe('names of the data', () => {
  const data = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "xs": {"__proto__": 3, "toString": 4}}');

  it('are its own: nothing is inherited', () => {
    expect(jsonOf('[{{[__proto__].x}}, {{constructor}}, {{xs.[__proto__]}}, {{xs.toString}}]', data)).toEqual(
      [1, 2, 3, 4],
    );
    for (const name of ['toString', 'hasOwnProperty', '__proto__', 'constructor.name', 'xs.length']) {
      expect(mergeSource(`[{{${name}}}]`, { xs: [] }).value).toBeUndefined();
    }
  });

  it('cannot reach the prototype through a group that prints', () => {
    const printed = mergeSource('[{{xs}}, {{> k xs y=1}}]', data, {
      k: '{"y": {{y}}, "z": {{[__proto__]}}}',
    }).value;
    expect(withoutOrigins(printed)).toEqual([JSON.parse('{"__proto__": 3, "toString": 4}'), { y: 1, z: 3 }]);
    expect(Object.getPrototypeOf((printed as object[])[0])).toBe(Object.prototype);
  });
});
