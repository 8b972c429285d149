/** A document to paint into, with its metadata, colour profile and associated files; and its end, in bytes. */
import type { DocumentDefinition } from '../../model/document.ts';
import type { Fonts } from '../fonts.ts';
import { normalizePageSize } from '../pdfmake.ts';
import { type AssociatedFile, addAssociatedFiles } from './associated-files.ts';
import type { DocumentFacts } from './metadata.ts';
import { addOutputIntent } from './output-intent.ts';
import { ReportDocument } from './report-document.ts';

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
  /** The file is to be signed: what a listener is told of the signature. It comes out with blanks. */
  readonly signatureLabel?: string;
}

/** Throws where a font cannot be opened. */
export function openDocument(definition: DocumentDefinition, options: RenderOptions): ReportDocument {
  const pageSize = normalizePageSize(definition.pageSize, definition.pageOrientation);
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
    title: definition.info.title.trim(),
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

/** Ends the document. Out: the bytes of the file. */
export function finishDocument(document: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    document.onFinished = resolve;
    document.end();
  });
}
