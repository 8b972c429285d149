/**
 * Files inside the file (ISO 19005-3, 6.8 and annex E): the open data and its manifest, tied to the whole
 * document. pdfkit's own writes a malformed checksum and always a date.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { PdfkitReference, PdfmakeDocument } from 'pdfmake-internals';
import { pdfText } from '../tagging/links.ts';
import { hexText } from './hex-text.ts';

export interface AssociatedFile {
  /** Base name, `derby-2016-17-measures.csv`. */
  readonly name: string;
  /** `text/csv`. */
  readonly mediaType: string;
  /** One sentence for a reader of the list of attachments. */
  readonly description: string;
  /** Data: what the document's figures are made of. Supplement: more about it. */
  readonly relationship: 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** Writes the files into the document. Dates: the publication date, or none. */
export function addAssociatedFiles(
  document: PdfmakeDocument,
  files: readonly AssociatedFile[],
  date: Date | undefined,
): void {
  if (files.length === 0) return;
  const named = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ file, specification: writeFile(document, file, date) }));
  document._root.data.AF = named.map(({ specification }) => specification);
  document._root.data.Names.data.EmbeddedFiles = {
    Names: named.flatMap(({ file, specification }) => [pdfText(file.name), specification]),
  };
}

function writeFile(
  document: PdfmakeDocument,
  { name, mediaType, description, relationship, bytes }: AssociatedFile,
  date: Date | undefined,
): PdfkitReference {
  const embedded = document.ref({
    Type: 'EmbeddedFile',
    // a slash within a name is written as its number (ISO 32000-1, 7.3.5)
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CheckSum: hexText(md5(bytes)),
      ...(date === undefined ? {} : { CreationDate: date, ModDate: date }),
    },
  });
  embedded.write(bytes);
  embedded.end();
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: relationship,
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    EF: { F: embedded, UF: embedded },
  });
  specification.end();
  return specification;
}
