/** The summary tables. In: the scored rows and the submission. Out: every figure with the rows behind it. */
import type { ScoredAction, ScoredMeasure, Summary } from '../model/scored-report.ts';
import type { Submission } from '../model/submission.ts';
import { directionTable } from './direction-table.ts';
import { cellOf } from './population.ts';
import { improvementFigure, metFigure, prioritySummary } from './priority-table.ts';
import { trafficLights } from './traffic-lights.ts';

/** Population and rounding differ from table to table; each rule stands with its table. */
export function summarise(
  { priorities, scheme, earlierYears }: Submission,
  measures: readonly ScoredMeasure[],
  actions: readonly ScoredAction[],
): Summary {
  const rows = [...measures, ...actions];
  return {
    priorities: priorities.map((priority) => prioritySummary(priority, rows, scheme)),
    total: { met: metFigure(rows, scheme), improvement: improvementFigure(measures) },
    trafficLights: trafficLights(measures, scheme, earlierYears),
    directions: directionTable(measures, earlierYears),
    notReported: rows.filter(({ status }) => status.published.kind === 'not-reported').map(cellOf),
  };
}
