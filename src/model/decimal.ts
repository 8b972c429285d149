/**
 * Exact decimal numbers as strings ("93", "-0.2"): a margin of exactly 5 % must not fall to the wrong
 * side of a band because 0.95 has no exact binary form. The arithmetic is big.js's.
 */
import Big from 'big.js';

/** A finite decimal in plain notation, e.g. "76604", "99.85", "-0.2". Never "1e21", never "-0". */
export type Decimal = string & { readonly __brand: 'Decimal' };

/** Spreadsheets keep 15 significant digits; what lies beyond is binary noise (0.1 + 0.2). */
const SPREADSHEET_DIGITS = 15;

/** As `toDecimal` spells it, so that zeros may be put behind it. */
const CANONICAL = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** So few digits that nothing of them is binary noise. */
const PLAIN = /^-?\d[\d.]{0,13}$/;

/** A decimal from a number as a spreadsheet shows it. In: a finite number. Out: `0.30000000000000004` gives "0.3". */
export function decimalFromNumber(value: number): Decimal {
  const shortest = String(value);
  if (PLAIN.test(shortest)) return shortest as Decimal;
  return toDecimal(new Big(value.toPrecision(SPREADSHEET_DIGITS)));
}

/** A decimal from digits such as "76604.50"; undefined for anything that is not a plain number. */
export function parseDecimal(text: string): Decimal | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? toDecimal(new Big(text.replace(/^\+/, ''))) : undefined;
}

export function add(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).plus(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).minus(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).times(b));
}

/** The quotient to 20 decimal places, for showing; comparisons multiply across instead. Throws on a divisor of 0. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return toDecimal(new Big(a).div(b));
}

export function absolute(a: Decimal): Decimal {
  return toDecimal(new Big(a).abs());
}

export function negate(a: Decimal): Decimal {
  return toDecimal(new Big(a).neg());
}

/** −1, 0 or 1, as a is less than, equal to or greater than b. Of so few digits binary numbers keep the order: no two are one. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.length < SPREADSHEET_DIGITS && b.length < SPREADSHEET_DIGITS) return order(Number(a), Number(b));
  return new Big(a).cmp(b);
}

function order(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rounds half away from zero ("half up" as it is printed) and keeps the zeros: `round("99.8", 2)` is "99.80". */
export function round(a: Decimal, decimals: number): string {
  const zeros = decimals - decimalPlaces(a);
  if (zeros === 0 && CANONICAL.test(a)) return a;
  if (zeros > 0 && CANONICAL.test(a)) return `${a}${zeros === decimals ? '.' : ''}${'0'.repeat(zeros)}`;
  const fixed = new Big(a).toFixed(decimals, Big.roundHalfUp);
  return /^-[0.]+$/.test(fixed) ? fixed.slice(1) : fixed;
}

/** How many digits stand after the point: "99.85" has 2. */
export function decimalPlaces(a: Decimal): number {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
}

/** For drawing only, where a pixel's error does not matter. */
export function toNumber(a: Decimal): number {
  return Number(a);
}

export const ZERO = '0' as Decimal;

function toDecimal(big: Big): Decimal {
  const text = big.toFixed();
  return (text === '-0' ? '0' : text) as Decimal;
}
