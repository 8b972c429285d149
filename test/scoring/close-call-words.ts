/** Says close calls in one line each. For tests of scoring. */
import type { JudgementRange } from '../../src/model/close-call.ts';
import type { Direction, Status } from '../../src/model/scored-report.ts';
import { closeCalls } from '../../src/scoring/close-calls.ts';
import { nameDirection, nameNumber, nameStatus } from '../../src/scoring/names.ts';
import type { Book, RowText } from './build-submission.ts';
import { scoreRows } from './score-rows.ts';

/** The close calls of rows, `SS PM07 status, 76 against 78: Blue [75.5, 76.44] Green (76.44, 76.5)`. */
export function closeCallLines(rows: readonly RowText[], book?: Book): readonly string[] {
  const { report } = scoreRows(rows, book);
  const { scheme } = report.submission;
  return closeCalls(report).map((call) => {
    const { outturn, target, previous } = call.figures;
    const figures = [
      `${nameNumber(outturn.printed)}${outturn.exact === undefined ? '' : `=${outturn.exact}`}`,
      ...(target ? [`against ${nameNumber(target.printed)}`] : []),
      ...(previous ? [`after ${nameNumber(previous.printed)}`] : []),
    ];
    const marks = [
      ...(call.overridden ? ['overridden'] : []),
      ...(call.roundingSensitive ? ['rounding-sensitive'] : []),
      ...(call.varies === 'outturn' ? [] : [`of the ${call.varies}`]),
    ];
    const name = (judgement: Status | Direction): string =>
      typeof judgement === 'string' ? nameDirection(judgement) : nameStatus(judgement, scheme);
    const ranges = call.ranges.map((range) => rangeText(range, name));
    const head = `${call.ref} ${call.of}, ${figures.join(' ')}, ${name(call.published)}`;
    return `${[head, ...marks].join(', ')}: ${ranges.join(' ')}`;
  });
}

function rangeText(
  { judgement, from, to, fromIncluded, toIncluded }: JudgementRange<Status | Direction>,
  name: (judgement: Status | Direction) => string,
): string {
  const ends = from === to ? from : `${from}, ${to}`;
  const words = judgement === undefined ? 'none' : name(judgement);
  return `${words} ${fromIncluded ? '[' : '('}${ends}${toIncluded ? ']' : ')'}`;
}

/** The same of one row, without its name. */
export function closeCallsOf(row: RowText, book?: Book): readonly string[] {
  return closeCallLines([{ ref: 'M', ...row }], book).map((line) => line.slice(2));
}
