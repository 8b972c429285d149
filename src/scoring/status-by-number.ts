/** Status by number: the first band, best first, that an outturn reaches against its target. */
import { absolute, compare, type Decimal, multiply, negate, ZERO } from '../model/decimal.ts';
import type { Band, Bound } from '../model/scheme.ts';
import type { Tolerance } from '../model/submission.ts';
import { advantage, isAtLeast, isZero, type Sense } from './advantage.ts';

/** The figures of a measure that can be compared, in its own units and at full precision. */
export interface Standing {
  readonly sense: Sense;
  readonly outturn: Decimal;
  readonly target: Decimal;
  readonly previous?: Decimal | undefined;
  readonly tolerance?: Tolerance | undefined;
  readonly floor?: Decimal | undefined;
}

/**
 * The band of an outturn: margin = s × (outturn − target) / |target|, compared with each band's bound by
 * multiplying across, so that exactly 5 % short is exactly 5 % short. Undefined when no band takes it.
 * Published report: Amber to 5 % short. Inferred from its rows: Blue from 2 % above.
 */
export function statusByNumber(bands: readonly Band[], standing: Standing): string | undefined {
  return withOwnBound(bands, standing).find((band) => reaches(band, standing))?.id;
}

/**
 * True when the target is 0 and some band needs a share of it: such a margin does not exist. A tolerance
 * in units or a floor on the row says how far short is still acceptable, and settles it.
 * Published report: a target of 0 appears with a status that no percentage gives.
 */
export function lacksMargin(bands: readonly Band[], standing: Standing): boolean {
  if (!isZero(standing.target) || ownBound(standing)?.basis === 'units') return false;
  return withOwnBound(bands, standing).some(
    ({ bound }) => bound?.basis === 'relative' && !isZero(bound.value),
  );
}

/** A row's tolerance or floor stands for the bound of the band directly above the lowest. Inferred. */
function withOwnBound(bands: readonly Band[], standing: Standing): readonly Band[] {
  const bound = ownBound(standing);
  return bound ? bands.map((band, index) => (index === bands.length - 2 ? { ...band, bound } : band)) : bands;
}

/** Reaching the floor is coming as near to the target, in units, as the floor does. */
function ownBound({ sense, target, tolerance, floor }: Standing): Bound | undefined {
  if (floor !== undefined) return { basis: 'units', value: advantage(sense, floor, target) };
  return tolerance && { basis: tolerance.basis, value: negate(tolerance.value) };
}

function reaches({ condition, bound }: Band, standing: Standing): boolean {
  if (condition === 'held-or-improved' && !heldOrImproved(standing)) return false;
  return bound === undefined || reachesBound(bound, standing);
}

/**
 * Against a target of 0 a relative bound above 0 is out of reach, and one at or below 0 is reached by
 * meeting the target, since no size of target could make that margin negative.
 */
function reachesBound(bound: Bound, { sense, outturn, target }: Standing): boolean {
  if (isZero(bound.value)) return isAtLeast(sense, outturn, target);
  const gap = advantage(sense, outturn, target);
  if (bound.basis === 'units') return compare(gap, bound.value) >= 0;
  if (isZero(target) && compare(bound.value, ZERO) > 0) return false;
  return compare(gap, multiply(bound.value, absolute(target))) >= 0;
}

/**
 * The condition "held or improved": the outturn is as good as last year's actual or better, to the last
 * digit; the dead band of the direction of travel is left out, a fall within it is still a fall. Without
 * an actual of last year nothing was held.
 */
function heldOrImproved({ sense, outturn, previous }: Standing): boolean {
  return previous !== undefined && isAtLeast(sense, outturn, previous);
}
