/**
 * Verification on one screen: a PDF in, what made it and every difference out, nothing written.
 *
 *   bytes ─ read ─▶ files inside ─ parse ─▶ manifest and rows ─ work out again ─▶ differences
 *   signature ─ judge ─▶ who signed, differences
 *   workbook ─ build the same edition ─▶ bytes ─ compare ─▶ differences
 */
import { buildFromChecked, checkWorkbook, type WorkbookFile } from './build-report.ts';
import { type Finding, hasErrors, type Outcome } from './model/finding.ts';
import type { Place } from './model/place.ts';
import type { Resources } from './model/resources.ts';
import type { SignatureFacts, SignPdf } from './model/signature.ts';
import { checkPdf } from './pdf/check/check-pdf.ts';
import type { ReadSignature } from './pdf/read/file/read-signature.ts';
import { type ReadReportFile, readReportFile } from './pdf/read/read-report-file.ts';
import { sha256Hex } from './publication/canonical-json.ts';
import { compareRebuilt } from './publication/verify/compare-rebuilt.ts';
import { readEmbedded } from './publication/verify/embedded-report.ts';
import { verifyFindings } from './publication/verify/findings.ts';
import { inspectReport } from './publication/verify/inspect-report.ts';
import type { ReadManifest } from './publication/verify/parse-manifest.ts';
import { halfUp, largestRemainder } from './scoring/percentages.ts';
import { signatureFindings } from './signature/findings.ts';
import { verifySignature } from './signature/verify-signature.ts';

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

export interface RebuildOptions {
  readonly workbook: WorkbookFile;
  /** The earlier workbook of a draft that lists what moved. */
  readonly since?: WorkbookFile;
  /** Last year's workbook, where the draft's findings rest on one. */
  readonly lastYear?: WorkbookFile;
  readonly resources: Resources;
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
  const rebuilt = await compareWithWorkbook(report, read.signature, manifest, options);
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
  if (signature.kind === 'read') return verifySignature(signature, place, crypto);
  const findings = signature.kind === 'none' ? [] : [signatureFindings['signature-other'](place, {})];
  return { value: undefined, findings };
}

interface Rebuilt {
  readonly findings: readonly Finding[];
  readonly identical?: boolean;
  readonly failed?: VerifyStatus;
}

/** What is compared of a signed file is what was there before it was signed. */
async function compareWithWorkbook(
  report: ReportFile,
  signature: ReadSignature,
  manifest: ReadManifest,
  { rebuild, onStep }: VerifyOptions,
): Promise<Rebuilt> {
  if (rebuild === undefined) return { findings: [] };
  onStep?.(`building it from ${rebuild.workbook.file}`);
  const place: Place = { kind: 'file', file: report.file };
  const isSigned = signature.kind === 'read';
  const built = await buildSameEdition(manifest, isSigned, rebuild);
  if (!('bytes' in built)) return built;
  const made = readReportFile(built.bytes);
  const again = made.kind === 'read' ? readEmbedded(made.files, place).value : undefined;
  if (again === undefined) throw new Error('what was built cannot be read back');
  const differences = compareRebuilt(
    { bytes: isSigned ? signature.blank : report.bytes, manifest },
    { bytes: built.bytes, manifest: again.manifest },
    rebuild.workbook.file,
    place,
  );
  const { reasons } = built;
  const ofGate = reasons === 0 ? [] : [verifyFindings['not-for-publication'](place, { reasons })];
  return {
    findings: [...differences, ...ofGate, ...compareEarlier(manifest, rebuild, place)],
    identical: differences.length === 0,
  };
}

/**
 * With the reasons for which the gate refuses a published edition of this workbook, as many as there are.
 * Under the name the manifest has: it is part of what is printed and embedded, and the copy at hand may have another.
 */
async function buildSameEdition(
  { workbook: { file }, edition, draft, since, lastYear }: ReadManifest,
  isSigned: boolean,
  { workbook, since: earlier, lastYear: before, resources }: RebuildOptions,
): Promise<{ readonly bytes: Uint8Array; readonly reasons: number } | Rebuilt> {
  const named = { file, bytes: workbook.bytes };
  const ofLastYear =
    lastYear === null || before === undefined ? undefined : { file: lastYear.file, bytes: before.bytes };
  const checked = await checkWorkbook(named, ofLastYear);
  // as if the gate were open: what it would say is told beside the comparison
  const built = await buildFromChecked(
    named,
    { ...checked, refused: [] },
    {
      edition,
      ...(draft === null ? {} : { draft }),
      ...(since === null || earlier === undefined
        ? {}
        : { since: { file: since.file, bytes: earlier.bytes } }),
      ...(ofLastYear === undefined ? {} : { lastYear: ofLastYear }),
      resources,
      ...(isSigned ? { sign: leaveBlank } : {}),
    },
  );
  const [pdf] = built.files;
  const reasons = draft === null ? checked.refused.length : 0;
  if (pdf !== undefined) return { bytes: pdf.bytes, reasons };
  const errors = built.findings.filter(({ severity }) => severity === 'error');
  return {
    findings: errors.map((finding) => renamed(finding, file, workbook.file)),
    failed: built.status === 'template' ? 'template' : 'workbook',
  };
}

const leaveBlank: SignPdf = async (blank) => blank;

function renamed(finding: Finding, from: string, to: string): Finding {
  const { place } = finding;
  return place?.file === from ? { ...finding, place: { ...place, file: to } } : finding;
}

function compareEarlier(
  manifest: ReadManifest,
  { since, lastYear }: RebuildOptions,
  place: Place,
): Finding[] {
  return [
    ...compareOther(manifest.since, since, 'other-earlier-workbook', place),
    ...compareOther(manifest.lastYear, lastYear, 'other-last-year', place),
  ];
}

function compareOther(
  named: ReadManifest['since'],
  given: WorkbookFile | undefined,
  code: 'other-earlier-workbook' | 'other-last-year',
  place: Place,
): Finding[] {
  if (named === null) return [];
  const found = given === undefined ? undefined : sha256Hex(given.bytes);
  if (found === named.sha256) return [];
  return [
    verifyFindings[code](place, { workbook: named.file, expected: named.sha256, found: found ?? 'none' }),
  ];
}
