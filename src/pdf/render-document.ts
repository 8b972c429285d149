/**
 * The render stage: a checked document definition and fonts in, the bytes of a PDF out that is PDF/UA-1 and
 * PDF/A-3a. No clock, no random number and no file enters it: the same input gives the same bytes.
 *
 *   prepare ─▶ lay out ─▶ plan the structure ─▶ paint into marks ─▶ put the file together ─▶ check
 */
import type { DocumentDefinition } from '../model/document.ts';
import { type Finding, hasErrors, type Outcome } from '../model/finding.ts';
import { type Place, placeOfOrigin } from '../model/place.ts';
import { checkPdf } from './check/check-pdf.ts';
import { finishDocument, openDocument, type RenderOptions } from './file/open-document.ts';
import { pdfFindings } from './findings.ts';
import { openFonts } from './fonts.ts';
import { withoutInvisibleSigns } from './invisible-signs.ts';
import { layOut, NotLaidOut } from './lay-out.ts';
import { type PreparedDefinition, prepareDefinition } from './prepare-definition.ts';
import { planStructure } from './tagging/plan-structure.ts';
import { Untaggable } from './tagging/planner.ts';
import type { Pagination } from './tagging/sources.ts';
import { TaggedRenderer } from './tagging/tagged-renderer.ts';

export type { RenderOptions } from './file/open-document.ts';

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Lays out, tags, paints and checks a document. Findings: signs no font has, right-to-left text, unknown
 * fonts, what cannot be tagged, what the check of the finished file refuses. With an error there are no bytes.
 */
export async function renderDocument(
  printed: DocumentDefinition,
  options: RenderOptions,
): Promise<Outcome<RenderedDocument>> {
  const { value: painted, findings } = await paintDocument(printed, options);
  if (painted === undefined || hasErrors(findings)) return { value: undefined, findings };
  const { origins, ...rendered } = painted;
  const all = [...findings, ...checkPdf(rendered.bytes, origins)];
  return { value: hasErrors(all) ? undefined : rendered, findings: all };
}

/** All that the layout needed is let go of when this ends: the check of a long report needs the room. */
async function paintDocument(
  printed: DocumentDefinition,
  options: RenderOptions,
): Promise<Outcome<PaintedDocument>> {
  const definition = withoutInvisibleSigns(printed);
  const prepared = prepareDefinition(definition, openFonts(options.fonts));
  const { findings } = prepared;
  if (hasErrors(findings)) return { value: undefined, findings };
  try {
    const { cut, ...value } = await paint(definition, prepared, options);
    return { value, findings: [...findings, ...cutFindings(definition, cut)] };
  } catch (error) {
    return { value: undefined, findings: [...findings, findingOf(error)] };
  }
}

function cutFindings(definition: DocumentDefinition, cut: ReadonlySet<Pagination>): Finding[] {
  return (['header', 'footer'] as const).flatMap((edge) => {
    if (!cut.has(edge === 'header' ? 'Header' : 'Footer')) return [];
    const content = definition[edge];
    const origin = typeof content === 'object' && 'origin' in content ? content.origin : undefined;
    return [pdfFindings['edge-cut-off'](placeOf(origin), { edge })];
  });
}

function findingOf(error: unknown): Finding {
  const place =
    error instanceof Untaggable || error instanceof NotLaidOut ? placeOf(error.origin) : undefined;
  if (error instanceof Untaggable) return pdfFindings['not-taggable'](place, { reason: error.message });
  const found = error instanceof NotLaidOut ? error.message : 'a part that cannot be drawn';
  return pdfFindings['not-rendered'](place, { found });
}

function placeOf(origin: string | undefined): Place | undefined {
  return origin === undefined ? undefined : placeOfOrigin(origin);
}

interface PaintedDocument extends RenderedDocument {
  /** The template line of each structure element, by its object number. */
  readonly origins: ReadonlyMap<number, string>;
}

async function paint(
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  options: RenderOptions,
): Promise<PaintedDocument & { readonly cut: ReadonlySet<Pagination> }> {
  const document = openDocument(definition, options);
  const { pages, root, cut } = layOut(definition, prepared, document);
  const plan = planStructure(root, definition.language);
  const renderer = new TaggedRenderer(document, plan, options.signatureLabel);
  renderer.renderPages(pages);
  return { bytes: await finishDocument(document), pageCount: pages.length, origins: renderer.origins, cut };
}
