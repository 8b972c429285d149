/** The objects of a PDF file (ISO 32000-1, 7.3) as typed values. Numbers, booleans and null are JavaScript's. */

export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Bytes, which a key may make a text of: `textOf` decodes them. */
export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;

  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export type PdfDict = ReadonlyMap<string, PdfObject>;

/** `data` as it stands in the file, before its filters. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;

  constructor(dict: PdfDict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

export type PdfArray = readonly PdfObject[];

export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream;

/** Thrown by the whole reader, and only this: the bytes are not a PDF file that can be read. */
export class DamagedPdf extends Error {}

export function isArray(object: PdfObject | undefined): object is PdfArray {
  return Array.isArray(object);
}

export function isDict(object: PdfObject | undefined): object is PdfDict {
  return object instanceof Map;
}

export function nameOf(object: PdfObject | undefined): string | undefined {
  return object instanceof PdfName ? object.name : undefined;
}

export function numberOf(object: PdfObject | undefined): number | undefined {
  return typeof object === 'number' ? object : undefined;
}
