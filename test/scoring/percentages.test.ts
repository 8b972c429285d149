import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfUp, largestRemainder } from '../../src/scoring/percentages.ts';

test.each([
  [6, 16, 38],
  [1, 8, 13],
  [1, 200, 1],
  [1, 201, 0],
  [0, 7, 0],
  [7, 7, 100],
])('halfUp(%i, %i) is %i', (count, population, percent) => {
  expect(halfUp(count, population)).toBe(percent);
});

test('halfUp of an empty population is undefined', () => {
  expect(halfUp(0, 0)).toBeUndefined();
});

test('largestRemainder([22, 8, 11]) is [54, 19, 27], where half up would sum to 101', () => {
  expect(largestRemainder([22, 8, 11])).toEqual([54, 19, 27]);
  expect([22, 8, 11].map((count) => halfUp(count, 41))).toEqual([54, 20, 27]);
});

test('of equal remainders the larger count is raised', () => {
  expect(largestRemainder([1, 5])).toEqual([17, 83]);
  expect(largestRemainder([1, 7])).toEqual([12, 88]);
});

test('of equal remainders and equal counts the one listed first is raised', () => {
  expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
  expect(largestRemainder([1, 1, 1, 3])).toEqual([17, 17, 16, 50]);
});

test('largestRemainder of an empty population is undefined for each', () => {
  expect(largestRemainder([0, 0])).toEqual([undefined, undefined]);
});

const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 7 }).filter((all) => all.some((n) => n > 0));

test('percentages by largest remainder sum to 100 and lie within 1 of the exact value', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const total = all.reduce((sum, count) => sum + count, 0);
      const percents = largestRemainder(all).map(Number);
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      for (const [index, count] of all.entries()) {
        expect(Math.abs((percents[index] ?? Number.NaN) * total - 100 * count)).toBeLessThan(total);
      }
    }),
  );
});

test('halfUp lies within a half of the exact value, and on a half above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (population, some) => {
      const count = some % (population + 1);
      const twiceOff = 2 * (Number(halfUp(count, population)) * population - 100 * count);
      expect(twiceOff).toBeGreaterThan(-population);
      expect(twiceOff).toBeLessThanOrEqual(population);
    }),
  );
});
