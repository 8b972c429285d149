/** How much better one figure is than another, given which way is better. In: decimals. Out: a decimal. */
import { compare, type Decimal, negate, subtract, ZERO } from '../model/decimal.ts';
import type { Polarity } from '../model/submission.ts';

/** A polarity by which figures can be compared. */
export type Sense = Exclude<Polarity, 'none'>;

const SIGNS: Readonly<Record<Sense, 1 | -1>> = { higher: 1, lower: -1 };

/**
 * s × (figure − against), s = +1 where higher is better and −1 where lower is; in the figures' own units.
 * Published report: the sign of its margins.
 */
export function advantage(sense: Sense, figure: Decimal, against: Decimal): Decimal {
  const difference = subtract(figure, against);
  return sense === 'higher' ? difference : negate(difference);
}

/** True when the figure is as good as the other or better. */
export function isAtLeast(sense: Sense, figure: Decimal, against: Decimal): boolean {
  return compare(figure, against) * SIGNS[sense] >= 0;
}

/** True when the figure is better than the other. */
export function isBetter(sense: Sense, figure: Decimal, against: Decimal): boolean {
  return compare(figure, against) * SIGNS[sense] > 0;
}

export function isZero(value: Decimal): boolean {
  return compare(value, ZERO) === 0;
}
