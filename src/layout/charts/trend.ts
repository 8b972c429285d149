/** What a trend shows of a measure: the quarters that have numbers, target and last year's actual. */
import type { Entry, NumberEntry, Target } from '../../model/entry.ts';
import type { Measure, Quarter } from '../../model/submission.ts';

export const QUARTERS: readonly Quarter[] = ['q1', 'q2', 'q3', 'q4'];

export interface Trend {
  /** Four, in order; undefined where a quarter has no number. */
  readonly quarters: readonly (NumberEntry | undefined)[];
  readonly first: QuarterPoint;
  readonly last: QuarterPoint;
  readonly target: NumberEntry | undefined;
  readonly previous: NumberEntry | undefined;
  /** Digits after the point, where the measure has its own. */
  readonly decimals: number | undefined;
}

interface QuarterPoint {
  /** 1 to 4. */
  readonly quarter: number;
  readonly entry: NumberEntry;
}

/** Undefined where fewer than two quarters have numbers: one is no trend. */
export function trendOf({ quarters, target, previous, decimals }: Measure): Trend | undefined {
  const entries = QUARTERS.map((quarter) => numberOf(quarters[quarter].value));
  const points = entries.flatMap((entry, index) => (entry ? [{ quarter: index + 1, entry }] : []));
  const [first, ...later] = points;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    quarters: entries,
    first,
    last,
    target: numberOf(target.value),
    previous: numberOf(previous.value),
    decimals,
  };
}

/** All numbers that are drawn. */
export function numbersOf({ quarters, target, previous }: Trend): NumberEntry[] {
  return [...quarters, target, previous].flatMap((entry) => entry ?? []);
}

function numberOf(entry: Entry | Target): NumberEntry | undefined {
  return entry.kind === 'number' ? entry : undefined;
}
