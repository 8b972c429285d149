/** The one scored model all editions come from: what `scoring` gives; `layout` and `publication` take it. */
import type { Decimal } from './decimal.ts';
import type { Sourced } from './entry.ts';
import type { CellAddress } from './place.ts';
import type { Action, Measure, Priority, Submission } from './submission.ts';

export interface ScoredReport {
  readonly submission: Submission;
  readonly measures: readonly ScoredMeasure[];
  readonly actions: readonly ScoredAction[];
  readonly summary: Summary;
}

/** A band of the scheme by its id, or one of the outcomes that no percentage counts. */
export type Status =
  | { readonly kind: 'band'; readonly band: string }
  | { readonly kind: 'no-target' }
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'not-applicable' };

/** Every direction of travel, in the order of the key. */
export const DIRECTIONS = [
  'improving',
  'planned',
  'same',
  'deteriorating',
  'milestone',
  'not-applicable',
] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** What is published beside what the rules alone give: an override is never silent. */
export interface Judgement<T> {
  readonly published: T;
  /** Undefined where the rules give no answer (target of zero without a tolerance, an unknown word). */
  readonly computed: T | undefined;
  readonly override?: { readonly value: T; readonly reason: string; readonly at: CellAddress };
}

interface ScoredRow {
  readonly priority: Priority;
  readonly status: Judgement<Status>;
  readonly direction: Judgement<Direction>;
}

export interface ScoredMeasure extends ScoredRow {
  readonly kind: 'measure';
  readonly measure: Measure;
  /** polarity × (outturn − target) in the measure's own units; absent without both numbers or a polarity. */
  readonly gap?: Decimal;
  /** The same as a share of the target's size, to 20 places; absent also for a target of zero. */
  readonly margin?: Decimal;
  /**
   * polarity × (outturn − last year's actual) as a share of that actual's size, to 20 places; absent without
   * both numbers or a polarity, and for an actual of zero.
   */
  readonly change?: Decimal;
  /** The printed figures would give another status or direction than the unrounded ones. */
  readonly roundingSensitive: boolean;
}

export interface ScoredAction extends ScoredRow {
  readonly kind: 'action';
  readonly action: Action;
}

export type ScoredItem = ScoredMeasure | ScoredAction;

/** A printed percentage with all that is behind it. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  /** The whole percentage as printed; undefined when the population is empty. */
  readonly percent: number | undefined;
  readonly rounding: Rounding;
  /** The rows counted in the numerator, by the cell that names them. */
  readonly counted: readonly CellAddress[];
  /** The rows of the denominator. */
  readonly population: readonly CellAddress[];
}

export type Rounding = 'half-up' | 'largest-remainder';

export interface Summary {
  /** In the order of the Priorities sheet. */
  readonly priorities: readonly PrioritySummary[];
  readonly total: { readonly met: Figure; readonly improvement: Figure };
  /** Measures only, without No target; best first; the met bands make one row. */
  readonly trafficLights: readonly TrafficLightRow[];
  /** Measures whose direction is not N/A. */
  readonly directions: readonly DirectionRow[];
  /** Rows that no status percentage counts because nothing was reported. */
  readonly notReported: readonly CellAddress[];
}

export interface PrioritySummary {
  readonly priority: Priority;
  /** Measures and actions, without No target. */
  readonly met: Figure;
  /** Measures whose direction is not N/A. */
  readonly improvement: Figure;
}

export interface TrafficLightRow {
  /** `met`, or the id of the band. */
  readonly id: string;
  /** Ids of the bands counted here, best first. */
  readonly bands: readonly string[];
  readonly figure: Figure;
  readonly earlier: readonly EarlierFigure[];
}

export interface DirectionRow {
  readonly id: 'improved' | 'same-or-planned' | 'deteriorated';
  readonly figure: Figure;
  readonly earlier: readonly EarlierFigure[];
}

/** The published whole percentage of an earlier year, latest year first; undefined where none was given. */
export interface EarlierFigure {
  readonly year: string;
  readonly percent: Sourced<number> | undefined;
}
