/**
 * The library: `buildReport(bytes, options)` gives files and findings and writes nothing. What the command
 * `outturn` does, a program can do with this.
 */
import { type BuildResult, buildFromWorkbook } from './build-report.ts';
import { loadResources } from './load-resources.ts';
import type { Edition } from './model/document.ts';
import type { Resources } from './model/resources.ts';
import type { SignPdf } from './model/signature.ts';
import { type VerifyResult, verifyFile } from './verify-report.ts';

export {
  type BuildResult,
  type BuildStatus,
  type CheckResult,
  checkWorkbook,
  type WorkbookFile,
} from './build-report.ts';
export { loadResources } from './load-resources.ts';
export type { Edition } from './model/document.ts';
export { type Finding, formatFinding, type Severity } from './model/finding.ts';
export type { Place } from './model/place.ts';
export type { Resources } from './model/resources.ts';
export type { Figure, ScoredReport } from './model/scored-report.ts';
export type { SignatureFacts, SignPdf } from './model/signature.ts';
export { type Change, compareReports } from './publication/compare-reports.ts';
export type { Manifest, OutputFile } from './publication/manifest.ts';
export type { ReadManifest } from './publication/verify/parse-manifest.ts';
export { type CertificateFile, openSigner } from './signature/sign-pdf.ts';
export type { VerifyResult, VerifyStatus } from './verify-report.ts';

export interface ReportOptions {
  /** Name of the workbook for findings and output names, of a path the last part; `report.xlsx` without it. */
  readonly file?: string;
  /** `all` without it. */
  readonly edition?: Edition | 'all';
  /** See the command line's `--draft`; a whole number from 1. */
  readonly draft?: number;
  /** An earlier state of the workbook; the draft lists what moved since. */
  readonly since?: { readonly file: string; readonly bytes: Uint8Array };
  /** Last year's workbook: what it published is held against this year's previous actuals. */
  readonly lastYear?: { readonly file: string; readonly bytes: Uint8Array };
  /** Layouts, themes, languages and fonts; those of this package without it. */
  readonly resources?: Resources;
  /** Signs each PDF: what `openSigner` makes of a certificate. */
  readonly sign?: SignPdf;
}

/**
 * Builds a report. In: the bytes of an .xlsx workbook. Out: the files (name and bytes), every finding of
 * every stage, and why an edition was refused. Mistakes in the workbook are findings, never exceptions; a
 * draft that is not a whole number from 1 is a RangeError.
 */
export async function buildReport(bytes: Uint8Array, options: ReportOptions = {}): Promise<BuildResult> {
  const { file = 'report.xlsx', edition = 'all', draft, since, lastYear } = options;
  if (draft !== undefined && !(Number.isInteger(draft) && draft >= 1)) {
    throw new RangeError(`draft: expected a whole number from 1, found ${draft}`);
  }
  return buildFromWorkbook(
    { file: lastPart(file), bytes },
    {
      edition,
      ...(draft === undefined ? {} : { draft }),
      ...(since === undefined ? {} : { since: { file: lastPart(since.file), bytes: since.bytes } }),
      ...(lastYear === undefined
        ? {}
        : { lastYear: { file: lastPart(lastYear.file), bytes: lastYear.bytes } }),
      resources: options.resources ?? (await loadResources()),
      ...(options.sign === undefined ? {} : { sign: options.sign }),
    },
  );
}

export interface VerificationOptions {
  /** Name of the PDF for findings, of a path the last part; `report.pdf` without it. */
  readonly file?: string;
  /** Is the PDF, byte for byte, what this workbook gives? Not asked without it. */
  readonly workbook?: { readonly file: string; readonly bytes: Uint8Array };
  /** For a draft that lists what moved since an earlier workbook. */
  readonly since?: { readonly file: string; readonly bytes: Uint8Array };
  /** For a draft whose findings rest on last year's workbook. */
  readonly lastYear?: { readonly file: string; readonly bytes: Uint8Array };
  /** What the workbook is built with; the layouts of this package without it. */
  readonly resources?: Resources;
  /** WebCrypto, for a signature; the one of the platform without it. */
  readonly crypto?: Crypto;
}

/**
 * Verifies a report. In: the bytes of a PDF. Out: what made it, and every difference as a finding; bytes that are
 * no report are a finding too, never an exception.
 */
export async function verifyReport(
  pdf: Uint8Array,
  options: VerificationOptions = {},
): Promise<VerifyResult> {
  const { file = 'report.pdf', workbook, since, lastYear, resources } = options;
  const named = (one: { readonly file: string; readonly bytes: Uint8Array }) => ({
    file: lastPart(one.file),
    bytes: one.bytes,
  });
  const rebuild =
    workbook === undefined
      ? undefined
      : {
          workbook: named(workbook),
          ...(since === undefined ? {} : { since: named(since) }),
          ...(lastYear === undefined ? {} : { lastYear: named(lastYear) }),
          resources: resources ?? (await loadResources()),
        };
  return verifyFile(
    { file: lastPart(file), bytes: pdf },
    { crypto: options.crypto ?? crypto, ...(rebuild === undefined ? {} : { rebuild }) },
  );
}

/** No path gets into a file or a finding. */
function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
