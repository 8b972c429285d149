/**
 * A tagged PDF as plain data: bytes in; pages, what they paint, the structure tree and its text out. The
 * check of the product's own files works on it, and whoever wants to know what the tags of a file say.
 */
import { SharedByPages } from './content/content-canvas.ts';
import { ContentText } from './content/content-text.ts';
import type { PageContent } from './content/painted.ts';
import { readContent } from './content/read-content.ts';
import { Destinations } from './file/destinations.ts';
import { type PdfPage, readPages } from './file/pages.ts';
import { PdfFile } from './file/pdf-file.ts';
import { DamagedPdf } from './file/pdf-object.ts';
import { readStructure } from './structure/read-structure.ts';
import type { Structure } from './structure/structure-element.ts';

export interface OpenedPdf {
  readonly file: PdfFile;
  readonly pages: readonly PdfPage[];
  readonly structure: Structure;
  /** Of the pages that have been read. */
  readonly text: ContentText;
  readonly destinations: Destinations;
}

export interface TaggedPdf extends OpenedPdf {
  /** What each page paints, by its index. */
  readonly contents: readonly PageContent[];
}

/** A page, by its index, in; what it paints out. Throws `DamagedPdf`. */
export type ReadPage = (index: number) => PageContent;

/**
 * Opens a file whose pages are read one at a time: what a long report paints is more than a machine should hold at
 * once. Throws `DamagedPdf` where the bytes cannot be read, and nothing else.
 */
export function openTaggedPdf(bytes: Uint8Array): { readonly pdf: OpenedPdf; readonly readPage: ReadPage } {
  const file = new PdfFile(bytes);
  if (file.trailer.has('Encrypt')) throw new DamagedPdf('an encrypted file');
  const pages = readPages(file);
  const shared = new SharedByPages(file);
  const text = new ContentText();
  const pdf = {
    file,
    pages,
    structure: readStructure(file, pages),
    text,
    destinations: new Destinations(file, pages),
  };
  const readPage: ReadPage = (index) => {
    const page = pages[index];
    if (page === undefined) throw new DamagedPdf(`no page ${index + 1}`);
    const content = readContent(file, page, shared);
    text.add(index, content);
    return content;
  };
  return { pdf, readPage };
}

/** The same, every page read. */
export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  const { pdf, readPage } = openTaggedPdf(bytes);
  return { ...pdf, contents: pdf.pages.map((_, index) => readPage(index)) };
}
