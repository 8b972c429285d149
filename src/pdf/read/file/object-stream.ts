/** Objects packed into a stream (ISO 32000-1, 7.5.7): its unpacked bytes in, its objects by their place in it out. */
import { Lexer } from './lexer.ts';
import { parseObject } from './parse-object.ts';
import { DamagedPdf, type PdfObject } from './pdf-object.ts';

interface Packed {
  /** Of the stream itself. */
  readonly number: number;
  readonly data: Uint8Array;
  /** Where the first of its objects begins, and how many there are. */
  readonly first: number;
  readonly count: number;
}

export class ObjectStream {
  readonly #data: Uint8Array;
  readonly #offsets: number[] = [];
  readonly #objects: (PdfObject | undefined)[] = [];

  /**
   * In: also when its objects are read. Throws `DamagedPdf` where its table is broken, or, of those read at once, an
   * object is.
   */
  constructor({ number, data, first, count }: Packed, when: 'at once' | 'when asked for') {
    this.#data = data;
    const head = new Lexer(data);
    for (let index = 0; index < count; index++) {
      head.next();
      const offset = head.next();
      if (typeof offset !== 'number') throw new DamagedPdf(`object stream ${number} without its table`);
      this.#offsets.push(first + offset);
      if (when === 'at once') this.at(index);
    }
  }

  /** Out: null beyond its end. */
  at(index: number): PdfObject {
    const known = this.#objects[index];
    if (known !== undefined) return known;
    const offset = this.#offsets[index];
    if (offset === undefined) return null;
    const object = parseObject(new Lexer(this.#data, offset));
    this.#objects[index] = object;
    return object;
  }
}
