/**
 * pdfmake's document, written as the product wants it: metadata of our own, page labels, and the objects
 * kept until the end, when the file is put together from them.
 */
import { concatBytes } from '@noble/hashes/utils.js';
import type { EmbeddedFont, PdfkitReference } from 'pdfmake-internals';
import { PdfmakeDocument } from '../pdfmake.ts';
import { embeddedFont } from '../shared-fonts.ts';
import { assembleFile, deflate, type FileObject } from './assemble-file.ts';
import { type DocumentFacts, xmpPacket } from './metadata.ts';

/** pdfkit's constructor already writes objects: nothing here may be initialised after it. */
export class ReportDocument extends PdfmakeDocument {
  declare facts: DocumentFacts | undefined;
  /** Called before a page is left, so that no mark stays open on it. */
  declare onPageEnd: (() => void) | undefined;
  declare objects: FileObject[] | undefined;
  /** Object number of the signature's dictionary, of a file that is to be signed. */
  declare signature: number | undefined;
  declare fontsByFile: Map<Uint8Array, EmbeddedFont> | undefined;
  /** What has been written of the object that is being finished. */
  declare written: Uint8Array[] | undefined;

  override addPage(options?: object): this {
    this.onPageEnd?.();
    return super.addPage(options);
  }

  /** As pdfkit does it, but that the bytes of a font are opened once (shared-fonts.ts). */
  override font(source: unknown, family?: unknown, size?: number): this {
    if (!(source instanceof Uint8Array)) return super.font(source, family, size);
    this.fontsByFile ??= new Map();
    this._fontSource = source;
    this._fontFamily = undefined;
    // fonts are numbered by how often one was asked for
    this._fontCount += 1;
    const font = this.fontsByFile.get(source) ?? embeddedFont(this, source, `F${this._fontCount}`);
    this.fontsByFile.set(source, font);
    this._fontFamilies[font.name] = font;
    this._font = font;
    return this;
  }

  override ref(data?: object): PdfkitReference {
    const reference = super.ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      compress(reference);
      finalize();
    };
    return reference;
  }

  override _write(data: Uint8Array | string): void {
    // the head of the file is written when it is put together
    if (typeof data === 'string' && data.startsWith('%')) return;
    const bytes = typeof data === 'string' ? latin1(`${data}\n`) : data;
    this.written ??= [];
    this.written.push(bytes);
  }

  override _refEnd(reference: PdfkitReference): void {
    const parts = this.written ?? [];
    this.written = undefined;
    const [, dictionary, next] = parts;
    // begin, dictionary, end: an object without a stream
    const body = parts.length === 3 && dictionary && next ? dictionary : undefined;
    this.objects ??= [];
    this.objects.push({ id: reference.id, bytes: concatBytes(...parts), body });
    super._refEnd(reference);
  }

  /** Marks each page with the number that is printed on it, and puts names in the order readers search by. */
  override end(): void {
    this.onPageEnd?.();
    this._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
    const { Dests: destinations } = this._root.data.Names.data;
    // pdfkit sorts by the machine's locale, and gives a root the limits only its branches have
    if (isNameTree(destinations)) Object.assign(destinations, { limits: false, _compareKeys: compareKeys });
    super.end();
  }

  override endMetadata(): void {
    if (this.facts === undefined) return;
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.write(new TextEncoder().encode(xmpPacket(this.facts)));
    packet.end();
    this._root.data.Metadata = packet;
  }

  /** pdfkit's own wants a form with texts and fonts. */
  override endAcroForm(): void {}

  override _finalize(): void {
    const { objects = [], signature } = this;
    const parts = { objects, root: this._root.id, info: this._info.id };
    this.push(assembleFile(signature === undefined ? parts : { ...parts, signature }));
    this.push(null);
  }
}

function compress(reference: PdfkitReference): void {
  if (!reference.compress || reference.buffer.length === 0) return;
  reference.buffer = [deflate(concatBytes(...reference.buffer))];
  reference.data.Filter = 'FlateDecode';
  reference.compress = false;
}

function isNameTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null && '_compareKeys' in value;
}

/** Text beyond ASCII is written in UTF-16 behind a mark that sorts last (ISO 32000-1, 7.9.2.2 and 7.9.6). */
function compareKeys(a: string, b: string): number {
  const [wideA, wideB] = [isWide(a), isWide(b)];
  if (wideA !== wideB) return wideA ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}

/** pdfkit writes a sign a byte. */
function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
