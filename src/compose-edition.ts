/** Composing one edition: a scored report in, its document definition and the findings on it out. */
import { type ComposedReport, composeReport } from './layout/compose-report.ts';
import type { Finding, Outcome } from './model/finding.ts';
import type { Resources } from './model/resources.ts';
import type { ScoredReport } from './model/scored-report.ts';
import { annexFindings } from './publication/annex-findings.ts';
import type { Change } from './publication/compare-reports.ts';
import { type Fingerprints, shortFingerprint } from './publication/fingerprint.ts';
import type { PlannedEdition } from './publication/plan-editions.ts';
import { SANITY_CODES } from './publication/sanity/inspect-sanity.ts';
import { isApproved } from './publication/sign-offs.ts';
import { closeCalls } from './scoring/close-calls.ts';
import { scoreSubmission } from './scoring/score-submission.ts';

/** What moved since an earlier workbook. */
export interface Changes {
  readonly file: string;
  readonly rows: readonly Change[];
}

/** What all editions of a report are made of. */
export interface EditionInput {
  readonly scored: ScoredReport;
  readonly fingerprints: Fingerprints;
  readonly findings: readonly Finding[];
  readonly changes: Changes | undefined;
}

export function composeEdition(
  { edition, draft }: PlannedEdition,
  input: EditionInput & { readonly resources: Resources },
): Outcome<ComposedReport> {
  const { scored, fingerprints, resources } = input;
  return composeReport({
    scored,
    edition,
    ...(draft === undefined ? {} : { draft }),
    fingerprint: shortFingerprint(fingerprints.whole),
    resources,
    ...(edition === 'draft' ? { annex: annexOf(input) } : {}),
  });
}

/** What only the signatories see: what moved, what is close, what is open, and what the rules alone would give. */
function annexOf({ scored, fingerprints, findings, changes }: EditionInput) {
  const { submission } = scored;
  const scopes = Object.entries({ ...fingerprints.priorities, all: fingerprints.whole });
  return {
    ...annexFindings(findings, SANITY_CODES),
    scopeFingerprints: Object.fromEntries(scopes.map(([scope, digits]) => [scope, shortFingerprint(digits)])),
    approved: submission.signOffs.filter((row) => isApproved(row, fingerprints)).map(({ at }) => at),
    closeCalls: closeCalls(scored),
    byRule: (scoreSubmission(submission, { overrides: false }).value ?? scored).summary,
    ...(changes === undefined ? {} : { changes }),
  };
}
