/**
 * The render stage: a checked document definition and fonts in, the bytes of a PDF out. No clock, no
 * random number and no file enters it: the same input gives the same bytes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { DocumentDefinition } from '../model/document.ts';
import { type Finding, hasErrors, type Outcome } from '../model/finding.ts';
import { pdfFindings } from './findings.ts';
import { type Fonts, openFonts } from './fonts.ts';
import type { DocumentFacts } from './metadata.ts';
import { PageLayout } from './page-layout.ts';
import { normalizePageMargin, normalizePageSize, Renderer, SvgMeasure, tableLayouts } from './pdfmake.ts';
import { type PreparedDefinition, prepareDefinition } from './prepare-definition.ts';
import { ReportDocument } from './report-document.ts';

export interface RenderOptions {
  readonly fonts: Fonts;
  /** ISO date for the metadata, `2017-06-30`; none is written without it. */
  readonly date?: string;
  /** Name and version of the tool, for the metadata. */
  readonly creator: string;
}

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** Lays out and paints a document. Findings: signs no font has, right-to-left text, unknown fonts. */
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
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, findings: [...findings, pdfFindings['not-rendered'](undefined, { reason })] };
  }
}

async function paint(
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  options: RenderOptions,
): Promise<RenderedDocument> {
  const pageSize = normalizePageSize(definition.pageSize, definition.pageOrientation);
  const document = openDocument(definition, pageSize, options);
  const layout = new PageLayout(pageSize, normalizePageMargin(definition.pageMargins), new SvgMeasure());
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
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  new Renderer(document).renderPages(pages);
  document.end();
  await finished;
  return { bytes: concatenate(chunks), pageCount: pages.length };
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
  document._id = fileIdentity(definition);
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
function infoOf({ title, author, subject, keywords, creator, producer, date }: DocumentFacts): object {
  const stamp = new Date(`${date ?? '1970-01-01'}T00:00:00Z`);
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

/** Sixteen bytes that follow the content: pdfkit's own are made from the metadata only. */
function fileIdentity(definition: DocumentDefinition): unknown {
  return globalThis.Buffer.from(sha256(utf8ToBytes(JSON.stringify(definition))).slice(0, 16));
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
