/** Reading, scoring and a look as the publication gate has it: workbook bytes in, a scored report and findings out. */
import { type Finding, sortFindings } from './model/finding.ts';
import type { ScoredReport } from './model/scored-report.ts';
import type { Submission } from './model/submission.ts';
import { acknowledge } from './publication/acknowledge.ts';
import { withoutConsequences } from './publication/consequences.ts';
import { type Fingerprints, takeFingerprints } from './publication/fingerprint.ts';
import { type GatePoint, gatePoints, reasonsForRefusal } from './publication/gate.ts';
import { inspectCommentary } from './publication/inspect-commentary.ts';
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

/** Reads and scores a workbook and looks at it as the publication gate does. Nothing is composed. */
export async function checkWorkbook(workbook: WorkbookFile): Promise<CheckResult> {
  const { value, findings } = await readWorkbook(workbook.file, workbook.bytes);
  if (value !== undefined) return checkSubmission(value, findings);
  // of a workbook that cannot be read, nothing else can be said
  const gate = gatePoints(findings, []).filter(({ topic }) => topic === 'errors');
  return { findings, gate, refused: reasonsForRefusal(gate) };
}

/** The same for a workbook that has been read, with the findings of reading it. */
export function checkSubmission(submission: Submission, ofReading: readonly Finding[] = []): CheckResult {
  const scored = scoreSubmission(submission);
  const found = [
    ...ofReading,
    ...scored.findings,
    ...inspectForPublication(submission),
    ...(scored.value === undefined ? [] : inspectCommentary(scored.value)),
  ];
  const told = withoutConsequences(found);
  const findings = sortFindings(acknowledge(told, submission), submission.source.sheets);
  const fingerprints = scored.value === undefined ? undefined : takeFingerprints(scored.value);
  const gate = gatePoints(findings, fingerprints ? inspectSignOffs(submission, fingerprints) : []);
  const refused = reasonsForRefusal(gate);
  if (scored.value === undefined || fingerprints === undefined) return { findings, refused, gate };
  return { findings, refused, gate, scored: scored.value, fingerprints };
}
