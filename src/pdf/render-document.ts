/**
 * The render stage: a checked document definition and fonts in, the bytes of a PDF out that is PDF/UA-1 and
 * PDF/A-3a. No clock, no random number and no file enters it: the same input gives the same bytes.
 *
 *   prepare ─▶ lay out ─▶ plan the structure ─▶ paint into marks ─▶ put the file together
 */
import { concatBytes } from '@noble/hashes/utils.js';
import type { DocumentDefinition } from '../model/document.ts';
import { type Finding, hasErrors, type Outcome } from '../model/finding.ts';
import { placeOfOrigin } from '../model/place.ts';
import { type AssociatedFile, addAssociatedFiles } from './file/associated-files.ts';
import type { DocumentFacts } from './file/metadata.ts';
import { addOutputIntent } from './file/output-intent.ts';
import { ReportDocument } from './file/report-document.ts';
import { pdfFindings } from './findings.ts';
import { type Fonts, openFonts } from './fonts.ts';
import { normalizePageMargin, normalizePageSize, SvgMeasure, tableLayouts } from './pdfmake.ts';
import { type PreparedDefinition, prepareDefinition } from './prepare-definition.ts';
import { planStructure } from './tagging/plan-structure.ts';
import { Untaggable } from './tagging/planner.ts';
import { SourcedLayout } from './tagging/sources.ts';
import { TaggedRenderer } from './tagging/tagged-renderer.ts';

export interface RenderOptions {
  readonly fonts: Fonts;
  /** ISO date for the metadata, `2017-06-30`; none is written without it. */
  readonly date?: string;
  /** Name and version of the tool, for the metadata. */
  readonly creator: string;
  /** The ICC profile of sRGB, which all colours are in. */
  readonly colourProfile: Uint8Array;
  /** What the file holds beside its pages: the open data. */
  readonly associatedFiles?: readonly AssociatedFile[];
}

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Lays out, tags and paints a document. Findings: signs no font has, right-to-left text, unknown fonts, what
 * cannot be tagged.
 */
export async function renderDocument(
  definition: DocumentDefinition,
  options: RenderOptions,
): Promise<Outcome<RenderedDocument>> {
  const prepared = prepareDefinition(definition, openFonts(options.fonts));
  const findings: Finding[] = [...prepared.findings];
  if (hasErrors(findings)) return { value: undefined, findings };
  try {
    return { value: await paint(definition, prepared, options), findings };
  } catch (error) {
    return { value: undefined, findings: [...findings, findingOf(error)] };
  }
}

function findingOf(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Untaggable)) return pdfFindings['not-rendered'](undefined, { reason });
  const place = error.origin === undefined ? undefined : placeOfOrigin(error.origin);
  return pdfFindings['not-taggable'](place, { reason });
}

async function paint(
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  options: RenderOptions,
): Promise<RenderedDocument> {
  const pageSize = normalizePageSize(definition.pageSize, definition.pageOrientation);
  const document = openDocument(definition, pageSize, options);
  const layout = new SourcedLayout(pageSize, normalizePageMargin(definition.pageMargins), new SvgMeasure());
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    prepared.content,
    document,
    structuredClone(definition.styles),
    structuredClone(definition.defaultStyle),
    undefined,
    prepared.header,
    prepared.footer,
    definition.watermark === undefined ? undefined : structuredClone(definition.watermark),
    undefined,
  );
  const plan = planStructure(layout.root ?? {}, definition.language);
  const renderer = new TaggedRenderer(document, plan);
  renderer.renderPages(pages);
  return { bytes: await finish(document), pageCount: pages.length };
}

async function finish(document: ReportDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await finished;
  return concatBytes(...chunks);
}

function openDocument(
  definition: DocumentDefinition,
  pageSize: { readonly width: number; readonly height: number },
  options: RenderOptions,
): ReportDocument {
  const facts = factsOf(definition, options);
  const settings = {
    size: [pageSize.width, pageSize.height],
    pdfVersion: '1.7',
    displayTitle: true,
    compress: true,
    lang: definition.language,
    fontLayoutCache: true,
    bufferPages: true,
    autoFirstPage: false,
    info: infoOf(facts),
    font: null,
  };
  const families = Object.fromEntries(
    Object.entries(options.fonts.families).map(([name, family]) => [name, { ...family }]),
  );
  const document = new ReportDocument(families, {}, {}, {}, settings, null, () => false);
  document.facts = facts;
  if (facts.date === undefined) {
    delete document.info.CreationDate;
    delete document.info.ModDate;
  }
  addOutputIntent(document, options.colourProfile);
  addAssociatedFiles(document, options.associatedFiles ?? [], dateOf(facts));
  return document;
}

function factsOf(definition: DocumentDefinition, options: RenderOptions): DocumentFacts {
  return {
    ...definition.info,
    language: definition.language,
    creator: options.creator,
    producer: 'pdfmake 0.3.11',
    ...(options.date === undefined ? {} : { date: options.date }),
  };
}

/** pdfkit wants a date at first, for an identity that is replaced. */
function infoOf(facts: DocumentFacts): object {
  const { title, author, subject, keywords, creator, producer } = facts;
  const stamp = dateOf(facts) ?? new Date(0);
  return {
    Title: title,
    Author: author,
    Subject: subject,
    ...(keywords ? { Keywords: keywords } : {}),
    Creator: creator,
    Producer: producer,
    CreationDate: stamp,
    ModDate: stamp,
  };
}

function dateOf({ date }: DocumentFacts): Date | undefined {
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
}
