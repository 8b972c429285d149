/** Close calls: the measures whose status or direction rests on what rounding for print hides. */
import type { CloseCall, JudgementRange, PrintedFigure } from '../model/close-call.ts';
import type { NumberEntry } from '../model/entry.ts';
import type { Judgement, ScoredMeasure, ScoredReport } from '../model/scored-report.ts';
import type { Measure } from '../model/submission.ts';
import { asPrinted, hidesDigits, printedNumber } from './as-printed.ts';
import { directionOfMeasure } from './direction.ts';
import { isSame, rangesOf } from './judgement-ranges.ts';
import { entriesOf, type LineOfDoubt, linesOfDoubt, withFigures } from './lines-of-doubt.ts';
import { measureStatus } from './measure-status.ts';
import type { Rules } from './rules.ts';

/**
 * In: a scored report. Out: the close calls of its measures in their order, of a measure its status first. Each
 * judgement that the unrounded figure could have is told with the range that gives it. A call says what the
 * rules would give, whether or not an override is published instead.
 * Inferred: two published statuses and a direction that only figures not rounded explain.
 */
export function closeCalls({ submission, measures }: ScoredReport): CloseCall[] {
  const { scheme, source } = submission;
  const rules: Rules = { scheme, file: source.file, overrides: true };
  return measures.flatMap((item) => callsOf(item, rules));
}

function callsOf(item: ScoredMeasure, rules: Rules): CloseCall[] {
  const lines = linesOfDoubt(item.measure, rules.scheme);
  const status = call(item, item.status, lines, (measure) => measureStatus(measure, rules).status);
  const direction = call(item, item.direction, lines, (measure) =>
    directionOfMeasure(measure, rules.scheme.direction),
  );
  return [
    ...status.map((one): CloseCall => ({ of: 'status', ...one })),
    ...direction.map((one): CloseCall => ({ of: 'direction', ...one })),
  ];
}

/** The call of the first line along which the judgement changes; none where it changes on no line. */
function call<J>(
  { measure }: ScoredMeasure,
  { published, computed, override }: Judgement<J>,
  lines: readonly LineOfDoubt[],
  judge: (measure: Measure) => J | undefined,
) {
  for (const line of lines) {
    const ranges = rangesAlong(line, measure, judge);
    if (ranges.length === 1) continue;
    const held = Object.fromEntries(
      Object.entries(line.figures).filter(([name, value]) => name !== line.varies && value !== undefined),
    ) as CloseCall['held'];
    return [
      {
        ref: measure.ref.value,
        name: measure.name.value,
        row: measure.at,
        at: measure.quarters.q4.at,
        figures: figuresOf(measure),
        published,
        computed,
        overridden: override !== undefined,
        roundingSensitive: !isSame(judge(measure), judge(asPrinted(measure))),
        varies: line.varies,
        held,
        ranges,
      },
    ];
  }
  return [];
}

function rangesAlong<J>(
  { varies, figures, interval, cuts }: LineOfDoubt,
  measure: Measure,
  judge: (measure: Measure) => J | undefined,
): JudgementRange<J>[] {
  return rangesOf(interval, cuts, (value) => judge(withFigures(measure, { ...figures, [varies]: value })));
}

function figuresOf(measure: Measure): CloseCall['figures'] {
  const entries = Object.entries(entriesOf(measure)).flatMap(([name, entry]) =>
    entry === undefined ? [] : [[name, printedFigure(entry, measure.decimals)]],
  );
  return Object.fromEntries(entries) as CloseCall['figures'];
}

function printedFigure(entry: NumberEntry, decimals: number | undefined): PrintedFigure {
  const printed = printedNumber(entry, decimals);
  return hidesDigits(entry, decimals) ? { printed, exact: entry.value } : { printed };
}
