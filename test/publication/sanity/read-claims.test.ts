/** Numbers in sentences, one after the other: a word that no sentence had before is a number all the same. */
import { describe, expect, it } from 'vitest';
import { countClaims, fractionClaims } from '../../../src/publication/sanity/narrative/read-claims.ts';

describe('fractionClaims', () => {
  it.each([
    ['9 of 12 were met', 9, 12],
    ['Seven out of Twenty-One were met', 7, 21],
    ['tri ar ddeg o ugain', 13, 20],
    ['of our thirty measures, eleven were met', 11, 30],
    ['1,200 of the ninety-nine', 1200, 99],
  ])('reads "%s"', (sentence, part, whole) => {
    expect(fractionClaims(sentence)).toMatchObject([{ part, whole }]);
  });

  it.each(['none of ten-pin', 'sevens of twelve', 'nine of 12 %'])('reads nothing in "%s"', (sentence) => {
    expect(fractionClaims(sentence)).toEqual([]);
  });
});

describe('countClaims', () => {
  it.each([
    ['sixteen measures', 16, 'measure'],
    ['the un ar bymtheg o fesurau', 16, 'measure'],
    ['eighty-four key actions', 84, 'action'],
    ['5 priorities', 5, 'priority'],
  ])('reads "%s"', (sentence, count, of) => {
    expect(countClaims(sentence)).toMatchObject([{ count, of }]);
  });
});
