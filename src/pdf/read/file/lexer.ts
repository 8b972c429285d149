/** Bytes in, tokens out (ISO 32000-1, 7.2 and 7.3): shared by files, content streams and character maps. */
import { DamagedPdf, type PdfName, type PdfString } from './pdf-object.ts';
import { readHexadecimal, readLiteral } from './read-string.ts';
import {
  ARRAY_END,
  ARRAY_START,
  BRACE_END,
  BRACE_START,
  DICT_END,
  DICT_START,
  type Keyword,
  keywords,
  names,
} from './words.ts';

export type Token = number | PdfName | PdfString | Keyword;

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = SPACE;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;

/** No point of a page lies between two numbers so near. */
const FINEST = 1e8;

export function isSpace(byte: number): boolean {
  return KINDS[byte] === SPACE;
}

/** Whether a word ends before this byte; also where there is none. */
export function endsWord(byte: number | undefined): boolean {
  return KINDS[byte ?? 0] !== REGULAR;
}

export class Lexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Out: the next token; nothing at the end. Throws `DamagedPdf`. */
  next(): Token | undefined {
    let byte = this.bytes[this.at];
    // one is the usual
    if (byte !== undefined && KINDS[byte] === SPACE) byte = this.bytes[++this.at];
    if (byte !== undefined && (KINDS[byte] === SPACE || byte === 0x25)) {
      this.skipSpace();
      byte = this.bytes[this.at];
    }
    if (byte === undefined) return undefined;
    if (byte === 0x2f) return this.#name();
    // a sign, a point, a digit
    if (byte >= 0x2b && byte <= 0x39) return this.#number(byte) ?? this.#keyword();
    switch (byte) {
      case 0x28:
        return readLiteral(this);
      case 0x3c:
      case 0x3e:
        return this.#angle(byte);
      case 0x5b:
        return this.#bracket(ARRAY_START);
      case 0x5d:
        return this.#bracket(ARRAY_END);
      case 0x7b:
        return this.#bracket(BRACE_START);
      case 0x7d:
        return this.#bracket(BRACE_END);
      case 0x29:
        throw new DamagedPdf(`a bracket without a beginning at byte ${this.at}`);
      default:
        return this.#keyword();
    }
  }

  skipSpace(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      } else if (KINDS[byte] !== SPACE) {
        return;
      }
    }
  }

  #bracket(bracket: Keyword): Keyword {
    this.at += 1;
    return bracket;
  }

  #name(): PdfName {
    this.at += 1;
    const from = this.at;
    const hash = this.#pass();
    return names.at(this.bytes, from, this.at, hash);
  }

  #keyword(): Keyword {
    const from = this.at;
    const hash = this.#pass();
    return keywords.at(this.bytes, from, this.at, hash);
  }

  /** Goes past the regular signs from here on. Out: a number that is another for most other words. */
  #pass(): number {
    const { bytes } = this;
    let { at } = this;
    let hash = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (KINDS[byte] !== REGULAR) break;
      hash = (hash * 31 + byte) & 0xffffff;
    }
    this.at = at;
    return hash;
  }

  /**
   * Digits with a sign before and a point among them (7.3.3); nothing where they are something else. Most of a
   * page is numbers: they are read in one pass, without making a text of them.
   */
  #number(first: number): number | undefined {
    const { bytes } = this;
    const from = first === 0x2b || first === 0x2d ? this.at + 1 : this.at;
    let at = from;
    let value = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) value = value * 10 + byte - 0x30;
    let digits = at - from;
    if (byte === 0x2e) {
      const point = at;
      let scale = 1;
      byte = bytes[++at] ?? 0;
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
        // digits that a number cannot hold do not count
        if (scale >= FINEST) continue;
        value = value * 10 + byte - 0x30;
        scale *= 10;
      }
      digits += at - point - 1;
      value /= scale;
    }
    if (digits === 0 || KINDS[byte] === REGULAR) return undefined;
    this.at = at;
    return first === 0x2d ? -value : value;
  }

  #angle(byte: number): PdfString | Keyword {
    if (this.bytes[this.at + 1] === byte) {
      this.at += 2;
      return byte === 0x3c ? DICT_START : DICT_END;
    }
    if (byte === 0x3e) throw new DamagedPdf(`a bracket without a beginning at byte ${this.at}`);
    return readHexadecimal(this);
  }
}
