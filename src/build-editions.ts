/** Composing and rendering: a scored report in, the PDF of each edition and its findings out. */
import type { BuildOptions } from './build-report.ts';
import { type ComposedReport, composeReport, type PackFile } from './layout/compose-report.ts';
import { type Finding, hasErrors } from './model/finding.ts';
import type { ScoredReport } from './model/scored-report.ts';
import { renderDocument } from './pdf/render-document.ts';
import { annexFindings } from './publication/annex-findings.ts';
import type { Change } from './publication/compare-reports.ts';
import { type Fingerprints, shortFingerprint } from './publication/fingerprint.ts';
import type { OutputFile } from './publication/manifest.ts';
import { fileNames, type PlannedEdition } from './publication/plan-editions.ts';
import { SANITY_CODES } from './publication/sanity/inspect-sanity.ts';
import { shortenFindings } from './publication/shorten-findings.ts';
import { isApproved } from './publication/sign-offs.ts';
import { closeCalls } from './scoring/close-calls.ts';
import { scoreSubmission } from './scoring/score-submission.ts';
import { TOOL } from './version.ts';

/** What moved since an earlier workbook. */
export interface Changes {
  readonly file: string;
  readonly rows: readonly Change[];
}

export interface EditionContext {
  readonly scored: ScoredReport;
  readonly fingerprints: Fingerprints;
  readonly findings: readonly Finding[];
  readonly changes: Changes | undefined;
  /** The open data, as it is put into each PDF. */
  readonly pack: readonly PackedFile[];
  /** The manifest beside it, which says which edition it is in. */
  readonly manifestFor: (planned: PlannedEdition) => PackedFile;
  readonly options: BuildOptions;
}

export interface PackedFile extends OutputFile {
  readonly kind: PackFile;
}

/** Findings are told once, however many editions have them. */
export async function buildEditions(
  editions: readonly PlannedEdition[],
  workbook: string,
  context: EditionContext,
): Promise<{ readonly files: OutputFile[]; readonly findings: readonly Finding[] }> {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const planned of editions) {
    const name = fileNames(workbook).edition(planned);
    context.options.onStep?.(name);
    const pdf = await buildEdition(planned, context);
    for (const finding of pdf.findings) {
      const key = JSON.stringify([finding.code, finding.message, finding.place]);
      if (!told.has(key)) findings.push(finding);
      told.add(key);
    }
    if (pdf.bytes !== undefined) files.push({ name, bytes: pdf.bytes });
  }
  return { files, findings: shortenFindings(findings, workbook) };
}

async function buildEdition(
  planned: PlannedEdition,
  context: EditionContext,
): Promise<{ readonly bytes?: Uint8Array; readonly findings: readonly Finding[] }> {
  const { edition, draft } = planned;
  const { scored, fingerprints, options } = context;
  const composed = composeReport({
    scored,
    edition,
    ...(draft === undefined ? {} : { draft }),
    fingerprint: shortFingerprint(fingerprints.whole),
    resources: options.resources,
    ...(edition === 'draft' ? { annex: annexOf(context) } : {}),
  });
  if (composed.value === undefined || hasErrors(composed.findings)) return { findings: composed.findings };
  const rendered = await render(composed.value, context, planned);
  const all = [...composed.findings, ...rendered.findings];
  if (rendered.value === undefined) return { findings: all };
  const { bytes } = rendered.value;
  return { bytes: options.sign === undefined ? bytes : await options.sign(bytes), findings: all };
}

/** What only the signatories see: what moved, what is close, what is open, and what the rules alone would give. */
function annexOf({ scored, fingerprints, findings, changes }: EditionContext) {
  const { submission } = scored;
  const scopes = Object.entries({ ...fingerprints.priorities, all: fingerprints.whole });
  return {
    ...annexFindings(findings, SANITY_CODES),
    scopeFingerprints: Object.fromEntries(scopes.map(([scope, digits]) => [scope, shortFingerprint(digits)])),
    approved: submission.signOffs.filter((row) => isApproved(row, fingerprints)).map(({ at }) => at),
    closeCalls: closeCalls(scored),
    byRule: (scoreSubmission(submission, { overrides: false }).value ?? scored).summary,
    ...(changes === undefined ? {} : { changes }),
  };
}

function render(
  { definition, fonts, fileDescriptions, signatureLabel }: ComposedReport,
  { scored, pack, manifestFor, options }: EditionContext,
  planned: PlannedEdition,
) {
  const date = scored.submission.settings.publicationDate?.value;
  return renderDocument(definition, {
    fonts,
    ...(date === undefined || planned.draft !== undefined ? {} : { date }),
    creator: `${TOOL.name} ${TOOL.version}`,
    colourProfile: options.resources.colourProfile,
    ...(options.sign === undefined ? {} : { signatureLabel }),
    associatedFiles: [...pack, manifestFor(planned)].map(({ kind, name, bytes }) => ({
      name,
      bytes,
      mediaType: kind === 'manifest' ? 'application/json' : 'text/csv',
      description: fileDescriptions[kind],
      relationship: kind === 'manifest' ? 'Supplement' : 'Data',
    })),
  });
}
