/** Decimals of few digits are compared and printed without the exact arithmetic; here both ways are held together. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Decimal,
  decimalFromNumber,
  decimalPlaces,
  multiply,
  round,
  subtract,
} from '../../src/model/decimal.ts';

/** As the reader makes them: up to 18 digits, with and without a point and a sign, without useless zeros. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, places]) => new Big(`${digits}e-${places}`).toFixed() as Decimal);

const exactly = (a: Decimal, places: number): string =>
  new Big(a).toFixed(places, Big.roundHalfUp).replace(/^-(?=[0.]+$)/, '');

describe('decimals', () => {
  it('compare as exact numbers do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(a, b)).toBe(new Big(a).cmp(b));
        expect(compare(a, a)).toBe(0);
      }),
    );
  });

  it('compare exactly where they differ in the last digit only', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.integer({ min: 0, max: 13 }),
        (digits, places) => {
          const [a, b] = [digits, digits + 1n].map(
            (one) => new Big(`${one}e-${places}`).toFixed() as Decimal,
          );
          if (a === undefined || b === undefined) throw new Error('expected two');
          expect([compare(a, b), compare(b, a)]).toEqual([-1, 1]);
        },
      ),
    );
  });

  it('are multiplied and subtracted as exact numbers are, short and long', () => {
    const short = fc
      .tuple(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => new Big(`${digits}e-${places}`).toFixed().replace(/^-0$/, '0') as Decimal);
    const either = fc.oneof(short, decimals);
    fc.assert(
      fc.property(either, either, (a, b) => {
        expect(multiply(a, b)).toBe(new Big(a).times(b).toFixed().replace(/^-0$/, '0'));
        expect(subtract(a, b)).toBe(new Big(a).minus(b).toFixed().replace(/^-0$/, '0'));
      }),
      { numRuns: 1000 },
    );
  });

  it('print with so many digits as exact numbers do', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 8 }), (a, places) => {
        expect(round(a, places)).toBe(exactly(a, places));
      }),
    );
    for (const odd of ['-0', '0.0', '99.80', '.5', '007'] as Decimal[]) {
      expect(round(odd, 2)).toBe(exactly(odd, 2));
    }
  });

  it('are made of numbers as of their fifteen digits', () => {
    const plainly = (value: number): string => new Big(value.toPrecision(15)).toFixed().replace(/^-0$/, '0');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalFromNumber(value)).toBe(plainly(value));
      }),
    );
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const value = digits / 10 ** places;
        expect(decimalFromNumber(value)).toBe(plainly(value));
      }),
    );
  });

  it('count the digits behind their point', () => {
    expect(['7', '0.5', '-12.345'].map((one) => decimalPlaces(one as Decimal))).toEqual([0, 1, 3]);
  });
});
