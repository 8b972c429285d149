/** Composing and rendering: a scored report in, the PDF of each edition and its findings out. */
import type { BuildOptions } from './build-report.ts';
import { composeEdition, type EditionInput } from './compose-edition.ts';
import type { ComposedReport, PackFile } from './layout/compose-report.ts';
import { type Finding, hasErrors } from './model/finding.ts';
import type { OutputFile } from './publication/manifest.ts';
import { fileNames, type PlannedEdition } from './publication/plan-editions.ts';
import { shortenFindings } from './publication/shorten-findings.ts';
import { TOOL } from './version.ts';

export interface EditionContext extends EditionInput {
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
  const { options } = context;
  const composed = composeEdition(planned, { ...context, resources: options.resources });
  if (composed.value === undefined || hasErrors(composed.findings)) return { findings: composed.findings };
  const rendered = await render(composed.value, context, planned);
  const all = [...composed.findings, ...rendered.findings];
  if (rendered.value === undefined) return { findings: all };
  const { bytes } = rendered.value;
  return { bytes: options.sign === undefined ? bytes : await options.sign(bytes), findings: all };
}

async function render(
  { definition, fonts, fileDescriptions, signatureLabel }: ComposedReport,
  { scored, pack, manifestFor, options }: EditionContext,
  planned: PlannedEdition,
) {
  const date = scored.submission.settings.publicationDate?.value;
  // loaded where a page is made: a check of a usual workbook makes none
  const { renderDocument } = await import('./pdf/render-document.ts');
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
