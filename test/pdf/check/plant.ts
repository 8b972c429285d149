/** Plants one defect in a good file, with a writer that is not ours. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export interface Defect {
  readonly name: string;
  readonly plant: (file: Plot) => void;
  /** Codes of all findings it leads to, in the order of the alphabet. */
  readonly codes: readonly string[];
}

/** An object of the file and its reference. */
export interface Planted {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

export async function plant(bytes: Uint8Array, change: (file: Plot) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(new Plot(document));
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

export const name = (text: string): PDFName => PDFName.of(text);
export const text = (words: string): PDFString => PDFString.of(words);
export const number = (value: number): PDFNumber => PDFNumber.of(value);

export class Plot {
  readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get tree(): PDFDict {
    return this.dict(this.catalog.get(name('StructTreeRoot')));
  }

  /** Every object that is a dictionary with this entry. */
  objects(key: string, value: string): Planted[] {
    return this.document.context
      .enumerateIndirectObjects()
      .flatMap(([ref, dict]) =>
        dict instanceof PDFDict && dict.get(name(key)) === name(value) ? [{ ref, dict }] : [],
      );
  }

  /** An element of the type, by its place among its kind; the last ones by -1, -2. */
  element(type: string, at = 0): Planted {
    return found(
      this.objects('S', type)
        .filter(({ dict }) => dict.get(name('Type')) === name('StructElem'))
        .at(at),
    );
  }

  /** The annotation of the link to the web. */
  webLink(): PDFDict {
    const links = this.objects('Subtype', 'Link').map(({ dict }) => dict);
    return found(links.find((link) => this.dict(link.get(name('A'))).has(name('URI'))));
  }

  dict(object: PDFObject | undefined): PDFDict {
    const dict = this.document.context.lookup(object);
    if (dict instanceof PDFDict) return dict;
    throw new Error('no dictionary where one is expected');
  }

  array(object: PDFObject | undefined): PDFArray {
    return this.document.context.lookup(object, PDFArray);
  }

  attributes(element: Planted): PDFDict {
    return this.dict(element.dict.get(name('A')));
  }

  /** The first element of the type whose attributes have the key. */
  withAttribute(type: string, key: string): Planted {
    const all = this.objects('S', type).filter(({ dict }) => dict.has(name('A')));
    return found(all.find((element) => this.attributes(element).has(name(key))));
  }

  kids({ dict }: Planted): PDFArray {
    return this.array(dict.get(name('K')));
  }

  page(index: number): PDFDict {
    return found(this.document.getPages()[index]).node;
  }

  /** Rewrites the content of a page; it must change. */
  content(index: number, change: (content: string) => string): void {
    const page = this.page(index);
    const before = this.stream(page.get(name('Contents')));
    page.set(name('Contents'), this.newStream(changed(before, change)));
  }

  /** Rewrites the stream that an entry of a dictionary leads to. */
  rewrite(dict: PDFDict, key: string, change: (content: string) => string, entries = {}): void {
    const before = this.stream(dict.get(name(key)));
    dict.set(name(key), this.newStream(changed(before, change), entries));
  }

  stream(object: PDFObject | undefined): string {
    const stream = this.document.context.lookup(object);
    if (!(stream instanceof PDFRawStream)) throw new Error('no stream where one is expected');
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  }

  newStream(content: string, entries = {}): PDFRef {
    const { context } = this.document;
    return context.register(context.flateStream(Buffer.from(content, 'latin1'), entries));
  }
}

function changed(before: string, change: (content: string) => string): string {
  const after = change(before);
  if (after === before) throw new Error('the defect was not planted');
  return after;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing to plant the defect in');
  return value;
}
