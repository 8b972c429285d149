/** The three summary tables as printed text, with the counts their notes name. */

import { compare, ZERO } from '../../model/decimal.ts';
import type { Band, Scheme } from '../../model/scheme.ts';
import type {
  DirectionRow,
  EarlierFigure,
  Figure,
  ScoredReport,
  Summary,
  TrafficLightRow,
} from '../../model/scored-report.ts';
import { type Words, word } from '../words.ts';
import { formatPercent, formatSize, previousYear } from './format-value.ts';
import { isShortOf } from './status-rules-view.ts';
import { bandView, type StatusView } from './status-view.ts';
import { type TextView, textView } from './text-view.ts';

export interface FigureView {
  readonly percent: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface YearsRowView {
  /** `Green / Blue - met or exceeded target`. */
  readonly label: string;
  readonly signs: readonly StatusView[];
  readonly figure: FigureView;
  /** One printed percentage a year, this year first. */
  readonly values: readonly string[];
}

export interface YearsTableView {
  /** Column headings, this year first. */
  readonly columns: readonly string[];
  /** The years alone, `2016/17`, for a narrow table. */
  readonly years: readonly string[];
  readonly rows: readonly YearsRowView[];
  /** How many measures this year's percentages are of. */
  readonly counted: number;
}

export interface SummaryView {
  readonly priorities: readonly {
    readonly name: TextView;
    readonly shortName: TextView;
    readonly met: FigureView;
    readonly improvement: FigureView;
  }[];
  readonly total: { readonly met: FigureView; readonly improvement: FigureView };
  readonly trafficLights: YearsTableView;
  readonly directions: YearsTableView;
  readonly notReported: number;
}

export function summaryView(scored: ScoredReport, words: Words): SummaryView {
  const { summary, submission } = scored;
  return {
    priorities: summary.priorities.map(({ priority, met, improvement }) => ({
      name: textView(priority.name),
      shortName: textView(priority.shortName),
      met: figureView(met, words),
      improvement: figureView(improvement, words),
    })),
    total: {
      met: figureView(summary.total.met, words),
      improvement: figureView(summary.total.improvement, words),
    },
    trafficLights: trafficLightsView(summary, submission.scheme, submission.settings.year.value, words),
    directions: directionsView(summary, submission.settings.year.value, words),
    notReported: summary.notReported.length,
  };
}

function trafficLightsView(summary: Summary, scheme: Scheme, year: string, words: Words): YearsTableView {
  const rows = summary.trafficLights;
  return {
    years: yearsOf(year, rows),
    columns: yearsOf(year, rows).map((each) => word(words, 'column-against-target', { year: each })),
    rows: rows.map((row) => {
      const bands = scheme.bands.filter(({ id }) => row.bands.includes(id)).reverse();
      const label = {
        labels: bands.map((band) => band.label).join(' / '),
        meaning: meaningOf(row, scheme, words),
      };
      return yearsRow(row, word(words, 'status-row', label), bands.map(bandView), words);
    }),
    counted: countOf(rows),
  };
}

/** What a row of the traffic lights stands for, from the bounds of the scheme in force. */
function meaningOf(row: TrafficLightRow, scheme: Scheme, words: Words): string {
  const index = scheme.bands.findIndex(({ id }) => id === row.id);
  const band = scheme.bands[index];
  if (!band) return word(words, 'status-met-meaning');
  return missedMeaning(band, scheme.bands[index - 1], words);
}

/** `missed target by up to 5%` from the band's own bound, `by more than 5%` from that of the band above. */
export function missedMeaning(band: Band, above: Band | undefined, words: Words): string {
  const short = [
    shortMeaning(band, above, words),
    ...(band.condition ? [word(words, 'held-or-improved')] : []),
  ];
  return short.join(' ');
}

function shortMeaning({ bound }: Band, above: Band | undefined, words: Words): string {
  if (bound === undefined) {
    return isShortOf(above)
      ? word(words, 'status-missed-by-more-than', { size: formatSize(above.bound, words) })
      : word(words, 'status-missed');
  }
  return compare(bound.value, ZERO) < 0
    ? word(words, 'status-missed-by-up-to', { size: formatSize(bound, words) })
    : word(words, 'status-missed-within-own');
}

const DIRECTION_SIGNS: Readonly<Record<DirectionRow['id'], string>> = {
  improved: '↑',
  'same-or-planned': '→',
  deteriorated: '↓',
};

function directionsView(summary: Summary, year: string, words: Words): YearsTableView {
  const rows = summary.directions;
  return {
    years: yearsOf(year, rows),
    columns: yearsOf(year, rows).map((each) => {
      const before = previousYear(each);
      return before === undefined
        ? word(words, 'column-compared-plain', { year: each })
        : word(words, 'column-compared', { year: each, previousYear: before });
    }),
    rows: rows.map((row) => {
      const label = word(words, `direction-${row.id}`);
      return yearsRow(row, label, [{ word: label, sign: DIRECTION_SIGNS[row.id], colour: null }], words);
    }),
    counted: countOf(rows),
  };
}

interface Row {
  readonly figure: Figure;
  readonly earlier: readonly EarlierFigure[];
}

function yearsRow(row: Row, label: string, signs: readonly StatusView[], words: Words): YearsRowView {
  const figure = figureView(row.figure, words);
  const earlier = row.earlier.map(({ percent }) =>
    percent === undefined ? word(words, 'not-published') : formatPercent(percent.value, words),
  );
  return { label, signs, figure, values: [figure.percent, ...earlier] };
}

/** This year, then the earlier ones; every row has the same. */
function yearsOf(year: string, rows: readonly Row[]): string[] {
  return [year, ...rows.slice(0, 1).flatMap((row) => row.earlier.map((earlier) => earlier.year))];
}

function countOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => row.figure.denominator));
}

function figureView(figure: Figure, words: Words): FigureView {
  const { numerator, denominator, percent } = figure;
  return { percent: formatPercent(percent, words), numerator, denominator };
}
