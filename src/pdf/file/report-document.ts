/**
 * pdfmake's document, written as the product wants it: metadata of our own, page labels, and the objects
 * kept until the end, when the file is put together from them.
 */
import type { PdfkitFont, PdfkitPage, PdfkitReference } from 'pdfmake-internals';
import { joinBytes } from '../../model/join-bytes.ts';
import { PdfmakeDocument } from '../pdfmake.ts';
import { quickenShaping } from '../shaping/quick-shaping.ts';
import { embeddedFont } from '../shared-fonts.ts';
import { assembleFile, deflate, type FileObject } from './assemble-file.ts';
import { latin1 } from './latin1.ts';
import { type DocumentFacts, xmpPacket } from './metadata.ts';
import { PageContent, type PaintState } from './page-content.ts';

interface Filling {
  readonly color: string;
  readonly opacity: number;
  readonly state: PaintState | undefined;
}

/** pdfkit's constructor already writes objects: nothing here may be initialised after it. */
export class ReportDocument extends PdfmakeDocument {
  declare facts: DocumentFacts | undefined;
  /**
   * Called with the whole file. pdfkit would give it out as a stream, and the stream's last event holds the document
   * while the file is checked.
   */
  declare onFinished: ((file: Uint8Array) => void) | undefined;
  /** Called before a page is left, so that no mark stays open on it. */
  declare onPageEnd: (() => void) | undefined;
  declare objects: FileObject[] | undefined;
  /** Object number of the signature's dictionary, of a file that is to be signed. */
  declare signature: number | undefined;
  /** What has been written of the object that is being finished. */
  declare written: (Uint8Array | string)[] | undefined;
  /** The page that is being painted, and what stands on it so far. */
  declare painting: { readonly page: PdfkitPage; readonly content: PageContent } | undefined;

  /** What was filled with last, and the state of the page after it was set. */
  declare filling: Filling | undefined;

  declare opened: Map<Uint8Array, PdfkitFont> | undefined;

  /** pdfkit opens a file anew for every document, and for every text of a drawing. */
  override font(source: unknown, family?: unknown, size?: number): this {
    if (!(source instanceof Uint8Array)) return super.font(source, family, size);
    this.opened ??= new Map();
    const font = this.opened.get(source) ?? this.#open(source);
    this.opened.set(source, font);
    this._font = font;
    return this;
  }

  #open(file: Uint8Array): PdfkitFont {
    this._fontCount += 1;
    const id = `F${this._fontCount}`;
    const font = embeddedFont(this, file, id);
    quickenShaping(font, file);
    this._fontFamilies[font.name in this._fontFamilies ? id : font.name] = font;
    return font;
  }

  override addPage(options?: object): this {
    this.#leavePage();
    return super.addPage(options);
  }

  /** A group of a drawing has a page of its own meanwhile, which is written as pdfkit does. */
  override addContent(operation: string): this {
    const content = this.#content();
    if (content === undefined) return super.addContent(operation);
    content.add(operation);
    return this;
  }

  /** In: operations, one a line, that neither set, save nor restore anything of the graphics state. */
  addPlain(operations: string): void {
    const content = this.#content();
    if (content === undefined) super.addContent(operations);
    else content.addPlain(operations);
  }

  #content(): PageContent | undefined {
    const { page } = this;
    if (!('content' in page)) return undefined;
    if (this.painting?.page !== page) this.painting = { page, content: new PageContent() };
    return this.painting.content;
  }

  /** What is set on the page that is painted; the same object as before where nothing has been set since. */
  get paintState(): PaintState | undefined {
    return this.#content()?.state;
  }

  /** Sets what is filled with next; pdfkit would work it out again for every word. */
  fillWith(color: string, opacity: number): void {
    const { filling, paintState: state } = this;
    const isSet = state !== undefined && filling?.state === state;
    if (isSet && filling.color === color && filling.opacity === opacity) return;
    this.opacity(opacity);
    this.fillColor(this.resolveColor(color, 'black'));
    this.filling = { color, opacity, state: this.paintState };
  }

  /** What is painted is packed at once: unpacked, the pages of a long report would fill the memory. */
  #leavePage(): void {
    this.onPageEnd?.();
    if (this.painting === undefined) return;
    const { page, content } = this.painting;
    this.painting = undefined;
    page.content.write(content.bytes());
    compress(page.content);
  }

  override ref(data?: object): PdfkitReference {
    const reference = super.ref(data);
    reference.finalize = finalizePacked;
    return reference;
  }

  /** Out: the number of an object that will be written. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object that pdfkit need not know. In: what it says, a sign a byte. Out: its number. */
  put(body: string, id: number = this.reserve()): number {
    this.objects ??= [];
    this.objects.push({ id, body });
    return id;
  }

  override _write(data: Uint8Array | string): void {
    // the head of the file is written when it is put together
    if (typeof data === 'string' && data.startsWith('%')) return;
    this.written ??= [];
    this.written.push(data);
  }

  override _refEnd(reference: PdfkitReference): void {
    const { id } = reference;
    const parts = this.written ?? [];
    this.written = undefined;
    const [, body] = parts;
    this.objects ??= [];
    // begin, dictionary, end: an object without a stream
    if (parts.length === 3 && typeof body === 'string' && id !== this.signature)
      this.objects.push({ id, body });
    else this.objects.push({ id, bytes: joinBytes(parts.map(bytesOf)) });
    super._refEnd(reference);
  }

  /** Marks each page with the number that is printed on it, and puts names in the order readers search by. */
  override end(): void {
    this.#leavePage();
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
    this.onFinished?.(assembleFile(signature === undefined ? parts : { ...parts, signature }));
  }
}

/** In: what pdfkit writes: bytes, or a line of text. */
function bytesOf(part: Uint8Array | string): Uint8Array {
  return typeof part === 'string' ? latin1(`${part}\n`) : part;
}

/** The same function for every object, which are many. */
function finalizePacked(this: PdfkitReference): void {
  compress(this);
  Object.getPrototypeOf(this).finalize.call(this);
}

function compress(reference: PdfkitReference): void {
  if (!reference.compress || reference.buffer.length === 0) return;
  reference.buffer = [deflate(joinBytes(reference.buffer))];
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
