/**
 * A PDF file (ISO 32000-1, 7.5): bytes in, its objects out, each read when it is asked for. Damaged bytes
 * throw `DamagedPdf`, here or when an object is asked for, and nothing else.
 */
import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { decodeStream } from './decode-stream.ts';
import { Lexer } from './lexer.ts';
import { ObjectStream } from './object-stream.ts';
import { parseObject } from './parse-object.ts';
import {
  DamagedPdf,
  isArray,
  isDict,
  nameOf,
  numberOf,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfStream,
} from './pdf-object.ts';
import { latin1 } from './text-string.ts';
import { Keyword } from './words.ts';

const EMPTY: PdfDict = new Map();

/** A reference to a reference to a reference: no real file has it. */
const MOST_HOPS = 8;

/** An object in a stream whose length is in a stream: nor does it go on for long. */
const MOST_NEEDED = 32;

export class PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly #entries: CrossReferences['entries'];
  readonly #objects = new Map<number, PdfObject>();
  readonly #packed = new Map<number, ObjectStream>();
  /** Object streams that have been read from end to end. */
  readonly #sound = new Set<number>();
  /** Objects that are being read: their parts must not need themselves. */
  readonly #reading = new Set<number>();

  /** Throws `DamagedPdf` where the bytes are not a PDF file. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const { entries, trailer } = readCrossReferences(bytes, (offset) => this.#objectAt(offset, undefined));
    this.#entries = entries;
    this.trailer = trailer;
  }

  /** As the first line says, `1.7`. */
  get version(): string | undefined {
    return /^%PDF-(\d\.\d)/.exec(latin1(this.bytes.subarray(0, 8)))?.[1];
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'));
  }

  /** Numbers of all objects in use, in order. */
  get objectNumbers(): number[] {
    const used: number[] = [];
    for (const [number, entry] of this.#entries) if (entry !== 'free') used.push(number);
    return used.sort((a, b) => a - b);
  }

  /** The object itself, wherever a reference leads; null where it leads nowhere (7.3.10). */
  resolve(object: PdfObject | undefined): PdfObject {
    let found: PdfObject = object ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops > MOST_HOPS) throw new DamagedPdf('references that lead in a circle');
      found = this.object(found.number);
    }
    return found;
  }

  /** Reads one object by its number. */
  object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    if (this.#reading.has(number) || this.#reading.size > MOST_NEEDED) {
      throw new DamagedPdf(`object ${number}, which needs itself to be read`);
    }
    this.#reading.add(number);
    const object = this.#read(number);
    this.#reading.delete(number);
    this.#objects.set(number, object);
    return object;
  }

  /** Lets go of all that has been read; what is asked for after this is read again. */
  forget(): void {
    this.#objects.clear();
    this.#packed.clear();
  }

  /** Every object in use, one after the other; what is read for this only is not kept. */
  *everyObject(): Generator<PdfObject> {
    let last: { readonly stream: number; readonly objects: ObjectStream } | undefined;
    for (const number of this.objectNumbers) {
      const entry = this.#entries.get(number);
      if (entry === undefined || entry === 'free') continue;
      if ('offset' in entry) {
        yield this.#objects.get(number) ?? this.#objectAt(entry.offset, number);
        continue;
      }
      const { stream, index } = entry;
      // writers pack what follows each other
      if (last?.stream !== stream) {
        last = { stream, objects: this.#packed.get(stream) ?? this.#unpack(stream) };
      }
      yield last.objects.at(index);
    }
  }

  /** The dictionary, also of a stream; an empty one where there is none. */
  dict(object: PdfObject | undefined): PdfDict {
    const found = this.resolve(object);
    if (found instanceof PdfStream) return found.dict;
    return isDict(found) ? found : EMPTY;
  }

  array(object: PdfObject | undefined): PdfArray {
    const found = this.resolve(object);
    return isArray(found) ? found : [];
  }

  name(object: PdfObject | undefined): string | undefined {
    return nameOf(this.resolve(object));
  }

  number(object: PdfObject | undefined): number | undefined {
    return numberOf(this.resolve(object));
  }

  numbers(object: PdfObject | undefined): number[] {
    return this.array(object).map((item) => this.number(item) ?? 0);
  }

  /** The bytes of a stream without its filters; nothing where there is no stream. */
  data(object: PdfObject | undefined): Uint8Array | undefined {
    const found = this.resolve(object);
    if (!(found instanceof PdfStream)) return undefined;
    return decodeStream(found.data, found.dict, (part) => this.resolve(part));
  }

  #read(number: number): PdfObject {
    const entry = this.#entries.get(number);
    if (entry === undefined || entry === 'free') return null;
    if ('offset' in entry) return this.#objectAt(entry.offset, number);
    return this.#objectStream(entry.stream).at(entry.index);
  }

  /** Everything of an object stream at once: its objects are wanted sooner or later (7.5.7). */
  #objectStream(number: number): ObjectStream {
    const objects = this.#packed.get(number) ?? this.#unpack(number);
    this.#packed.set(number, objects);
    return objects;
  }

  #unpack(number: number): ObjectStream {
    const stream = this.object(number);
    const data = this.data(stream);
    if (!data || !(stream instanceof PdfStream)) throw new DamagedPdf(`no object stream ${number}`);
    const first = this.number(stream.dict.get('First')) ?? 0;
    const count = this.number(stream.dict.get('N')) ?? 0;
    if (count > data.length) throw new DamagedPdf(`object stream ${number} with more objects than bytes`);
    // what has been found sound is read again for a few of its objects only
    const when = this.#sound.has(number) ? 'when asked for' : 'at once';
    const objects = new ObjectStream({ number, data, first, count }, when);
    this.#sound.add(number);
    return objects;
  }

  #objectAt(offset: number, expected: number | undefined): PdfObject {
    const lexer = new Lexer(this.bytes, offset);
    const [number, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
    const isObject = typeof number === 'number' && typeof generation === 'number';
    if (!isObject || !(word instanceof Keyword) || word.word !== 'obj') {
      throw new DamagedPdf(`no object at byte ${offset}`);
    }
    if (expected !== undefined && number !== expected) {
      throw new DamagedPdf(`object ${number} where object ${expected} is expected`);
    }
    const object = parseObject(lexer);
    return isDict(object) ? (this.#streamAt(lexer, object) ?? object) : object;
  }

  /** The stream that follows a dictionary, when one does (7.3.8). */
  #streamAt(lexer: Lexer, dict: PdfDict): PdfStream | undefined {
    const word = lexer.next();
    if (!(word instanceof Keyword) || word.word !== 'stream') return undefined;
    let { at } = lexer;
    if (this.bytes[at] === 13) at += 1;
    if (this.bytes[at] === 10) at += 1;
    const length = this.number(dict.get('Length'));
    if (length === undefined || length < 0) throw new DamagedPdf('a stream without a length');
    const after = new Lexer(this.bytes, at + length).next();
    if (!(after instanceof Keyword) || after.word !== 'endstream') {
      throw new DamagedPdf('a stream whose length is wrong');
    }
    return new PdfStream(dict, this.bytes.subarray(at, at + length));
  }
}
