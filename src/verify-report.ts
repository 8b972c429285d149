/**
 * Verification on one screen: a PDF in, what made it and every difference out, nothing written.
 *
 *   bytes ─ read ─▶ files inside ─ parse ─▶ manifest and rows ─ work out again ─▶ differences
 *   signature ─ judge ─▶ who signed, differences
 *   workbook ─ build the same edition ─▶ bytes ─ compare ─▶ differences      (rebuild-report.ts)
 */
import { type Finding, hasErrors, type Outcome } from './model/finding.ts';
import type { Place } from './model/place.ts';
import type { SignatureFacts } from './model/signature.ts';
import { checkPdf } from './pdf/check/check-pdf.ts';
import type { ReadSignature } from './pdf/read/file/read-signature.ts';
import { type ReadReportFile, readReportFile } from './pdf/read/read-report-file.ts';
import { readEmbedded } from './publication/verify/embedded-report.ts';
import { verifyFindings } from './publication/verify/findings.ts';
import { inspectReport } from './publication/verify/inspect-report.ts';
import type { ReadManifest } from './publication/verify/parse-manifest.ts';
import { holdAgainstWorkbook, type RebuildOptions, type Rebuilt } from './rebuild-report.ts';
import { halfUp, largestRemainder } from './scoring/percentages.ts';
import { signatureFindings } from './signature/findings.ts';

export type { RebuildOptions } from './rebuild-report.ts';

/** A PDF by its base name and bytes. */
export interface ReportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface VerifyOptions {
  /** WebCrypto, for a signature. */
  readonly crypto: Crypto;
  /** The workbook the PDF is said to come from, and what is needed to build it. */
  readonly rebuild?: RebuildOptions;
  /** Called as each step begins, for showing progress. */
  readonly onStep?: (step: string) => void;
}

/** `unreadable`: the PDF is no report. `workbook`, `template`: nothing could be built to compare with. */
export type VerifyStatus = 'holds' | 'differs' | 'unreadable' | 'workbook' | 'template';

export interface VerifyResult {
  readonly status: VerifyStatus;
  /** Every difference, all errors; empty when all holds. */
  readonly findings: readonly Finding[];
  /** As the PDF states it; absent where it is no report. */
  readonly manifest?: ReadManifest;
  /** How much was looked at. */
  readonly checked?: { readonly files: number; readonly figures: number };
  /** What the signature says of itself; absent where there is none or it cannot be read. */
  readonly signature?: SignatureFacts;
  /** Whether there is a signature, or what claims to be one. */
  readonly signed?: boolean;
  /** Whether the workbook gives this very file, its signature aside; absent where none was given or nothing could be built. */
  readonly identical?: boolean;
}

/** Verifies a PDF, and holds it against a workbook when one is given. */
export async function verifyFile(report: ReportFile, options: VerifyOptions): Promise<VerifyResult> {
  const place: Place = { kind: 'file', file: report.file };
  options.onStep?.('reading');
  const read = readReportFile(report.bytes);
  if (read.kind !== 'read') return { status: 'unreadable', findings: [unreadable(read, place)] };
  const embedded = readEmbedded(read.files, place);
  if (embedded.value === undefined) return { status: 'unreadable', findings: embedded.findings };
  const { manifest } = embedded.value;
  options.onStep?.('working out every figure again');
  const inspected = inspectReport(embedded.value, { halfUp, largestRemainder }, place);
  options.onStep?.('checking tags');
  const signature = await judgeSignature(read.signature, place, options.crypto);
  const own = [
    ...compareIdentity(read, place),
    ...signature.findings,
    ...embedded.findings,
    ...inspected.findings,
    ...checkPdf(report.bytes, new Map()).map(({ message, code }) =>
      verifyFindings['own-check'](place, { message, code }),
    ),
  ];
  const { rebuild } = options;
  if (rebuild !== undefined) options.onStep?.(`building it from ${rebuild.workbook.file}`);
  const known = { ...report, signature: read.signature, manifest };
  const rebuilt: Rebuilt =
    rebuild === undefined ? { findings: [] } : await holdAgainstWorkbook(known, rebuild);
  const findings = [...own, ...rebuilt.findings];
  return {
    status: rebuilt.failed ?? (hasErrors(findings) ? 'differs' : 'holds'),
    findings,
    manifest,
    checked: { files: read.files.length, figures: inspected.figures },
    signed: read.signature.kind !== 'none',
    ...(signature.value === undefined ? {} : { signature: signature.value }),
    ...(rebuilt.identical === undefined ? {} : { identical: rebuilt.identical }),
  };
}

function unreadable(read: Exclude<ReadReportFile, { kind: 'read' }>, place: Place): Finding {
  if (read.kind === 'no-pdf') return verifyFindings['no-pdf'](place, {});
  return verifyFindings['damaged-report'](place, { reason: read.reason });
}

function compareIdentity(
  { identity }: Extract<ReadReportFile, { kind: 'read' }>,
  place: Place,
): readonly Finding[] {
  return identity.stated === identity.taken ? [] : [verifyFindings['other-identity'](place, identity)];
}

async function judgeSignature(
  signature: ReadSignature,
  place: Place,
  crypto: Crypto,
): Promise<Outcome<SignatureFacts>> {
  if (signature.kind === 'read') {
    // Loaded only where something is signed.
    const { verifySignature } = await import('./signature/verify-signature.ts');
    return verifySignature(signature, place, crypto);
  }
  const findings = signature.kind === 'none' ? [] : [signatureFindings['signature-other'](place, {})];
  return { value: undefined, findings };
}
