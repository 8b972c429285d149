/** What an annex shows beside the report, for tests that look at one part of it. */
import type { ComposeInput } from '../../src/layout/compose-report.ts';
import type { ScoredReport } from '../../src/model/scored-report.ts';

type AnnexInput = NonNullable<ComposeInput['annex']>;

/** An annex in which nothing is said beyond what the report itself holds. */
export function quietAnnex({ summary }: ScoredReport, more: Partial<AnnexInput> = {}): AnnexInput {
  return {
    toSettle: [],
    sanity: [],
    acknowledged: [],
    scopeFingerprints: {},
    approved: [],
    closeCalls: [],
    byRule: summary,
    ...more,
  };
}
