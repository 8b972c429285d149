/** The table of directions: measures by direction of travel, in whole per cent that sum to 100. */
import type { Sourced } from '../model/entry.ts';
import type { Direction, DirectionRow, ScoredMeasure } from '../model/scored-report.ts';
import type { EarlierYear } from '../model/submission.ts';
import { largestRemainder } from './percentages.ts';
import { cellOf, figure, withDirection } from './population.ts';

interface RowRule {
  readonly id: DirectionRow['id'];
  readonly directions: readonly Direction[];
  readonly earlier: (year: EarlierYear) => Sourced<number> | undefined;
}

const ROWS: readonly RowRule[] = [
  { id: 'improved', directions: ['improving'], earlier: ({ improved }) => improved },
  { id: 'same-or-planned', directions: ['same', 'planned'], earlier: ({ sameOrPlanned }) => sameOrPlanned },
  { id: 'deteriorated', directions: ['deteriorating'], earlier: ({ deteriorated }) => deteriorated },
];

/** Published report: measures whose direction is not N/A; the remainders largest first. */
export function directionTable(
  measures: readonly ScoredMeasure[],
  earlierYears: readonly EarlierYear[],
): readonly DirectionRow[] {
  const population = withDirection(measures);
  const rows = ROWS.map((rule) => ({
    rule,
    counted: population.filter(({ direction }) => rule.directions.includes(direction.published)),
  }));
  const percents = largestRemainder(rows.map(({ counted }) => counted.length));
  const cells = population.map(cellOf);
  return rows.map(({ rule, counted }, index) => ({
    id: rule.id,
    figure: figure(counted, cells, percents[index], 'largest-remainder'),
    earlier: earlierYears.map((year) => ({ year: year.year.value, percent: rule.earlier(year) })),
  }));
}
