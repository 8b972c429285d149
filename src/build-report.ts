/**
 * The pipeline on one screen: workbook bytes and options in, files and findings out, nothing written.
 *
 *   bytes ─ read ─▶ Submission ─ score ─▶ ScoredReport ─ compose ─▶ definition ─ render ─▶ PDF
 */
import { type ComposedReport, composeReport, type PackFile } from './layout/compose-report.ts';
import { type Finding, hasErrors, sortFindings } from './model/finding.ts';
import type { Resources } from './model/resources.ts';
import type { ScoredReport } from './model/scored-report.ts';
import type { Submission } from './model/submission.ts';
import { renderDocument } from './pdf/render-document.ts';
import { acknowledge } from './publication/acknowledge.ts';
import { type Change, compareReports } from './publication/compare-reports.ts';
import { withoutConsequences } from './publication/consequences.ts';
import { makeDataPack } from './publication/data-pack.ts';
import { type Fingerprints, shortFingerprint, takeFingerprints } from './publication/fingerprint.ts';
import { inspectForPublication, reasonsForRefusal } from './publication/gate.ts';
import { inspectCommentary } from './publication/inspect-commentary.ts';
import {
  embedManifest,
  formatManifest,
  type Manifest,
  makeManifest,
  type OutputFile,
} from './publication/manifest.ts';
import {
  type EditionRequest,
  fileNames,
  type PlannedEdition,
  planEditions,
} from './publication/plan-editions.ts';
import { scoreSubmission } from './scoring/score-submission.ts';
import { TOOL } from './version.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

export interface WorkbookFile {
  /** Base name, `derby-2016-17.xlsx`; findings and output names come from it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface BuildOptions extends EditionRequest {
  /** An earlier state of the workbook; the draft's annex lists what moved since. */
  readonly since?: WorkbookFile;
  readonly resources: Resources;
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
  readonly manifest?: Manifest;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Given when the workbook could be scored at all, even with errors. */
  readonly scored?: ScoredReport;
  readonly fingerprints?: Fingerprints;
  /** What would keep official and summary from the public. */
  readonly refused: readonly Finding[];
}

/** Reads and scores a workbook and looks at it as the publication gate does. Nothing is composed. */
export async function checkWorkbook(workbook: WorkbookFile): Promise<CheckResult> {
  const { value, findings } = await readWorkbook(workbook.file, workbook.bytes);
  return value === undefined ? { findings, refused: [] } : checkSubmission(value, findings);
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
  const refused = reasonsForRefusal(findings);
  if (scored.value === undefined) return { findings, refused };
  return { findings, refused, scored: scored.value, fingerprints: takeFingerprints(scored.value) };
}

/** Builds the editions asked for and their data pack from one workbook. */
export async function buildFromWorkbook(workbook: WorkbookFile, options: BuildOptions): Promise<BuildResult> {
  options.onStep?.('reading and scoring');
  return buildFromChecked(workbook, await checkWorkbook(workbook), options);
}

/** The same for a workbook that has been read and scored. */
export async function buildFromChecked(
  workbook: WorkbookFile,
  checked: CheckResult,
  options: BuildOptions,
): Promise<BuildResult> {
  const { scored, fingerprints } = checked;
  if (scored === undefined || fingerprints === undefined || hasErrors(checked.findings)) {
    return nothing('workbook', checked.findings);
  }
  const earlier = await compareWithEarlier(options.since, scored);
  if ('findings' in earlier) return nothing('workbook', [...checked.findings, ...earlier.findings]);

  const plan = planEditions(options, checked.refused);
  const pack = dataPackFiles(workbook.file, scored);
  const manifestInput = { scored, fingerprints, resources: options.resources, tool: TOOL };
  const context: EditionContext = {
    scored,
    fingerprints,
    findings: checked.findings,
    changes: earlier.changes,
    pack,
    manifestFor: (planned) => manifestWithin(planned, makeManifest(manifestInput, pack), options.since),
    options,
  };
  const built = await buildEditions(plan.build, workbook.file, context);
  const findings = [...checked.findings, ...built.findings];
  if (hasErrors(built.findings)) return nothing(statusOf(built.findings), findings);
  const refused = plan.refused.length > 0 ? checked.refused : [];
  if (plan.build.length === 0) return { status: 'refused', files: [], findings, refused };

  const files = [...built.files, ...pack.map(({ name, bytes }) => ({ name, bytes }))];
  const manifest = makeManifest(manifestInput, files);
  const manifestFile = textFile(fileNames(workbook.file).manifest, formatManifest(manifest));
  return {
    status: refused.length > 0 ? 'refused' : 'done',
    files: [...files, manifestFile],
    findings,
    refused,
    manifest,
  };
}

type Earlier = { readonly changes?: { readonly file: string; readonly rows: readonly Change[] } };

async function compareWithEarlier(
  since: WorkbookFile | undefined,
  scored: ScoredReport,
): Promise<Earlier | { readonly findings: readonly Finding[] }> {
  if (since === undefined) return {};
  const { scored: before, findings } = await checkWorkbook(since);
  if (before === undefined || hasErrors(findings)) return { findings };
  return { changes: { file: since.file, rows: compareReports(before, scored) } };
}

interface EditionContext {
  readonly scored: ScoredReport;
  readonly fingerprints: Fingerprints;
  readonly findings: readonly Finding[];
  readonly changes: Earlier['changes'];
  /** The open data, as it is put into each PDF. */
  readonly pack: readonly PackedFile[];
  /** The manifest beside it, which says which edition it is in. */
  readonly manifestFor: (planned: PlannedEdition) => PackedFile;
  readonly options: BuildOptions;
}

interface PackedFile extends OutputFile {
  readonly kind: PackFile;
}

async function buildEditions(
  editions: readonly PlannedEdition[],
  workbook: string,
  context: EditionContext,
): Promise<{ readonly files: OutputFile[]; readonly findings: Finding[] }> {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  for (const planned of editions) {
    const name = fileNames(workbook).edition(planned);
    context.options.onStep?.(name);
    const pdf = await buildEdition(planned, context);
    findings.push(
      ...pdf.findings.filter((finding) => !findings.some((known) => sameFinding(known, finding))),
    );
    if (pdf.bytes !== undefined) files.push({ name, bytes: pdf.bytes });
  }
  return { files, findings };
}

async function buildEdition(
  planned: PlannedEdition,
  context: EditionContext,
): Promise<{ readonly bytes?: Uint8Array; readonly findings: readonly Finding[] }> {
  const { edition, draft } = planned;
  const { scored, fingerprints, findings, changes, options } = context;
  const composed = composeReport({
    scored,
    edition,
    ...(draft === undefined ? {} : { draft }),
    fingerprint: shortFingerprint(fingerprints.whole),
    resources: options.resources,
    ...(edition === 'draft' ? { annex: annexOf(fingerprints, findings, changes) } : {}),
  });
  if (composed.value === undefined || hasErrors(composed.findings)) return { findings: composed.findings };
  const rendered = await render(composed.value, context, planned);
  const all = [...composed.findings, ...rendered.findings];
  return rendered.value === undefined ? { findings: all } : { bytes: rendered.value.bytes, findings: all };
}

function annexOf(fingerprints: Fingerprints, findings: readonly Finding[], changes: Earlier['changes']) {
  const scopes = Object.entries({ ...fingerprints.priorities, all: fingerprints.whole });
  return {
    findings,
    scopeFingerprints: Object.fromEntries(scopes.map(([scope, digits]) => [scope, shortFingerprint(digits)])),
    ...(changes === undefined ? {} : { changes }),
  };
}

function render(
  { definition, fonts, fileDescriptions }: ComposedReport,
  { scored, pack, manifestFor, options }: EditionContext,
  planned: PlannedEdition,
) {
  const date = scored.submission.settings.publicationDate?.value;
  return renderDocument(definition, {
    fonts,
    ...(date === undefined || planned.draft !== undefined ? {} : { date }),
    creator: `${TOOL.name} ${TOOL.version}`,
    colourProfile: options.resources.colourProfile,
    associatedFiles: [...pack, manifestFor(planned)].map(({ kind, name, bytes }) => ({
      name,
      bytes,
      mediaType: kind === 'manifest' ? 'application/json' : 'text/csv',
      description: fileDescriptions[kind],
      relationship: kind === 'manifest' ? 'Supplement' : 'Data',
    })),
  });
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

function manifestWithin(
  planned: PlannedEdition,
  manifest: Manifest,
  since: WorkbookFile | undefined,
): PackedFile {
  const earlier = since === undefined ? undefined : { name: since.file, bytes: since.bytes };
  const text = formatManifest(embedManifest(manifest, planned, earlier));
  return { kind: 'manifest', ...textFile(fileNames(manifest.workbook.file).embeddedManifest, text) };
}

function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function nothing(status: BuildStatus, findings: readonly Finding[]): BuildResult {
  return { status, files: [], findings, refused: [] };
}

/** A sign that no font has is the workbook's to mend; everything else a layout's or a theme's. */
function statusOf(findings: readonly Finding[]): BuildStatus {
  const ofText = new Set(['missing-glyph', 'right-to-left']);
  const errors = findings.filter((finding) => finding.severity === 'error');
  return errors.every((finding) => ofText.has(finding.code)) ? 'workbook' : 'template';
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.message === b.message && JSON.stringify(a.place) === JSON.stringify(b.place);
}
