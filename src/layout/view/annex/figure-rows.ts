/** The printed percentages: what is behind each, and which of them rest on overrides. */
import { type CellAddress, formatCell } from '../../../model/place.ts';
import type { Figure, ScoredReport, Summary } from '../../../model/scored-report.ts';
import { type Words, word } from '../../words.ts';
import { formatPercent } from '../format-value.ts';

export interface FigureRow {
  readonly name: string;
  readonly fraction: string;
  readonly percent: string;
  readonly rounding: string;
  readonly rows: string;
}

export interface MovedFigureRow {
  readonly name: string;
  /** `68% (68 of 100)`. */
  readonly published: string;
  readonly byRule: string;
}

/** In: the scored report. Out: every percentage with numerator, denominator, rounding and rows. */
export function figureRows(scored: ScoredReport, words: Words): FigureRow[] {
  return namedFigures(scored, scored.summary, words).map(([name, figure]) => ({
    name,
    fraction: fraction(figure, words),
    percent: formatPercent(figure.percent, words),
    rounding: word(words, `rounding-${figure.rounding}`),
    rows: figure.counted.length === 0 ? word(words, 'none') : formatCells(figure.counted),
  }));
}

/** In: the scored report and its summary by the rules alone. Out: the figures that differ, both ways. */
export function movedFigureRows(scored: ScoredReport, byRule: Summary, words: Words): MovedFigureRow[] {
  const alone = namedFigures(scored, byRule, words).map(([, figure]) => figureText(figure, words));
  return namedFigures(scored, scored.summary, words)
    .map(([name, figure], index) => ({
      name,
      published: figureText(figure, words),
      byRule: alone[index] ?? word(words, 'none'),
    }))
    .filter(({ published, byRule: other }) => published !== other);
}

function namedFigures(scored: ScoredReport, summary: Summary, words: Words): [string, Figure][] {
  const { priorities, total, trafficLights, directions } = summary;
  const totalName = word(words, 'total');
  const named = (key: string, name: string): string => word(words, key, { name });
  const bandLabel = (id: string): string =>
    scored.submission.scheme.bands.find((band) => band.id === id)?.label ?? id;
  return [
    ...priorities.flatMap(({ priority, met, improvement }): [string, Figure][] => [
      [named('figure-met', priority.shortName.value), met],
      [named('figure-improvement', priority.shortName.value), improvement],
    ]),
    [named('figure-met', totalName), total.met],
    [named('figure-improvement', totalName), total.improvement],
    ...trafficLights.map(({ bands, figure }): [string, Figure] => [bands.map(bandLabel).join(' / '), figure]),
    ...directions.map(({ id, figure }): [string, Figure] => [word(words, `direction-${id}`), figure]),
  ];
}

function figureText(figure: Figure, words: Words): string {
  return `${formatPercent(figure.percent, words)} (${fraction(figure, words)})`;
}

/** `Measures!A2, A7; Actions!A3`: a sheet is named once for its cells in a row. */
function formatCells(cells: readonly CellAddress[]): string {
  return cells
    .map((at, index) => {
      const before = cells[index - 1];
      if (before?.sheet === at.sheet) return `, ${at.cell}`;
      return `${before === undefined ? '' : '; '}${formatCell(at)}`;
    })
    .join('');
}

function fraction({ numerator, denominator }: Figure, words: Words): string {
  return word(words, 'fraction', { numerator, denominator });
}
