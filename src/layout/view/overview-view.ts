/** The overview of a priority, and of the whole report: a few sentences in plain English or Welsh. */

import type { Scheme } from '../../model/scheme.ts';
import type {
  DirectionRow,
  Figure,
  PrioritySummary,
  ScoredItem,
  ScoredMeasure,
  ScoredReport,
} from '../../model/scored-report.ts';
import { isShortfall, lowestBand } from '../../model/shortfall.ts';
import { type Words, word } from '../words.ts';
import { improvementSentence, planSentence } from './count-sentences.ts';
import { formatFigure } from './format-gap.ts';
import { formatEntry, formatPercent } from './format-value.ts';
import { isMet, leadersOf, mostImproved, worstAgainstTarget } from './ranking.ts';
import { counted, joinList, withYearBefore } from './sentence.ts';

/** How many names stand in one sentence; the others are counted. */
const NAMED = 3;

/** In: the figures of a priority. Out: one to four sentences. */
export function priorityOverview(
  { priority, met, improvement }: PrioritySummary,
  scored: ScoredReport,
  words: Words,
): string[] {
  const rows = [...scored.actions, ...scored.measures].filter((item) => item.priority.id === priority.id);
  const year = scored.submission.settings.year.value;
  return present(
    planSentence(met, rows, scored, words),
    improvementSentence(improvement, rows, year, words),
    ...extremeSentences(rows, improvement, scored, words),
  );
}

/** The same for the whole report, with the priorities that went best and worst. */
export function reportOverview(scored: ScoredReport, words: Words): string[] {
  const { total, priorities, directions } = scored.summary;
  const rows = [...scored.actions, ...scored.measures];
  const year = scored.submission.settings.year.value;
  const many = total.improvement.denominator > 1;
  return present(
    planSentence(total.met, rows, scored, words),
    total.met.denominator > 0 ? word(words, 'went-to-plan-means') : undefined,
    prioritiesSentence(priorities, words),
    many
      ? directionsSentence(directions, total.improvement, year, words)
      : improvementSentence(total.improvement, rows, year, words),
    ...extremeSentences(rows, total.improvement, scored, words),
  );
}

/** Without percentages: those of the table of directions are rounded to a sum, those by priority are not. */
function directionsSentence(
  rows: readonly DirectionRow[],
  { denominator }: Figure,
  year: string,
  words: Words,
): string {
  const count = (id: DirectionRow['id']): number => rows.find((row) => row.id === id)?.figure.numerator ?? 0;
  const counts = {
    improved: count('improved'),
    same: count('same-or-planned'),
    deteriorated: count('deteriorated'),
  };
  const key = Object.values(counts).includes(0) ? 'directions-listed' : 'directions-counted';
  return word(words, key, { with: withYearBefore(year, words), counted: denominator, ...counts });
}

/** Undefined where no two priorities differ. */
function prioritiesSentence(priorities: readonly PrioritySummary[], words: Words): string | undefined {
  const shares = priorities.flatMap(({ priority, met: { percent } }) =>
    percent === undefined ? [] : [{ name: priority.shortName.value, percent }],
  );
  const [low, high] = [Math.min, Math.max].map((pick) => pick(...shares.map(({ percent }) => percent)));
  if (low === high || low === undefined || high === undefined || shares.length < 2) return undefined;
  const namesAt = (wanted: number): string =>
    joinList(
      shares.flatMap(({ name, percent }) => (percent === wanted ? [name] : [])),
      words,
    );
  return word(words, 'priorities-compared', {
    highest: namesAt(high),
    high: formatPercent(high, words),
    lowest: namesAt(low),
    low: formatPercent(low, words),
  });
}

/** What improved most and what missed most, as far as there is something to rank. */
function extremeSentences(
  rows: readonly ScoredItem[],
  improvement: Figure,
  scored: ScoredReport,
  words: Words,
): (string | undefined)[] {
  const { scheme } = scored.submission;
  const measures = rows.filter((item) => item.kind === 'measure');
  const improved = leadersOf(mostImproved(measures));
  const ranking = worstAgainstTarget(measures, scheme);
  const missed = leadersOf(ranking);
  const same = improved.length === 1 && missed.length === 1 && improved[0] === missed[0];
  const one = ranking.length === 1;
  const missedKey = same ? (one ? 'missed-too-only' : 'missed-too') : one ? 'missed-only' : 'missed-most';
  return [
    extremeSentence(improved, improvement.numerator === 1 ? 'improved-only' : 'improved-most', words),
    missed.length > 0 ? extremeSentence(missed, missedKey, words) : shortfallSentence(rows, scheme, words),
  ];
}

function extremeSentence(items: readonly ScoredMeasure[], key: string, words: Words): string | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.length === 1) return word(words, key, figuresOf(first, words));
  const list = items.map((item) => word(words, `${key}-item`, figuresOf(item, words)));
  return word(words, `${key}-tied`, { list: shortList(list, words) });
}

function figuresOf({ measure }: ScoredMeasure, words: Words): Readonly<Record<string, string>> {
  return {
    name: measure.name.value,
    before: formatFigure(measure.previous.value, measure, words),
    outturn: formatFigure(measure.quarters.q4.value, measure, words),
    target: formatFigure(measure.target.value, measure, words),
  };
}

/** Rows of the lowest status that no number ranks: actions, and outturns in words. */
function shortfallSentence(rows: readonly ScoredItem[], scheme: Scheme, words: Words): string | undefined {
  const texts = rows
    .filter((item) => isShortfall(item, scheme))
    .map((item) => {
      const row = item.kind === 'measure' ? item.measure : item.action;
      return { name: row.name.value, outturn: formatEntry(row.quarters.q4.value, undefined, words) };
    });
  const [first] = texts;
  if (first === undefined) return noShortfallSentence(rows, scheme, words);
  if (texts.length === 1) return word(words, 'fell-behind', first);
  const list = texts.map((text) => word(words, 'fell-behind-item', text));
  return word(words, 'fell-behind-many', { list: shortList(list, words) });
}

/** Where something missed, but not by so much; undefined where all went to plan. */
function noShortfallSentence(rows: readonly ScoredItem[], scheme: Scheme, words: Words): string | undefined {
  const lowest = lowestBand(scheme);
  const missed = rows.some((item) => isMet(item, scheme) === false);
  return lowest && missed ? word(words, 'none-fell-behind', { status: lowest.label }) : undefined;
}

function shortList(items: readonly string[], words: Words): string {
  const more = items.length - NAMED;
  return joinList(more < 1 ? items : [...items.slice(0, NAMED), counted(words, 'list-more', more)], words);
}

function present(...sentences: readonly (string | undefined)[]): string[] {
  return sentences.filter((sentence) => sentence !== undefined);
}
