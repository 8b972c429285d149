import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundDifference } from '../../src/model/around-difference.ts';

const extent = { context: 5, longest: 20 };

describe('aroundDifference', () => {
  it('leaves short texts whole', () => {
    expect(aroundDifference('Blue', 'Amber', extent)).toEqual(['Blue', 'Amber']);
    expect(aroundDifference('x'.repeat(120), 'x'.repeat(119))).toEqual(['x'.repeat(120), 'x'.repeat(119)]);
  });

  it('shows what differs with a little of what stands around it', () => {
    expect(
      aroundDifference('The year went well for all of us.', 'The year went badly for all of us.', extent),
    ).toEqual(['…went well for …', '…went badly for …']);
  });

  it('says nothing of a side where nothing is left out', () => {
    expect(aroundDifference('a long text that ends so', 'a long text that ends thus', extent)).toEqual([
      '…ends so',
      '…ends thus',
    ]);
    expect(aroundDifference('It has begun and goes on', 'Is has begun and goes on', extent)).toEqual([
      'It has …',
      'Is has …',
    ]);
  });

  it('shows what was put in, and where', () => {
    expect(aroundDifference('one two three four five', 'one two and a half three four five', extent)).toEqual(
      ['… two three…', '… two and a half three…'],
    );
  });

  it('cuts a long difference at its end', () => {
    expect(aroundDifference(`same ${'a'.repeat(50)}`, `same ${'b'.repeat(50)}`, extent)).toEqual([
      `same ${'a'.repeat(20)}…`,
      `same ${'b'.repeat(20)}…`,
    ]);
  });

  it('keeps accents with their letters', () => {
    const [before, after] = aroundDifference(`${'e\u0301'.repeat(30)}x`, `${'e\u0301'.repeat(30)}y`, extent);
    expect([before, after]).toEqual([`…${'e\u0301'.repeat(5)}x`, `…${'e\u0301'.repeat(5)}y`]);
  });

  it('never makes two texts alike, nor longer than asked for', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before !== after);
        const [from, to] = aroundDifference(before, after, extent);
        expect(from).not.toBe(to);
        for (const text of [from, to]) expect(text.length).toBeLessThanOrEqual(5 + 20 + 2);
      }),
    );
  });
});
