/**
 * Verification on one screen: a PDF in, what made it and every difference out, nothing written.
 *
 *   bytes ─ read ─▶ files inside ─ parse ─▶ manifest and rows ─ work out again ─▶ differences
 *   workbook ─ build the same edition ─▶ bytes ─ compare ─▶ differences
 */
import { buildFromChecked, checkWorkbook, type WorkbookFile } from './build-report.ts';
import { type Finding, hasErrors } from './model/finding.ts';
import type { Place } from './model/place.ts';
import type { Resources } from './model/resources.ts';
import { checkPdf } from './pdf/check/check-pdf.ts';
import { type ReadReportFile, readReportFile } from './pdf/read/read-report-file.ts';
import { sha256Hex } from './publication/canonical-json.ts';
import { compareRebuilt } from './publication/verify/compare-rebuilt.ts';
import { readEmbedded } from './publication/verify/embedded-report.ts';
import { verifyFindings } from './publication/verify/findings.ts';
import { inspectReport } from './publication/verify/inspect-report.ts';
import type { ReadManifest } from './publication/verify/parse-manifest.ts';
import { halfUp, largestRemainder } from './scoring/percentages.ts';

/** A PDF by its base name and bytes. */
export interface ReportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface VerifyOptions {
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
  /** Whether the workbook gives this very file; absent where none was given or nothing could be built. */
  readonly identical?: boolean;
}

/** Verifies a PDF, and holds it against a workbook when one is given. */
export async function verifyFile(report: ReportFile, options: VerifyOptions = {}): Promise<VerifyResult> {
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
  const own = [
    ...compareIdentity(read, place),
    ...embedded.findings,
    ...inspected.findings,
    ...checkPdf(report.bytes, new Map()).map(({ message, code }) =>
      verifyFindings['own-check'](place, { message, code }),
    ),
  ];
  const rebuilt = await compareWithWorkbook(report, manifest, options);
  const findings = [...own, ...rebuilt.findings];
  return {
    status: rebuilt.failed ?? (hasErrors(findings) ? 'differs' : 'holds'),
    findings,
    manifest,
    checked: { files: read.files.length, figures: inspected.figures },
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

interface Rebuilt {
  readonly findings: readonly Finding[];
  readonly identical?: boolean;
  readonly failed?: VerifyStatus;
}

async function compareWithWorkbook(
  report: ReportFile,
  manifest: ReadManifest,
  { rebuild, onStep }: VerifyOptions,
): Promise<Rebuilt> {
  if (rebuild === undefined) return { findings: [] };
  onStep?.(`building it from ${rebuild.workbook.file}`);
  const place: Place = { kind: 'file', file: report.file };
  const built = await buildSameEdition(manifest, rebuild);
  if (!('bytes' in built)) return built;
  const made = readReportFile(built.bytes);
  const again = made.kind === 'read' ? readEmbedded(made.files, place).value : undefined;
  if (again === undefined) throw new Error('what was built cannot be read back');
  const differences = compareRebuilt(
    { bytes: report.bytes, manifest },
    { bytes: built.bytes, manifest: again.manifest },
    rebuild.workbook.file,
    place,
  );
  return {
    findings: [...differences, ...compareEarlier(manifest, rebuild, place)],
    identical: differences.length === 0,
  };
}

/** Under the name the manifest has: it is part of what is printed and embedded, and the copy at hand may have another. */
async function buildSameEdition(
  { workbook: { file }, edition, draft, since, lastYear }: ReadManifest,
  { workbook, since: earlier, lastYear: before, resources }: RebuildOptions,
): Promise<{ readonly bytes: Uint8Array } | Rebuilt> {
  const named = { file, bytes: workbook.bytes };
  const ofLastYear =
    lastYear === null || before === undefined ? undefined : { file: lastYear.file, bytes: before.bytes };
  const checked = await checkWorkbook(named, ofLastYear);
  // as if the gate were open: whether it should have been is not asked here
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
    },
  );
  const [pdf] = built.files;
  if (pdf !== undefined) return { bytes: pdf.bytes };
  const errors = built.findings.filter(({ severity }) => severity === 'error');
  return {
    findings: errors.map((finding) => renamed(finding, file, workbook.file)),
    failed: built.status === 'template' ? 'template' : 'workbook',
  };
}

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
