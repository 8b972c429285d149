/** Direction of travel: the year-end outturn against last year's actual. */
import { absolute, compare, type Decimal, multiply, subtract } from '../model/decimal.ts';
import type { Entry } from '../model/entry.ts';
import type { Bound, DirectionRule } from '../model/scheme.ts';
import type { Direction } from '../model/scored-report.ts';
import type { Action, Measure } from '../model/submission.ts';
import { isAtLeast, isBetter, isZero, type Sense } from './advantage.ts';

/**
 * The direction of a measure. In this order: better than last year is Improving; a target set worse than
 * last year and met is Planned; equal is Same; else Deteriorating. N/A without a numeric outturn, a numeric
 * actual of last year or a polarity. A measure with "No target" has a direction too.
 * Inferred from the published rows, which this order reproduces.
 */
export function directionOfMeasure(measure: Measure, rule: DirectionRule): Direction {
  const outturn = numberOf(measure.quarters.q4.value);
  const previous = numberOf(measure.previous.value);
  const { polarity: sense } = measure;
  if (outturn === undefined || previous === undefined || sense === 'none') return 'not-applicable';
  const same = isWithin(rule.deadBand, outturn, previous);
  if (!same && isBetter(sense, outturn, previous)) return 'improving';
  if (isPlanned(sense, { outturn, previous, target: targetOf(measure) })) return 'planned';
  return same ? 'same' : 'deteriorating';
}

/**
 * The direction of an action: Milestone where it is new, N/A where it ran last year already, be it that
 * nothing was reported of it then. Published report: its actions show only these two.
 */
export function directionOfAction(action: Action): Direction {
  const { kind } = action.previous.value;
  return kind === 'not-applicable' || kind === 'blank' ? 'milestone' : 'not-applicable';
}

/** Whether the target was set worse than last year's actual, to the last digit, and was met. */
function isPlanned(
  sense: Sense,
  { outturn, previous, target }: { outturn: Decimal; previous: Decimal; target: Decimal | undefined },
): boolean {
  return target !== undefined && isBetter(sense, previous, target) && isAtLeast(sense, outturn, target);
}

/** A change of exactly the dead band is still the same; a relative one is a share of last year's actual. */
function isWithin(deadBand: Bound, outturn: Decimal, previous: Decimal): boolean {
  if (isZero(deadBand.value)) return compare(outturn, previous) === 0;
  const change = absolute(subtract(outturn, previous));
  const allowed = deadBand.basis === 'units' ? deadBand.value : multiply(deadBand.value, absolute(previous));
  return compare(change, allowed) <= 0;
}

function targetOf(measure: Measure): Decimal | undefined {
  const target = measure.target.value;
  return target.kind === 'no-target' ? undefined : numberOf(target);
}

function numberOf(entry: Entry): Decimal | undefined {
  return entry.kind === 'number' ? entry.value : undefined;
}
