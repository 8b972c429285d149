/**
 * The way from a report back to its workbook: the same edition is built again and held against the file, byte for
 * byte. Part of verification, see verify-report.ts.
 */
import { buildFromChecked, checkWorkbook, type WorkbookFile } from './build-report.ts';
import type { Finding } from './model/finding.ts';
import type { Place } from './model/place.ts';
import type { Resources } from './model/resources.ts';
import type { SignPdf } from './model/signature.ts';
import type { ReadSignature } from './pdf/read/file/read-signature.ts';
import { readReportFile } from './pdf/read/read-report-file.ts';
import { sha256Hex } from './publication/canonical-json.ts';
import { compareRebuilt } from './publication/verify/compare-rebuilt.ts';
import { readEmbedded } from './publication/verify/embedded-report.ts';
import { verifyFindings } from './publication/verify/findings.ts';
import type { ReadManifest } from './publication/verify/parse-manifest.ts';

/** The report that is held against a workbook, as far as it has been read. */
export interface ReadReport {
  /** Base name of the PDF. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly signature: ReadSignature;
  readonly manifest: ReadManifest;
}

export interface RebuildOptions {
  readonly workbook: WorkbookFile;
  /** The earlier workbook of a draft that lists what moved. */
  readonly since?: WorkbookFile;
  /** Last year's workbook, where the draft's findings rest on one. */
  readonly lastYear?: WorkbookFile;
  readonly resources: Resources;
}

export interface Rebuilt {
  readonly findings: readonly Finding[];
  readonly identical?: boolean;
  /** Nothing could be built to compare with. */
  readonly failed?: 'workbook' | 'template';
}

/**
 * In: a report that has been read, and the workbook it is said to come from. Out: every difference, and whether the
 * gate would publish that workbook. What is compared of a signed file is what was there before it was signed.
 */
export async function holdAgainstWorkbook(
  { file, bytes, signature, manifest }: ReadReport,
  rebuild: RebuildOptions,
): Promise<Rebuilt> {
  const place: Place = { kind: 'file', file };
  const isSigned = signature.kind === 'read';
  const built = await buildSameEdition(manifest, isSigned, rebuild);
  if (!('bytes' in built)) return built;
  const made = readReportFile(built.bytes);
  const again = made.kind === 'read' ? readEmbedded(made.files, place).value : undefined;
  if (again === undefined) throw new Error('what was built cannot be read back');
  const differences = compareRebuilt(
    { bytes: isSigned ? signature.blank : bytes, manifest },
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
