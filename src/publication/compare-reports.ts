/** What moved between two scored reports: all that prints, and nothing else. */
import type { ScoredReport } from '../model/scored-report.ts';
import type { Change } from './compare/change.ts';
import { compareFigures } from './compare/compare-figures.ts';
import {
  compareEarlierYears,
  compareGlossary,
  comparePriorities,
  pairPriorities,
} from './compare/compare-lists.ts';
import { compareNarrative } from './compare/compare-narrative.ts';
import { compareRows } from './compare/compare-rows.ts';
import { compareScheme } from './compare/compare-scheme.ts';
import { compareSettings } from './compare/compare-settings.ts';

export type { Change, ChangeKind } from './compare/change.ts';

/**
 * In: two reports, the earlier first. Out: every change, in the order of the sheets, rows in the order of the
 * later report, the headline figures last. There is a change exactly where the fingerprint of the whole differs:
 * the Sign-off and Acknowledged sheets, theme, formatting and the order of sheets and columns do not count.
 */
export function compareReports(before: ScoredReport, after: ScoredReport): Change[] {
  const [from, to] = [before.submission, after.submission];
  const priorities = pairPriorities(from.priorities, to.priorities);
  const laterIds = new Map(priorities.map((pair) => [pair.from?.id, pair.to?.id]));
  return [
    ...compareSettings(from.settings, to.settings),
    ...compareNarrative(from.narrative, to.narrative),
    ...comparePriorities(priorities, from.priorities),
    ...compareRows(before, after, (id) => laterIds.get(id) ?? id),
    ...compareScheme(from.scheme, to.scheme),
    ...compareEarlierYears(from.earlierYears, to.earlierYears),
    ...compareGlossary(from.glossary, to.glossary),
    ...compareFigures(before, after),
  ];
}
