/** The table by priority: how much was met, and how much improved; each percentage rounded by itself. */
import type { Scheme } from '../model/scheme.ts';
import type { Figure, PrioritySummary, ScoredItem, ScoredMeasure } from '../model/scored-report.ts';
import type { Priority } from '../model/submission.ts';
import { halfUp } from './percentages.ts';
import { cellOf, figure, idsOfMet, inBands, withDirection, withStatus } from './population.ts';

/**
 * Measures and actions that met or exceeded their target, are on track or completed.
 * Published report: without No target, a half rounded up.
 */
export function metFigure(rows: readonly ScoredItem[], scheme: Scheme): Figure {
  const population = withStatus(rows);
  return rounded(inBands(population, idsOfMet(scheme)), population);
}

/** Measures that improved on last year. Published report: of those whose direction is not N/A, half up. */
export function improvementFigure(measures: readonly ScoredMeasure[]): Figure {
  const population = withDirection(measures);
  return rounded(
    population.filter(({ direction }) => direction.published === 'improving'),
    population,
  );
}

/** The row of one priority. */
export function prioritySummary(
  priority: Priority,
  rows: readonly ScoredItem[],
  scheme: Scheme,
): PrioritySummary {
  const own = rows.filter((row) => row.priority.id === priority.id);
  return {
    priority,
    met: metFigure(own, scheme),
    improvement: improvementFigure(own.filter((row) => row.kind === 'measure')),
  };
}

function rounded(counted: readonly ScoredItem[], population: readonly ScoredItem[]): Figure {
  return figure(counted, population.map(cellOf), halfUp(counted.length, population.length), 'half-up');
}
