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

export interface TaggedPdf {
  readonly file: PdfFile;
  readonly pages: readonly PdfPage[];
  /** What each page paints, by its index. */
  readonly contents: readonly PageContent[];
  readonly structure: Structure;
  readonly text: ContentText;
  readonly destinations: Destinations;
}

/** Throws `DamagedPdf` where the bytes cannot be read, and nothing else. */
export function readTaggedPdf(bytes: Uint8Array): TaggedPdf {
  const file = new PdfFile(bytes);
  if (file.trailer.has('Encrypt')) throw new DamagedPdf('an encrypted file');
  const pages = readPages(file);
  const shared = new SharedByPages(file);
  const contents = pages.map((page) => readContent(file, page, shared));
  return {
    file,
    pages,
    contents,
    structure: readStructure(file, pages),
    text: new ContentText(contents),
    destinations: new Destinations(file, pages),
  };
}
