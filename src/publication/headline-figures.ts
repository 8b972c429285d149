/** Every figure of the three summary tables in one list, for the data pack, manifests and comparison. */
import type { EarlierFigure, Figure, ScoredReport } from '../model/scored-report.ts';

export interface HeadlineFigure {
  readonly table: 'met' | 'improvement' | 'traffic-lights' | 'direction';
  /** A priority's name, `Summary`, the labels of a status row, or a direction. */
  readonly row: string;
  readonly figure: Figure;
  /** Empty for the tables by priority. */
  readonly earlier: readonly EarlierFigure[];
}

export const DIRECTION_NAMES = {
  improved: 'Improved',
  'same-or-planned': 'Same or planned',
  deteriorated: 'Deteriorated',
} as const;

/** In: labels, best first. Out: `Green / Blue`, as the printed table has them. */
export function nameOfBands(labels: readonly string[]): string {
  return labels.toReversed().join(' / ');
}

/** In the order of the printed tables, row by row. */
export function headlineFigures(scored: ScoredReport): HeadlineFigure[] {
  const { priorities, total, trafficLights, directions } = scored.summary;
  const labelOf = (id: string): string =>
    scored.submission.scheme.bands.find((band) => band.id === id)?.label ?? id;
  const both = (row: string, met: Figure, improvement: Figure): HeadlineFigure[] => [
    { table: 'met', row, figure: met, earlier: [] },
    { table: 'improvement', row, figure: improvement, earlier: [] },
  ];
  return [
    ...priorities.flatMap(({ priority, met, improvement }) =>
      both(priority.shortName.value, met, improvement),
    ),
    ...both('Summary', total.met, total.improvement),
    ...trafficLights.map(({ bands, figure, earlier }): HeadlineFigure => {
      return { table: 'traffic-lights', row: nameOfBands(bands.map(labelOf)), figure, earlier };
    }),
    ...directions.map(({ id, figure, earlier }): HeadlineFigure => {
      return { table: 'direction', row: DIRECTION_NAMES[id], figure, earlier };
    }),
  ];
}
