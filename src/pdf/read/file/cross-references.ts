/**
 * Where the objects are (ISO 32000-1, 7.5.4 and 7.5.8): classic tables, cross-reference streams, files with
 * both, and updates behind one another. In: the bytes. Out: the entries, the newest of each object, and the trailer.
 */
import { decodeStream } from './decode-stream.ts';
import { Lexer } from './lexer.ts';
import { parseObject } from './parse-object.ts';
import {
  DamagedPdf,
  isArray,
  isDict,
  numberOf,
  type PdfDict,
  type PdfObject,
  PdfStream,
} from './pdf-object.ts';
import { Keyword } from './words.ts';

export type Entry =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number }
  | 'free';

export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
}

/** Reads the object at a byte; the dictionaries of cross-references hold no references. */
type ObjectAt = (offset: number) => PdfObject;

const direct = (object: PdfObject | undefined): PdfObject => object ?? null;

/** Throws `DamagedPdf` where a table is missing, broken or leads in a circle. */
export function readCrossReferences(bytes: Uint8Array, objectAt: ObjectAt): CrossReferences {
  const entries = new Map<number, Entry>();
  const seen = new Set<number>();
  const waiting = [startOfCrossReferences(bytes)];
  let trailer: PdfDict | undefined;
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) throw new DamagedPdf('cross-references that lead in a circle');
    seen.add(offset);
    const dict = readSection(bytes, offset, entries, objectAt);
    trailer ??= dict;
    // of a file with both, the stream goes before what is older
    for (const key of ['XRefStm', 'Prev']) {
      const next = numberOf(dict.get(key));
      if (next !== undefined) waiting.push(next);
    }
  }
  if (trailer === undefined) throw new DamagedPdf('no trailer');
  return { entries, trailer };
}

/** The byte where the newest cross-references begin, as the end of the file says. Throws `DamagedPdf`. */
export function startOfCrossReferences(bytes: Uint8Array): number {
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048));
  const word = new TextDecoder('latin1').decode(tail);
  const at = word.lastIndexOf('startxref');
  const found = /^startxref\s+(\d{1,12})\s/.exec(at < 0 ? '' : word.slice(at));
  if (!found) throw new DamagedPdf('no startxref at its end');
  return Number(found[1]);
}

function readSection(
  bytes: Uint8Array,
  offset: number,
  entries: Map<number, Entry>,
  objectAt: ObjectAt,
): PdfDict {
  if (offset >= bytes.length) throw new DamagedPdf('cross-references beyond its end');
  const lexer = new Lexer(bytes, offset);
  const first = lexer.next();
  if (first instanceof Keyword && first.word === 'xref') return readTable(lexer, entries);
  const stream = objectAt(offset);
  if (!(stream instanceof PdfStream)) throw new DamagedPdf(`no cross-references at byte ${offset}`);
  readStream(stream, entries);
  return stream.dict;
}

function readTable(lexer: Lexer, entries: Map<number, Entry>): PdfDict {
  for (;;) {
    const from = lexer.next();
    if (from instanceof Keyword && from.word === 'trailer') break;
    const count = lexer.next();
    if (typeof from !== 'number' || typeof count !== 'number') throw brokenTable();
    for (let number = from; number < from + count; number++) {
      const [offset, generation, kind] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof offset !== 'number' || typeof generation !== 'number' || !(kind instanceof Keyword)) {
        throw brokenTable();
      }
      if (!entries.has(number)) entries.set(number, kind.word === 'n' ? { offset, generation } : 'free');
    }
  }
  const trailer = parseObject(lexer);
  if (!isDict(trailer)) throw brokenTable();
  return trailer;
}

function brokenTable(): DamagedPdf {
  return new DamagedPdf('a broken cross-reference table');
}

function readStream({ dict, data }: PdfStream, entries: Map<number, Entry>): void {
  const table = decodeStream(data, dict, direct);
  const widths = numbersOf(dict.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = kindWidth + secondWidth + thirdWidth;
  if (widths.length !== 3 || width === 0 || widths.some((one) => one < 0 || one > 8)) throw brokenTable();
  const index = dict.has('Index') ? numbersOf(dict.get('Index')) : [0, numberOf(dict.get('Size')) ?? 0];
  let at = 0;
  const field = (size: number, usual: number): number => {
    if (size === 0) return usual;
    let value = 0;
    for (let byte = 0; byte < size; byte++) value = value * 256 + (table[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [from = 0, count = 0] = [index[pair], index[pair + 1]];
    for (let number = from; number < from + count; number++) {
      if (at + width > table.length) throw brokenTable();
      const [kind, second, third] = [field(kindWidth, 1), field(secondWidth, 0), field(thirdWidth, 0)];
      if (!entries.has(number)) entries.set(number, entryOf(kind, second, third));
    }
  }
}

function entryOf(kind: number, second: number, third: number): Entry {
  if (kind === 1) return { offset: second, generation: third };
  return kind === 2 ? { stream: second, index: third } : 'free';
}

function numbersOf(object: PdfObject | undefined): number[] {
  return isArray(object) ? object.map((item) => numberOf(item) ?? -1) : [];
}
