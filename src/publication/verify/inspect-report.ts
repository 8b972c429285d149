/** Whether a report agrees with itself: every summary figure from its own rows, beside what it states. */
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { compareWithManifest, compareWithSummary } from './compare-figures.ts';
import type { EmbeddedReport } from './embedded-report.ts';
import { readOpenRows } from './open-rows.ts';
import { type Percentages, recomputeFigures } from './recompute-figures.ts';

export interface Inspection {
  readonly findings: readonly Finding[];
  /** How many figures were worked out again; 0 where the rows cannot be read. */
  readonly figures: number;
}

/** Pure. What is missing has a finding already. */
export function inspectReport(report: EmbeddedReport, percentages: Percentages, place: Place): Inspection {
  const { manifest, measures, actions, summary } = report;
  const tables = [
    measures && readOpenRows(measures, 'measure', manifest, place),
    actions && readOpenRows(actions, 'action', manifest, place),
  ];
  const findings = tables.flatMap((table) => table?.findings ?? []);
  const [ofMeasures, ofActions] = tables.map((table) => table?.value);
  if (ofMeasures === undefined || ofActions === undefined) return { findings, figures: 0 };
  const recomputed = recomputeFigures([...ofMeasures, ...ofActions], manifest, percentages);
  return {
    findings: [
      ...findings,
      ...compareWithManifest(recomputed, manifest, place),
      ...(summary === undefined ? [] : compareWithSummary(recomputed, manifest, summary, place)),
    ],
    figures: recomputed.length,
  };
}
