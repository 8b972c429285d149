/** The traffic-light table: measures by status, in whole per cent that sum to 100, beside earlier years. */
import type { Sourced } from '../model/entry.ts';
import { foldHeading } from '../model/near-match.ts';
import type { Scheme } from '../model/scheme.ts';
import type { EarlierFigure, ScoredMeasure, TrafficLightRow } from '../model/scored-report.ts';
import type { EarlierYear } from '../model/submission.ts';
import { largestRemainder } from './percentages.ts';
import { cellOf, figure, idsOfMet, inBands, withStatus } from './population.ts';

/**
 * One row for all that is met, then one for each band that is not, best first.
 * Published report: measures only, without No target; the remainders largest first.
 */
export function trafficLights(
  measures: readonly ScoredMeasure[],
  scheme: Scheme,
  earlierYears: readonly EarlierYear[],
): readonly TrafficLightRow[] {
  const population = withStatus(measures);
  const rows = [
    { id: 'met', heading: 'met', bands: idsOfMet(scheme) },
    ...scheme.bands
      .filter(({ met }) => !met)
      .map(({ id, label }) => ({ id, heading: foldHeading(label), bands: [id] })),
  ].map((row) => ({ ...row, counted: inBands(population, row.bands) }));
  const counts = rows.map(({ counted }) => counted.length);
  const undecided = population.length - counts.reduce((sum, count) => sum + count, 0);
  const percents = largestRemainder([...counts, undecided]);
  const cells = population.map(cellOf);
  return rows.map(({ id, heading, bands, counted }, index) => ({
    id,
    bands,
    figure: figure(counted, cells, percents[index], 'largest-remainder'),
    earlier: earlierYears.map((year) => earlierFigure(year, heading)),
  }));
}

function earlierFigure({ year, statuses }: EarlierYear, heading: string): EarlierFigure {
  const byHeading = new Map<string, Sourced<number> | undefined>(Object.entries(statuses));
  return { year: year.value, percent: byHeading.get(heading) };
}
