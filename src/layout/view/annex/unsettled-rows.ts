/** What may still change although nothing is wrong: provisional and forecast figures, and outturns not there. */
import { formatCell } from '../../../model/place.ts';
import type { ScoredReport } from '../../../model/scored-report.ts';
import { type Words, word } from '../../words.ts';
import { notedFigures } from '../noted-figures.ts';
import { rowName } from './row-name.ts';

export interface UnsettledRow {
  readonly row: string;
  /** `Q4 outturn: 93% (Provisional)`, `No outturn`. */
  readonly what: string;
  readonly cell: string;
}

/** In: the scored report. Out: figures that carry such a note, then measures whose year-end outturn is missing. */
export function unsettledRows(scored: ScoredReport, words: Words): UnsettledRow[] {
  const noted = notedFigures(scored.submission, words).provisional.map(
    ({ ref, name, of, figure, note, cell }) => ({
      row: `${ref} ${name.text}`,
      what: word(words, 'unsettled-figure', { of, figure, note }),
      cell,
    }),
  );
  const missing = scored.measures
    .filter(({ measure }) => ['blank', 'not-reported'].includes(measure.quarters.q4.value.kind))
    .map((item) => ({
      row: rowName(item),
      what: word(words, 'unsettled-outturn'),
      cell: formatCell(item.measure.quarters.q4.at),
    }));
  return [...noted, ...missing];
}
