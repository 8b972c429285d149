/** The year in five numbers, and the best and the worst results: for the glance page and the summary. */
import type { Figure, ScoredMeasure, ScoredReport } from '../../model/scored-report.ts';
import { lowestBand } from '../../model/shortfall.ts';
import { type Words, word } from '../words.ts';
import { type Counted, countSentence, metSentence } from './count-sentences.ts';
import { formatFigure, formatGapSize } from './format-gap.ts';
import { formatPercent } from './format-value.ts';
import { bestAgainstTarget, type Ranked, rowsAt, worstAgainstTarget } from './ranking.ts';
import { withYearBefore } from './sentence.ts';
import { type StatusView, statusView } from './status-view.ts';
import { missedMeaning } from './summary-view.ts';
import { type TextView, textView } from './text-view.ts';

export interface HeadlinesView {
  /** `The year in five numbers`. */
  readonly title: string;
  /** Those of the five that count something. */
  readonly numbers: readonly HeadlineView[];
  /** Up to three, the furthest above target first. */
  readonly best: readonly ResultView[];
  /** Up to three, the furthest below target first. */
  readonly worst: readonly ResultView[];
}

export interface HeadlineView {
  readonly id: 'went-to-plan' | 'improved' | 'measures-met' | 'actions-met' | 'lowest';
  /** `68%`, `22 of 41`. */
  readonly value: string;
  /** What the value is of: `of measures and actions went to plan`. */
  readonly label: string;
  readonly sentence: string;
}

export interface ResultView {
  readonly ref: string;
  readonly name: TextView;
  readonly outturn: string;
  readonly target: string;
  readonly status: StatusView;
  /** `It missed its target by 56 percentage points.` */
  readonly sentence: string;
}

const LISTED = 3;
const ALL_NUMBERS = 5;

/** In: the scored report. Out: its headlines; every number is one of the summary figures. */
export function headlinesView(scored: ScoredReport, words: Words): HeadlinesView {
  const { measures, submission } = scored;
  const numbers = [
    ...shareNumbers(scored, words),
    ...countNumbers(scored, words),
    ...lowestNumber(scored, words),
  ];
  const results = (ranking: readonly Ranked[], key: string): ResultView[] =>
    ranking.flatMap(({ item }) => resultView(item, key, scored, words)).slice(0, LISTED);
  return {
    title: word(words, numbers.length === ALL_NUMBERS ? 'year-in-five-numbers' : 'year-in-numbers'),
    numbers,
    best: results(bestAgainstTarget(measures, submission.scheme), 'beat-target'),
    worst: results(worstAgainstTarget(measures, submission.scheme), 'missed-target'),
  };
}

/** The two percentages at the foot of the table by priority. */
function shareNumbers(scored: ScoredReport, words: Words): HeadlineView[] {
  const { met, improvement } = scored.summary.total;
  const compared = { with: withYearBefore(scored.submission.settings.year.value, words) };
  const numbers: HeadlineView[] = [];
  if (met.denominator > 0) {
    const sentence = `${metSentence(met, scored, words)} ${word(words, 'went-to-plan-means')}`;
    const label = word(words, 'headline-went-to-plan');
    numbers.push({ id: 'went-to-plan', value: formatPercent(met.percent, words), label, sentence });
  }
  if (improvement.denominator > 0) {
    const sentence = countSentence('improved', improvement, compared, words);
    const label = word(words, 'headline-improved', compared);
    numbers.push({ id: 'improved', value: formatPercent(improvement.percent, words), label, sentence });
  }
  return numbers;
}

/** Measures that met their target, of the traffic lights; and the actions among all that went to plan. */
function countNumbers(scored: ScoredReport, words: Words): HeadlineView[] {
  const { total, trafficLights } = scored.summary;
  const measures = trafficLights.find(({ id }) => id === 'met')?.figure;
  const of = (cells: Figure['counted']): number =>
    rowsAt(cells, scored).filter(({ kind }) => kind === 'action').length;
  const actions = { numerator: of(total.met.counted), denominator: of(total.met.population) };
  const number = (id: 'measures-met' | 'actions-met', figure: Counted): HeadlineView[] =>
    figure.denominator === 0
      ? []
      : [
          {
            id,
            value: fraction(figure, words),
            label: word(words, `headline-${id}`),
            sentence: countSentence(
              id === 'measures-met' ? 'went-to-plan-measures' : 'went-to-plan-actions',
              figure,
              {},
              words,
            ),
          },
        ];
  return [...(measures ? number('measures-met', measures) : []), ...number('actions-met', actions)];
}

/** Measures of the lowest status; none where every status counts as met. */
function lowestNumber(scored: ScoredReport, words: Words): HeadlineView[] {
  const { scheme } = scored.submission;
  const lowest = lowestBand(scheme);
  const figure = scored.summary.trafficLights.find(({ id }) => id === lowest?.id)?.figure;
  if (lowest === undefined || figure === undefined || figure.denominator === 0) return [];
  const { numerator, denominator, percent } = figure;
  const sentence = word(words, numerator === 0 ? 'lowest-none' : 'lowest-some', {
    status: lowest.label,
    meaning: missedMeaning(lowest, scheme.bands.at(-2), words),
    count: numerator,
    counted: denominator,
    percent: formatPercent(percent, words),
  });
  const label = word(words, 'headline-lowest', { status: lowest.label });
  return [{ id: 'lowest', value: fraction(figure, words), label, sentence }];
}

function fraction({ numerator, denominator }: Counted, words: Words): string {
  return word(words, 'fraction', { numerator, denominator });
}

function resultView(item: ScoredMeasure, key: string, scored: ScoredReport, words: Words): ResultView[] {
  const { measure, status } = item;
  const size = formatGapSize(item, words);
  if (size === undefined) return [];
  const result = {
    ref: measure.ref.value,
    name: textView(measure.name),
    outturn: formatFigure(measure.quarters.q4.value, measure, words),
    target: formatFigure(measure.target.value, measure, words),
    status: statusView(status.published, scored.submission.scheme, words),
    sentence: word(words, key, { size }),
  };
  return [result];
}
