/**
 * Sanity: what may be right and yet looks odd to whoever checks a draft by eye. In: the scored report and, where there
 * is one, last year's. Out: warnings at the cells concerned, each of which the workbook can let stand with a reason.
 */
import type { Finding } from '../../model/finding.ts';
import { cellPosition, formatPlace } from '../../model/place.ts';
import type { ScoredReport } from '../../model/scored-report.ts';
import type { Submission } from '../../model/submission.ts';
import { settlements } from '../acknowledge.ts';
import { inspectCumulativeFalls } from './cumulative-falls.ts';
import { inspectPrevious } from './inspect-previous.ts';
import { inspectNarrative } from './narrative/inspect-narrative.ts';
import { inspectRowCommentary } from './narrative/inspect-row-commentary.ts';
import { inspectOutturnSize } from './outturn-size.ts';
import { inspectPolarityWording } from './polarity-wording.ts';
import { type Row, rowOf } from './row-figures.ts';
import { inspectTargetLooser } from './target-looser.ts';
import { inspectTargetZero } from './target-zero.ts';
import { inspectUnitName } from './unit-name.ts';
import { inspectZeroAfterQuarters } from './zero-after-quarters.ts';

export { SANITY_CODES } from './findings.ts';

/** Where two have something to say of one cell, the first is heard: a mistake is told once. */
const OF_A_MEASURE: readonly ((row: Row) => Finding[])[] = [
  inspectZeroAfterQuarters,
  inspectOutturnSize,
  inspectCumulativeFalls,
  inspectTargetZero,
  inspectTargetLooser,
  inspectUnitName,
  inspectPolarityWording,
];

export function inspectSanity(scored: ScoredReport, lastYear?: ScoredReport): Finding[] {
  const { submission } = scored;
  const { file } = submission.source;
  const found = [
    ...submission.measures.flatMap((measure) => inspectMeasure(rowOf(measure, file))),
    ...inspectPrevious(scored, lastYear),
    ...inspectNarrative(scored),
    ...inspectRowCommentary(submission),
  ];
  return withoutLoosened(found, submission);
}

function inspectMeasure(row: Row): Finding[] {
  const found = OF_A_MEASURE.flatMap((inspect) => inspect(row));
  if (found.length < 2) return found;
  const told = new Map<string, Finding>();
  for (const finding of found) {
    const key = isOfName(finding) || finding.place === undefined ? finding.code : formatPlace(finding.place);
    if (!told.has(key)) told.set(key, finding);
  }
  return [...told.values()];
}

/** Unit and polarity may both stand at the name, in a row that has no cells of its own for them. */
function isOfName({ code }: Finding): boolean {
  return code === 'unit-name' || code === 'polarity-wording';
}

/** What makes a target look loose although it is not: a wrong polarity, a slipped digit, a wrong figure for last year. */
const SEEMING: ReadonlySet<string> = new Set(['polarity-wording', 'outturn-size', 'previous-differs']);

/** Without targets that only look loose for another slip in the row; once that one is let stand, they are told. */
function withoutLoosened(found: readonly Finding[], { acknowledgements }: Submission): Finding[] {
  const settledBy = settlements(acknowledgements);
  const rows = new Set(
    found
      .filter(({ code }) => SEEMING.has(code))
      .filter((finding) => settledBy(finding) === undefined)
      .map(rowNumber),
  );
  return found.filter((finding) => finding.code !== 'target-looser' || !rows.has(rowNumber(finding)));
}

function rowNumber({ place }: Finding): string {
  return place?.kind === 'cell' ? `${place.sheet}!${cellPosition(place.cell).row}` : '';
}
