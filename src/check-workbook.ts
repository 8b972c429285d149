/** Reading, scoring and a look as the publication gate has it: workbook bytes in, a scored report and findings out. */
import { type Finding, hasErrors, sortFindings } from './model/finding.ts';
import type { ScoredReport } from './model/scored-report.ts';
import type { Submission } from './model/submission.ts';
import { acknowledge } from './publication/acknowledge.ts';
import { withoutConsequences } from './publication/consequences.ts';
import { type Fingerprints, takeFingerprints } from './publication/fingerprint.ts';
import { inspectForPublication, reasonsForRefusal } from './publication/gate.ts';
import { inspectCommentary } from './publication/inspect-commentary.ts';
import { inspectSanity } from './publication/sanity/inspect-sanity.ts';
import { scoreSubmission } from './scoring/score-submission.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

export interface WorkbookFile {
  /** Base name, `derby-2016-17.xlsx`; findings and output names come from it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Given when the workbook could be scored at all, even with errors. */
  readonly scored?: ScoredReport;
  readonly fingerprints?: Fingerprints;
  /** What would keep official and summary from the public. */
  readonly refused: readonly Finding[];
}

/**
 * Reads and scores a workbook and looks at it as the publication gate does; last year's workbook, where it is given,
 * shows what was published then. Its errors are findings too, and name that file. Nothing is composed.
 */
export async function checkWorkbook(workbook: WorkbookFile, lastYear?: WorkbookFile): Promise<CheckResult> {
  const { value, findings } = await readWorkbook(workbook.file, workbook.bytes);
  const before = lastYear === undefined ? { findings: [] } : await scoreLastYear(lastYear);
  const checked =
    value === undefined ? { findings, refused: [] } : checkSubmission(value, findings, before.scored);
  return { ...checked, findings: [...checked.findings, ...before.findings] };
}

/** Of last year's workbook only errors matter: its warnings were settled then. */
async function scoreLastYear(lastYear: WorkbookFile): Promise<Pick<CheckResult, 'scored' | 'findings'>> {
  const { value, findings } = await readWorkbook(lastYear.file, lastYear.bytes);
  const scored = value === undefined ? undefined : scoreSubmission(value);
  const errors = [...findings, ...(scored?.findings ?? [])].filter(({ severity }) => severity === 'error');
  return {
    findings: errors,
    ...(scored?.value === undefined || hasErrors(errors) ? {} : { scored: scored.value }),
  };
}

/** The same for a workbook that has been read, with the findings of reading it, and for last year's that was scored. */
export function checkSubmission(
  submission: Submission,
  ofReading: readonly Finding[] = [],
  lastYear?: ScoredReport,
): CheckResult {
  const scored = scoreSubmission(submission);
  const found = [
    ...ofReading,
    ...scored.findings,
    ...inspectForPublication(submission),
    ...(scored.value === undefined
      ? []
      : [...inspectCommentary(scored.value), ...inspectSanity(scored.value, lastYear)]),
  ];
  const told = withoutConsequences(found);
  const findings = sortFindings(acknowledge(told, submission), submission.source.sheets);
  const refused = reasonsForRefusal(findings);
  if (scored.value === undefined) return { findings, refused };
  return { findings, refused, scored: scored.value, fingerprints: takeFingerprints(scored.value) };
}
