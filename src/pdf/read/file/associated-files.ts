/** The files inside a file (ISO 32000-1, 7.11.4) as data. Nothing is judged here. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PdfFile } from './pdf-file.ts';
import { type PdfObject, PdfRef, PdfString } from './pdf-object.ts';
import { textOf } from './text-string.ts';
import { nameTree } from './trees.ts';

export interface ReadAssociatedFile {
  /** As the list of files has it. */
  readonly name: string;
  /** Number of the object that describes it; 0 where it is none of its own. */
  readonly object: number;
  /** The name once more, in the two entries that readers show. */
  readonly shownNames: Readonly<Record<'F' | 'UF', string | undefined>>;
  /** `Data`. */
  readonly relationship: string | undefined;
  /** `text/csv`. */
  readonly mediaType: string | undefined;
  /** Undefined where there is no stream. */
  readonly bytes: Uint8Array | undefined;
  /** As the file declares it, in bytes. */
  readonly size: number | undefined;
  /** MD5 as the file declares it, in hexadecimal digits. */
  readonly checksum: string | undefined;
}

/** In the order of the list. Throws `DamagedPdf` where a part cannot be read. */
export function readAssociatedFiles(file: PdfFile): ReadAssociatedFile[] {
  const names = file.dict(file.catalog.get('Names')).get('EmbeddedFiles');
  return nameTree(file, names).map(([name, value]) => readOne(file, name, value));
}

function readOne(file: PdfFile, name: string, value: PdfObject): ReadAssociatedFile {
  const specification = file.dict(value);
  const stream = file.dict(specification.get('EF')).get('F');
  const dict = file.dict(stream);
  const parameters = file.dict(dict.get('Params'));
  const sum = file.resolve(parameters.get('CheckSum'));
  const shown = (key: string): string | undefined => textOf(file.resolve(specification.get(key)));
  return {
    name,
    object: objectNumber(value),
    shownNames: { F: shown('F'), UF: shown('UF') },
    relationship: file.name(specification.get('AFRelationship')),
    mediaType: file.name(dict.get('Subtype')),
    bytes: file.data(stream),
    size: file.number(parameters.get('Size')),
    checksum: sum instanceof PdfString ? bytesToHex(sum.bytes) : undefined,
  };
}

/** 0 where the object is no reference. */
export function objectNumber(object: PdfObject): number {
  return object instanceof PdfRef ? object.number : 0;
}
