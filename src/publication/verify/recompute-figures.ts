/**
 * Every summary figure once more, from the rows of the open data: counted here by the rules that stand in
 * `scoring`, and made percentages by its own arithmetic, which is handed in.
 */
import type { Direction, Rounding } from '../../model/scored-report.ts';
import { DIRECTION_NAMES, type HeadlineFigure, nameOfBands } from '../headline-figures.ts';
import type { OpenRow } from './open-rows.ts';
import type { ReadManifest } from './parse-manifest.ts';

/** The arithmetic of `scoring/percentages.ts`. */
export interface Percentages {
  readonly halfUp: (count: number, population: number) => number | undefined;
  readonly largestRemainder: (counts: readonly number[]) => readonly (number | undefined)[];
}

export interface RecomputedFigure {
  readonly table: HeadlineFigure['table'];
  readonly row: string;
  readonly percent: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly rounding: Rounding;
  /** Cells of the rows counted, and of all that could have been. */
  readonly counted: readonly string[];
  readonly population: readonly string[];
}

const TRAVELLED: readonly Direction[] = ['improving', 'planned', 'same', 'deteriorating'];

const DIRECTION_ROWS: readonly (readonly [string, readonly Direction[]])[] = [
  [DIRECTION_NAMES.improved, ['improving']],
  [DIRECTION_NAMES['same-or-planned'], ['same', 'planned']],
  [DIRECTION_NAMES.deteriorated, ['deteriorating']],
];

/** In the order of the manifest: by priority, then all, then traffic lights, then directions. */
export function recomputeFigures(
  rows: readonly OpenRow[],
  { priorities, scheme }: Pick<ReadManifest, 'priorities' | 'scheme'>,
  percentages: Percentages,
): RecomputedFigure[] {
  const met = scheme.bands.filter((band) => band.met);
  const ids = met.map(({ id }) => id);
  const measures = rows.filter(({ kind }) => kind === 'measure');
  return [
    ...priorities.flatMap(({ shortName }, index) => {
      const own = rows.filter(({ priority }) => priority === index);
      return byPriority(shortName, own, ids, percentages);
    }),
    ...byPriority('Summary', rows, ids, percentages),
    ...trafficLights(measures, scheme.bands, percentages),
    ...directions(measures, percentages),
  ];
}

function byPriority(
  row: string,
  rows: readonly OpenRow[],
  met: readonly string[],
  { halfUp }: Percentages,
): RecomputedFigure[] {
  const make = (
    table: 'met' | 'improvement',
    counted: readonly OpenRow[],
    population: readonly OpenRow[],
  ): RecomputedFigure => {
    const percent = halfUp(counted.length, population.length);
    return figure({ table, row, rounding: 'half-up' }, counted, population, percent);
  };
  const withStatus = rows.filter(({ band }) => band !== undefined);
  const travelled = rows.filter(({ kind, direction }) => kind === 'measure' && TRAVELLED.includes(direction));
  return [
    make(
      'met',
      withStatus.filter(({ band }) => met.includes(band ?? '')),
      withStatus,
    ),
    make(
      'improvement',
      travelled.filter(({ direction }) => direction === 'improving'),
      travelled,
    ),
  ];
}

function trafficLights(
  measures: readonly OpenRow[],
  bands: ReadManifest['scheme']['bands'],
  percentages: Percentages,
): RecomputedFigure[] {
  const met = bands.filter((band) => band.met);
  const groups = [met, ...bands.filter((band) => !band.met).map((band) => [band])];
  const population = measures.filter(({ band }) => band !== undefined);
  const rows = groups.map((group): readonly [string, readonly OpenRow[]] => [
    nameOfBands(group.map(({ label }) => label)),
    population.filter(({ band }) => group.some(({ id }) => id === band)),
  ]);
  return shares('traffic-lights', rows, population, percentages);
}

function directions(measures: readonly OpenRow[], percentages: Percentages): RecomputedFigure[] {
  const population = measures.filter(({ direction }) => TRAVELLED.includes(direction));
  const rows = DIRECTION_ROWS.map(([name, of]): readonly [string, readonly OpenRow[]] => [
    name,
    population.filter(({ direction }) => of.includes(direction)),
  ]);
  return shares('direction', rows, population, percentages);
}

/** Rows of a table whose percentages sum to 100. */
function shares(
  table: HeadlineFigure['table'],
  rows: readonly (readonly [row: string, counted: readonly OpenRow[]])[],
  population: readonly OpenRow[],
  { largestRemainder }: Percentages,
): RecomputedFigure[] {
  const percents = largestRemainder(rows.map(([, counted]) => counted.length));
  return rows.map(([row, counted], index) =>
    figure({ table, row, rounding: 'largest-remainder' }, counted, population, percents[index]),
  );
}

function figure(
  named: Pick<RecomputedFigure, 'table' | 'row' | 'rounding'>,
  counted: readonly OpenRow[],
  population: readonly OpenRow[],
  percent: number | undefined,
): RecomputedFigure {
  return {
    ...named,
    percent: percent ?? null,
    numerator: counted.length,
    denominator: population.length,
    counted: counted.map(({ cell }) => cell),
    population: population.map(({ cell }) => cell),
  };
}
