/** Reading, scoring and a look as the publication gate has it: workbook bytes in, a scored report and findings out. */
import { type Finding, hasErrors, sortFindings } from './model/finding.ts';
import type { ScoredReport } from './model/scored-report.ts';
import type { Submission } from './model/submission.ts';
import { acknowledge } from './publication/acknowledge.ts';
import { withoutConsequences } from './publication/consequences.ts';
import { type Fingerprints, takeFingerprints } from './publication/fingerprint.ts';
import { type GatePoint, gatePoints, reasonsForRefusal } from './publication/gate.ts';
import { inspectCommentary } from './publication/inspect-commentary.ts';
import { inspectSanity } from './publication/sanity/inspect-sanity.ts';
import { shortenFindings } from './publication/shorten-findings.ts';
import { inspectSignOffs } from './publication/sign-offs.ts';
import { inspectForPublication } from './publication/unfinished-text.ts';
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
  /** What would keep official and summary from the public: every reason of the gate. */
  readonly refused: readonly Finding[];
  /** The same point by point, the settled ones too. */
  readonly gate: readonly GatePoint[];
}

/**
 * Reads and scores a workbook and looks at it as the publication gate does; last year's workbook, where it is given,
 * shows what was published then. Its errors are findings too, named with that file. Nothing is composed.
 */
export async function checkWorkbook(workbook: WorkbookFile, lastYear?: WorkbookFile): Promise<CheckResult> {
  const { value, findings } = await readWorkbook(workbook.file, workbook.bytes);
  const before = lastYear === undefined ? { findings: [] } : await scoreLastYear(lastYear);
  const ofReading = [...findings, ...before.findings];
  if (value !== undefined) return checkSubmission(value, ofReading, before.scored);
  // of a workbook that cannot be read, nothing else can be said
  const listed = shortenFindings(ofReading, workbook.file);
  const gate = gatePoints(listed, []).filter(({ topic }) => topic === 'errors');
  return { findings: listed, gate, refused: reasonsForRefusal(gate) };
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
  const { sheets, file } = submission.source;
  const findings = shortenFindings(sortFindings(acknowledge(told, submission), sheets), file);
  const fingerprints = scored.value === undefined ? undefined : takeFingerprints(scored.value);
  const gate = gatePoints(findings, fingerprints ? inspectSignOffs(submission, fingerprints) : []);
  const refused = reasonsForRefusal(gate);
  if (scored.value === undefined || fingerprints === undefined) return { findings, refused, gate };
  return { findings, refused, gate, scored: scored.value, fingerprints };
}
