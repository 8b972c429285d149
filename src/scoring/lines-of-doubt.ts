/**
 * Lines of doubt: along which of a measure's figures one may go without leaving what is printed. One figure
 * moves through all values that print alike while the others stand.
 */
import type { FigureName } from '../model/close-call.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Entry, NumberEntry, Sourced, Target } from '../model/entry.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Measure } from '../model/submission.ts';
import { extremesOf, hidesDigits, type Interval, intervalOf, isCount, printedNumber } from './as-printed.ts';
import { cutsOf, type Figures } from './cuts.ts';
import { cutsWithin } from './judgement-ranges.ts';

export interface LineOfDoubt {
  readonly varies: FigureName;
  /** The values of all figures; that of the one that moves is where it stands by itself. */
  readonly figures: Figures;
  readonly interval: Interval;
  /** Where on the line something may change; never empty. */
  readonly cuts: readonly Decimal[];
}

/**
 * The lines of a measure on which a judgement may change, plainest first: the outturn; last year's actual; the
 * target, which was set and not measured, only where its cell holds more digits than it prints; then the outturn
 * with last year's actual at either end of what prints like it. From the unrounded figures the first three
 * lead one after the other to the printed ones, so that no rounding-sensitive row is passed over.
 */
export function linesOfDoubt(measure: Measure, scheme: Scheme): LineOfDoubt[] {
  const { decimals } = measure;
  const { outturn, target, previous } = entriesOf(measure);
  if (outturn === undefined) return [];
  const exact: Figures = {
    outturn: outturn.value,
    target: target?.value,
    previous: previous?.value,
  };
  const shown = (entry: NumberEntry): NumberEntry => printedNumber(entry, decimals);
  const line = (varies: FigureName, entry: NumberEntry, figures: Figures): LineOfDoubt[] => {
    const interval = intervalOf(shown(entry));
    const cuts = cutsWithin(interval, cutsOf(varies, figures, measure, scheme));
    return cuts.length === 0 ? [] : [{ varies, figures, interval, cuts }];
  };
  const rounded = !isCount(measure);
  const printed = { ...exact, outturn: shown(outturn).value };
  return [
    ...(rounded ? line('outturn', outturn, exact) : []),
    ...(rounded && previous ? line('previous', previous, printed) : []),
    ...(target && hidesDigits(target, decimals)
      ? line('target', target, { ...printed, ...(previous ? { previous: shown(previous).value } : {}) })
      : []),
    ...(rounded && previous
      ? extremesOf(shown(previous)).flatMap((end) => line('outturn', outturn, { ...exact, previous: end }))
      : []),
  ];
}

/** The outturn, target and last year's actual of a measure, those that are numbers. */
export function entriesOf({ quarters, target, previous }: Measure): {
  readonly [F in FigureName]?: NumberEntry | undefined;
} {
  return {
    outturn: numberOf(quarters.q4.value),
    target: numberOf(target.value),
    previous: numberOf(previous.value),
  };
}

/** The measure with other values for those of its figures that are numbers. */
export function withFigures(measure: Measure, { outturn, target, previous }: Figures): Measure {
  return {
    ...measure,
    quarters: { ...measure.quarters, q4: withValue(measure.quarters.q4, outturn) },
    target: withValue(measure.target, target),
    previous: withValue(measure.previous, previous),
  };
}

/** There is a value only where the cell has a number. */
function withValue<T extends Entry | Target>(cell: Sourced<T>, value: Decimal | undefined): Sourced<T> {
  return value === undefined ? cell : { ...cell, value: { ...cell.value, value } };
}

function numberOf(entry: Entry | Target): NumberEntry | undefined {
  return entry.kind === 'number' ? entry : undefined;
}
