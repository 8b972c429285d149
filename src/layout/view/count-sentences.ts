/** How many did well, as sentences. Every number is that of a figure of the scored model. */
import type { Figure, ScoredItem, ScoredReport } from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';
import { formatPercent } from './format-value.ts';
import { rowsAt } from './ranking.ts';
import { withYearBefore } from './sentence.ts';

/** A count of a population; a percentage only where the scored model has one. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent?: number | undefined;
}

/** `Of the 12 measures with a target, 9 met or exceeded it (75%).` In: a figure that counts some rows. */
export function metSentence(figure: Figure, scored: ScoredReport, words: Words): string {
  const kinds = new Set(rowsAt(figure.population, scored).map(({ kind }) => kind));
  const counts = kinds.size > 1 ? 'rows' : kinds.has('action') ? 'actions' : 'measures';
  return countSentence(`went-to-plan-${counts}`, figure, {}, words);
}

/** The same, or why there is nothing to count. `rows` are all there are. */
export function planSentence(
  figure: Figure,
  rows: readonly ScoredItem[],
  scored: ScoredReport,
  words: Words,
): string {
  if (figure.denominator > 0) return metSentence(figure, scored, words);
  if (rows.length === 0) return word(words, 'nothing-to-report');
  const untargeted = rows.every(({ status }) => status.published.kind === 'no-target');
  return word(words, untargeted ? 'nothing-has-target' : 'nothing-judged');
}

/** `Of the 16 measures that can be compared with 2015/16, 6 improved (38%).` Undefined without a measure. */
export function improvementSentence(
  figure: Figure,
  rows: readonly ScoredItem[],
  year: string,
  words: Words,
): string | undefined {
  const compared = { with: withYearBefore(year, words) };
  if (figure.denominator > 0) return countSentence('improved', figure, compared, words);
  if (!rows.some(({ kind }) => kind === 'measure')) return undefined;
  return word(words, 'nothing-compared', compared);
}

/** One of five wordings of a key: for a single row that it did or did not; else all, none or some did. */
export function countSentence(
  key: string,
  { numerator, denominator, percent }: Counted,
  params: Readonly<Record<string, string>>,
  words: Words,
): string {
  const how = numerator === 0 ? 'none' : numerator === denominator ? 'all' : 'some';
  return word(words, denominator === 1 ? `${key}-one-${how}` : `${key}-${how}`, {
    ...params,
    count: numerator,
    counted: denominator,
    share: percent === undefined ? '' : word(words, 'share', { percent: formatPercent(percent, words) }),
  });
}
