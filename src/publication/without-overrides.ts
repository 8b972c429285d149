/** What the overrides do to the headline figures. */
import type { Figure, ScoredReport } from '../model/scored-report.ts';
import { type HeadlineFigure, headlineFigures } from './headline-figures.ts';

export interface HeadlineWithout {
  readonly table: HeadlineFigure['table'];
  /** As in `headlineFigures`. */
  readonly row: string;
  readonly published: Figure;
  /** By the rules alone; a row that no rule decides counts as not met. */
  readonly byRule: Figure;
}

/**
 * In: one submission scored twice, with its overrides and by the rules alone (`{ overrides: false }`). Out: every
 * headline figure in the order of the printed tables, beside what it would be without overrides.
 */
export function headlinesWithoutOverrides(published: ScoredReport, byRules: ScoredReport): HeadlineWithout[] {
  const others = headlineFigures(byRules);
  return headlineFigures(published).flatMap(({ table, row, figure }, index) => {
    const byRule = others[index]?.figure;
    return byRule === undefined ? [] : [{ table, row, published: figure, byRule }];
  });
}
