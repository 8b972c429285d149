/**
 * Close calls: statuses and directions that rest on what rounding for print hides. Scoring gives them as data;
 * how they are worded is the layout's.
 */
import type { Decimal } from './decimal.ts';
import type { NumberEntry } from './entry.ts';
import type { CellAddress } from './place.ts';
import type { Direction, Status } from './scored-report.ts';

export type CloseCall = CloseCallOf<'status', Status> | CloseCallOf<'direction', Direction>;

/** The figures a judgement is made of; `previous` is last year's actual. */
export type FigureName = 'outturn' | 'target' | 'previous';

interface CloseCallOf<K extends 'status' | 'direction', J> {
  readonly of: K;
  readonly ref: string;
  readonly name: string;
  /** The cell that names the row. */
  readonly row: CellAddress;
  /** The cell of the year-end outturn. */
  readonly at: CellAddress;
  /** Those of the three that are numbers; the outturn always is. */
  readonly figures: { readonly outturn: PrintedFigure } & {
    readonly [F in Exclude<FigureName, 'outturn'>]?: PrintedFigure;
  };
  readonly published: J;
  /** By the rules from the unrounded figures; undefined where they give none. */
  readonly computed: J | undefined;
  /** Published by an override, be it that it says what the rules say. */
  readonly overridden: boolean;
  /** The printed figures alone would give another judgement than the unrounded ones. */
  readonly roundingSensitive: boolean;
  /** The figure whose unrounded value the ranges are of. */
  readonly varies: FigureName;
  /** The values of the other figures for which the ranges hold. */
  readonly held: Readonly<Partial<Record<FigureName, Decimal>>>;
  /** In order and without a gap, over all values that print as the figure does; at least two. */
  readonly ranges: readonly JudgementRange<J>[];
}

export interface PrintedFigure {
  /** Value and decimals as printed. */
  readonly printed: NumberEntry;
  /** The value of the cell, where it holds more digits than are printed. */
  readonly exact?: Decimal;
}

/** Unrounded values that give the same judgement; a single value where `from` is `to`. */
export interface JudgementRange<J> {
  /** Undefined where the rules give none. */
  readonly judgement: J | undefined;
  /** Up to 20 places where a share is divided by; print with two digits more than the figure has. */
  readonly from: Decimal;
  readonly to: Decimal;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}
