/**
 * Whether a workbook is sure to build without a finding on its pages, told from the composed documents: no page is
 * made. What cannot be told so is to be built (pdf/inspect-document.ts says what that is, and why).
 */
import type { CheckResult, WorkbookFile } from './check-workbook.ts';
import { composeEdition } from './compose-edition.ts';
import type { Resources } from './model/resources.ts';
import { doubtsOf } from './pdf/inspect-document.ts';
import { fileNames, type PlannedEdition } from './publication/plan-editions.ts';

/** All that the official report prints, and its annex: no edition prints more. The summary has a layout of its own. */
const INSPECTED: readonly PlannedEdition[] = [
  { edition: 'draft', draft: 1 },
  { edition: 'summary', draft: 1 },
];

/** In: a workbook without errors, and the product's own layouts. Out: why it may have findings; empty where it has none. */
export function doubtsOfReport(
  workbook: WorkbookFile,
  { scored, fingerprints, findings }: CheckResult,
  resources: Resources,
): readonly string[] {
  if (scored === undefined || fingerprints === undefined) return ['a workbook that is not scored'];
  const input = { scored, fingerprints, findings, changes: undefined, resources };
  const names = Object.values(fileNames(workbook.file)).filter((name) => typeof name === 'string');
  const doubts = INSPECTED.flatMap((planned) => {
    const composed = composeEdition(planned, input);
    if (composed.value === undefined || composed.findings.length > 0) return ['a finding on the layout'];
    return doubtsOf(composed.value.definition, names);
  });
  return [...new Set(doubts)];
}
