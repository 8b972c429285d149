/** So many of so many in a sentence, where the tables have no such pair. */
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { sanityFindings } from '../findings.ts';
import { isOfAnEarlierYear, isOfTheTables, TABLE_NOUN } from './claim-context.ts';
import { allOutcomes } from './outcomes.ts';
import { type FractionClaim, fractionClaims } from './read-claims.ts';
import type { Sentence } from './sentence.ts';
import { type TableFigure, tableFigures } from './table-figures.ts';

/** `9 of 12 schools` counts schools. What may follow where rows are counted: their name, or a verb, or nothing. */
const COUNTS_ROWS =
  /^\s*(?:$|[.,;:!?()–-]|(?:[\w-]+\s+){0,2}?(?:measures?|indicators?|targets?|actions?|outcomes?|results?|(?:m|f)esur(?:au)?|(?:t|th|d)arged(?:au)?|(?:d|dd)angosydd(?:ion)?|(?:c|g|ch)am(?:au)?)\b|(?:of (?:them|these|those)|were|are|met|have|had|has|was|is|did|do|improved|exceeded|achieved|missed|reached|hit|on|at|in|for|and|now|this|green|amber|red|yn|wedi|a|ar)\b)/i;

/** `phase 2 of 3`: a place in a row, and no count. */
const ORDINAL =
  /\b(?:page|phase|year|stage|step|part|quarter|tranche|level|week|day|volume|rhan|cam|blwyddyn)\s+$/i;

/** In: a sentence and the cell it stands in. Out: a warning for each pair that contradicts the report. */
export function checkFractions(sentence: Sentence, place: Place): Finding[] {
  const { text, outcomes, scopes, scored } = sentence;
  const claims = fractionClaims(text).filter((claim) => isAboutRows(claim, sentence));
  if (claims.length === 0) return [];
  const asked = outcomes.length > 0 ? outcomes : allOutcomes(scored.submission.scheme);
  const figures = tableFigures(asked, scopes);
  return claims.flatMap((claim) => {
    if (figures.some(({ part, whole }) => part === claim.part && whole === claim.whole)) return [];
    const { part, whole, label } = nearestTo(
      claim,
      figures.filter(({ isOfTable }) => isOfTable),
    );
    const params = { claim: claim.text, nearest: `${part} of ${whole} (${label})` };
    return [sanityFindings['narrative-fraction'](place, params)];
  });
}

function isAboutRows({ before, after, part, whole }: FractionClaim, sentence: Sentence): boolean {
  const { text, outcomes, isPlaced, rows, scored } = sentence;
  if (part > whole || ORDINAL.test(before) || !COUNTS_ROWS.test(after)) return false;
  if (countsOthers(before, whole)) return false;
  const years = scored.submission.earlierYears.map(({ year }) => year.value);
  if (!isOfTheTables(before, after, text) || isOfAnEarlierYear(text, years)) return false;
  if (TABLE_NOUN.test(text)) return true;
  return (outcomes.length > 0 || isPlaced) && rows.rowsOf(text).length === 0;
}

/** `of the 12 flats we bought, 9 of 12`: what the whole is of has been said, and it is no row. */
function countsOthers(before: string, whole: number): boolean {
  const noun = new RegExp(`\\b${whole}\\s+([\\p{L}'’-]+(?:\\s+[\\p{L}'’-]+)?)`, 'iu').exec(before)?.[1];
  return noun !== undefined && !TABLE_NOUN.test(noun);
}

/** Of the figures that the tables print. */
function nearestTo({ part, whole }: FractionClaim, figures: readonly TableFigure[]): TableFigure {
  const away = (one: TableFigure): number => Math.abs(one.part - part) + Math.abs(one.whole - whole);
  return figures.reduce((best, one) => (away(one) < away(best) ? one : best));
}
