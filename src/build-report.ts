/**
 * The pipeline on one screen: workbook bytes and options in, files and findings out, nothing written.
 *
 *   bytes ─ read ─▶ Submission ─ score ─▶ ScoredReport ─ compose ─▶ definition ─ render ─▶ PDF
 *   └────────── check-workbook.ts ──────────┘            └─────── build-editions.ts ───────┘
 */
import { buildEditions, type EditionContext, type PackedFile } from './build-editions.ts';
import { type CheckResult, checkWorkbook, type WorkbookFile } from './check-workbook.ts';
import type { Changes } from './compose-edition.ts';
import { type Finding, hasErrors } from './model/finding.ts';
import type { Resources } from './model/resources.ts';
import type { ScoredReport } from './model/scored-report.ts';
import type { SignPdf } from './model/signature.ts';
import { compareReports } from './publication/compare-reports.ts';
import { makeDataPack } from './publication/data-pack.ts';
import type { GatePoint } from './publication/gate.ts';
import {
  type AskedFor,
  askedFor,
  embedManifest,
  formatManifest,
  type Manifest,
  type ManifestBeside,
  makeManifest,
  manifestBeside,
  type OtherWorkbooks,
  type OutputFile,
} from './publication/manifest.ts';
import {
  draftOfData,
  type EditionRequest,
  fileNames,
  type PlannedEdition,
  planEditions,
} from './publication/plan-editions.ts';
import { TOOL } from './version.ts';

export { type CheckResult, checkSubmission, checkWorkbook, type WorkbookFile } from './check-workbook.ts';

export interface BuildOptions extends EditionRequest {
  /** An earlier state of the workbook; the draft's annex lists what moved since. Read here unless it has been. */
  readonly since?: WorkbookFile & { readonly checked?: CheckResult };
  /** Last year's workbook; what it published is held against this year's previous actuals. */
  readonly lastYear?: WorkbookFile;
  readonly resources: Resources;
  /** Signs each PDF once it is built; without it they have no place for a signature. */
  readonly sign?: SignPdf;
  /** SHA-256 of the file with the certificate it signs with, for the manifest. */
  readonly signedWith?: string;
  /** Called as each step begins, for showing progress. */
  readonly onStep?: (step: string) => void;
}

/** How a build ended; the command line makes its exit code of it. */
export type BuildStatus = 'done' | 'workbook' | 'template' | 'refused';

export interface BuildResult {
  readonly status: BuildStatus;
  /** PDFs, then CSVs, then the manifest that names them; empty when nothing may be written. */
  readonly files: readonly OutputFile[];
  /** Of all stages, ordered by sheet and cell. */
  readonly findings: readonly Finding[];
  /** Why official and summary were refused; empty when they were not asked for or passed. */
  readonly refused: readonly Finding[];
  /** Every point of the publication gate, whatever was asked for. */
  readonly gate: readonly GatePoint[];
  readonly manifest?: ManifestBeside;
}

/** Builds the editions asked for and their data pack from one workbook. */
export async function buildFromWorkbook(workbook: WorkbookFile, options: BuildOptions): Promise<BuildResult> {
  options.onStep?.('reading and scoring');
  return buildFromChecked(workbook, await checkWorkbook(workbook, options.lastYear), options);
}

/** The same for a workbook that has been read and scored, with last year's if `options` name it. */
export async function buildFromChecked(
  workbook: WorkbookFile,
  checked: CheckResult,
  options: BuildOptions,
): Promise<BuildResult> {
  const { scored, fingerprints, gate } = checked;
  if (scored === undefined || fingerprints === undefined || hasErrors(checked.findings)) {
    return nothing('workbook', checked.findings, gate);
  }
  const earlier = await compareWithEarlier(options.since, scored);
  if ('findings' in earlier) {
    return nothing('workbook', [...checked.findings, ...earlier.findings], gate);
  }

  const plan = planEditions(options, checked.refused);
  const pack = dataPackFiles(workbook.file, scored);
  const manifestInput = { scored, fingerprints, resources: options.resources, tool: TOOL };
  const context: EditionContext = {
    scored,
    fingerprints,
    findings: checked.findings,
    changes: earlier.changes,
    pack,
    manifestFor: (planned) => manifestWithin(planned, makeManifest(manifestInput, pack), options),
    options,
  };
  const built = await buildEditions(plan.build, workbook.file, context);
  const findings = [...checked.findings, ...built.findings];
  if (hasErrors(built.findings)) return nothing(statusOf(built.findings), findings, gate);
  const refused = plan.refused.length > 0 ? checked.refused : [];
  if (plan.build.length === 0) return { status: 'refused', files: [], findings, refused, gate };

  const names = fileNames(workbook.file, draftOfData(plan.build));
  const beside = pack.map(({ kind, bytes }) => ({ name: names[kind], bytes }));
  const files = [...built.files, ...beside];
  const manifest = manifestBeside(makeManifest(manifestInput, files), requestOf(options));
  const manifestFile = textFile(names.manifest, formatManifest(manifest));
  return {
    status: refused.length > 0 ? 'refused' : 'done',
    files: [...files, manifestFile],
    findings,
    refused,
    gate,
    manifest,
  };
}

type Earlier = { readonly changes?: Changes };

async function compareWithEarlier(
  since: BuildOptions['since'],
  scored: ScoredReport,
): Promise<Earlier | { readonly findings: readonly Finding[] }> {
  if (since === undefined) return {};
  const { scored: before, findings } = since.checked ?? (await checkWorkbook(since));
  if (before === undefined || hasErrors(findings)) return { findings };
  return { changes: { file: since.file, rows: compareReports(before, scored) } };
}

function dataPackFiles(workbook: string, scored: ScoredReport): PackedFile[] {
  const names = fileNames(workbook);
  const pack = makeDataPack(scored);
  return [
    { kind: 'measures', ...textFile(names.measures, pack.measures) },
    { kind: 'actions', ...textFile(names.actions, pack.actions) },
    { kind: 'summary', ...textFile(names.summary, pack.summary) },
  ];
}

function manifestWithin(planned: PlannedEdition, manifest: Manifest, options: BuildOptions): PackedFile {
  const text = formatManifest(embedManifest(manifest, planned, others(options)));
  return { kind: 'manifest', ...textFile(fileNames(manifest.workbook.file).embeddedManifest, text) };
}

function requestOf(options: BuildOptions): AskedFor {
  const { sign, signedWith = 'unknown' } = options;
  return askedFor(options, others(options), sign === undefined ? undefined : signedWith);
}

function others({ since, lastYear }: BuildOptions): OtherWorkbooks {
  const named = (file: WorkbookFile) => ({ name: file.file, bytes: file.bytes });
  return {
    ...(since === undefined ? {} : { since: named(since) }),
    ...(lastYear === undefined ? {} : { lastYear: named(lastYear) }),
  };
}

function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function nothing(status: BuildStatus, findings: readonly Finding[], gate: readonly GatePoint[]): BuildResult {
  return { status, files: [], findings, refused: [], gate };
}

/** A sign that no font has is the workbook's to mend; everything else a layout's or a theme's. */
function statusOf(findings: readonly Finding[]): BuildStatus {
  const ofText = new Set(['missing-glyph', 'right-to-left']);
  const errors = findings.filter((finding) => finding.severity === 'error');
  return errors.every((finding) => ofText.has(finding.code)) ? 'workbook' : 'template';
}
