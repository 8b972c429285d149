/** Findings as the annex of the draft has them: what to settle, what looks odd, what was let stand. */
import type { Finding } from '../model/finding.ts';

export interface AnnexFindings {
  readonly toSettle: readonly Finding[];
  readonly sanity: readonly Finding[];
  readonly acknowledged: readonly Finding[];
}

/** In: findings of all stages, the settled ones marked, and the codes of figures that look odd. Out: each in one part. */
export function annexFindings(findings: readonly Finding[], sanityCodes: ReadonlySet<string>): AnnexFindings {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  return {
    // an override has a row of its own in the register
    toSettle: open.filter(({ code }) => code !== 'override-in-force' && !sanityCodes.has(code)),
    sanity: open.filter(({ code }) => sanityCodes.has(code)),
    acknowledged: findings.filter(({ acknowledged }) => acknowledged !== undefined),
  };
}
