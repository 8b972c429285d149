/** Percentages in a sentence that no figure of the tables or rows it speaks of can be. */
import {
  compare,
  type Decimal,
  decimalFromNumber,
  round,
  subtract,
  toNumber,
} from '../../../model/decimal.ts';
import type { Finding } from '../../../model/finding.ts';
import { formatCell, type Place } from '../../../model/place.ts';
import type { Measure } from '../../../model/submission.ts';
import { sanityFindings } from '../findings.ts';
import { printed, rowOf } from '../row-figures.ts';
import {
  isOfAnEarlierYear,
  isOfTheTables,
  NAMED_VALUE,
  SUMMING_UP,
  shareOf,
  TABLE_NOUN,
} from './claim-context.ts';
import { stemsOf } from './linked-rows.ts';
import { allOutcomes, type Outcome } from './outcomes.ts';
import { type PercentClaim, percentClaims } from './read-claims.ts';
import type { Sentence } from './sentence.ts';
import { tableFigures } from './table-figures.ts';

/** A percentage that a claim may be, and how a finding shows it. */
interface Candidate {
  readonly value: Decimal;
  readonly shown: string;
  /** It stands in the report; a figure worked out of rows does not. */
  readonly isPrinted: boolean;
}

/** In: a sentence and the cell it stands in. Out: a warning for each percentage that contradicts the report. */
export function checkPercents(sentence: Sentence, place: Place): Finding[] {
  return percentClaims(sentence.text).flatMap((claim) => {
    if (!isOfTheTables(claim.before, claim.after, sentence.text)) return [];
    const candidates = candidatesFor(claim, sentence);
    if (candidates.length === 0 || candidates.some(({ value }) => isSame(claim, value))) return [];
    const params = { claim: claim.text, nearest: nearestTo(claim.value, candidates) };
    return [sanityFindings['narrative-percent'](place, params)];
  });
}

/** None where nothing in the report can be meant. */
function candidatesFor(claim: PercentClaim, sentence: Sentence): Candidate[] {
  const share = shareOf(claim.after);
  const isOfTableRows = share !== undefined && TABLE_NOUN.test(share);
  const rows = isOfTableRows ? [] : sentence.rows.rowsOf(sentence.text).filter(hasPercent);
  const isOfLinked = share !== undefined && sharesWord(share, rows);
  // "50 % of staff met their target" may be any target
  const isElsewhere = !isOfLinked || sentence.outcomes.length > 0;
  if (share !== undefined && !isOfTableRows && isElsewhere) return [];
  if (rows.length > 0 && sentence.outcomes.length === 0) {
    return isOfLinked || NAMED_VALUE.test(claim.before) ? rows.flatMap(rowCandidates) : [];
  }
  const sumsUp = sentence.outcomes.length > 0 || SUMMING_UP.test(sentence.text);
  return isOfTableRows || sumsUp ? [...headlines(sentence), ...rows.flatMap(rowCandidates)] : [];
}

function headlines(sentence: Sentence): Candidate[] {
  const asked =
    sentence.outcomes.length > 0 ? sentence.outcomes : allOutcomes(sentence.scored.submission.scheme);
  const counted = tableFigures(asked, sentence.scopes).map(({ label, percent, isOfTable }) => ({
    label,
    percent,
    isPrinted: isOfTable,
  }));
  return [...counted, ...sharesOf(asked, sentence)].flatMap(({ label, percent, isPrinted }) =>
    percent === undefined
      ? []
      : [{ value: decimalFromNumber(percent), shown: `${percent}% (${label})`, isPrinted }],
  );
}

/** The tables by status and direction round to a sum of 100, one away from half up at times, and have earlier years. */
function sharesOf(asked: readonly Outcome[], { scopes, scored, text }: Sentence) {
  const { summary, submission } = scored;
  const years = submission.earlierYears.map(({ year }) => year.value);
  const isEarlier = isOfAnEarlierYear(text, years);
  const isWhole = scopes.some(({ items }) => items.length === scored.measures.length + scored.actions.length);
  return [...summary.trafficLights, ...summary.directions]
    .filter(({ id }) => asked.some((outcome) => outcome.id === id))
    .flatMap(({ id, figure, earlier }) => [
      ...(isWhole
        ? [{ label: `${id}, ${submission.settings.year.value}`, percent: figure.percent, isPrinted: true }]
        : []),
      ...(isEarlier
        ? earlier.map(({ year, percent }) => ({
            label: `${id}, ${year}`,
            percent: percent?.value,
            isPrinted: true,
          }))
        : []),
    ]);
}

function hasPercent(measure: Measure): boolean {
  return rowOf(measure, '').figures.some(({ entry }) => entry.unit === '%');
}

function rowCandidates(measure: Measure): Candidate[] {
  return rowOf(measure, '').figures.map((figure) => ({
    value: figure.entry.value,
    shown: `${printed(figure)} (${formatCell(figure.at)})`,
    isPrinted: true,
  }));
}

/** Whether "68 % of households" is about a row that speaks of households. */
function sharesWord(share: string, rows: readonly Measure[]): boolean {
  const wanted = stemsOf(share);
  return rows.some(({ name }) => stemsOf(name.value).some((word) => wanted.includes(word)));
}

function isSame({ value, decimals }: PercentClaim, candidate: Decimal): boolean {
  return compare(round(candidate, decimals) as Decimal, value) === 0;
}

function nearestTo(value: Decimal, candidates: readonly Candidate[]): string {
  const away = (one: Candidate): number => Math.abs(toNumber(subtract(one.value, value)));
  const inPrint = candidates.filter(({ isPrinted }) => isPrinted);
  return (inPrint.length > 0 ? inPrint : candidates).reduce((best, one) =>
    away(one) < away(best) ? one : best,
  ).shown;
}
