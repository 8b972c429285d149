/** Bytes in, tokens out (ISO 32000-1, 7.2 and 7.3): shared by files, content streams and character maps. */
import { DamagedPdf, PdfName, PdfString } from './pdf-object.ts';

/** An operator, a word such as `obj`, or a bracket. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export type Token = number | PdfName | PdfString | Keyword;

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = SPACE;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;

/** Longer names are cut: no name of a standard is (annex C.2). */
const LONGEST_WORD = 1024;

/** One digit more and a number is not exact any longer. */
const MOST_EXACT = 1e14;

const names = new Map<string, PdfName>();
const keywords = new Map<string, Keyword>();
/** Operators, which have three letters at most, by their bytes as one number. */
const operators = new Map<number, Keyword>();

/** The same words come again and again; a hostile file must not fill the table. */
const MOST_KEPT = 4096;

function kept<T>(table: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = table.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  if (table.size < MOST_KEPT) table.set(key, made);
  return made;
}

function keyword(word: string): Keyword {
  return kept(keywords, word, (text) => new Keyword(text));
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
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x3c:
      case 0x3e:
        return this.#angle(byte);
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
        this.at += 1;
        return keyword(String.fromCharCode(byte));
      case 0x29:
        throw new DamagedPdf(`a bracket without a beginning at byte ${this.at}`);
      default:
        return this.#regular();
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

  /** Goes past the regular signs from here on. Out: where they began. */
  #pass(): number {
    const from = this.at;
    const { bytes } = this;
    while (this.at < bytes.length && KINDS[bytes[this.at] ?? 0] === REGULAR) this.at++;
    return from;
  }

  #word(from: number): string {
    return String.fromCharCode(...this.bytes.subarray(from, Math.min(this.at, from + LONGEST_WORD)));
  }

  #name(): PdfName {
    this.at += 1;
    return kept(
      names,
      this.#word(this.#pass()),
      (raw) =>
        new PdfName(
          raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        ),
    );
  }

  #regular(): number | Keyword {
    const from = this.#pass();
    const value = this.#number(from);
    if (value !== undefined) return value;
    if (this.at - from > 3) return keyword(this.#word(from));
    let key = 0;
    for (let at = from; at < this.at; at++) key = key * 256 + (this.bytes[at] ?? 0);
    const known = operators.get(key);
    if (known !== undefined) return known;
    const made = keyword(this.#word(from));
    if (operators.size < MOST_KEPT) operators.set(key, made);
    return made;
  }

  /** Digits with a sign before and a point among them (7.3.3); read without making a text of them. */
  #number(from: number): number | undefined {
    const { bytes, at: end } = this;
    const sign = bytes[from];
    let at = sign === 0x2b || sign === 0x2d ? from + 1 : from;
    let [value, scale, digits] = [0, 0, 0];
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x2e && scale === 0) {
        scale = 1;
      } else if (byte >= 0x30 && byte <= 0x39) {
        digits += 1;
        // digits that a number cannot hold do not count
        if (scale === 0 || value < MOST_EXACT) {
          value = value * 10 + byte - 0x30;
          if (scale > 0) scale *= 10;
        }
      } else {
        return undefined;
      }
    }
    if (digits === 0) return undefined;
    const size = scale > 0 ? value / scale : value;
    return sign === 0x2d ? -size : size;
  }

  #angle(byte: number): PdfString | Keyword {
    if (this.bytes[this.at + 1] === byte) {
      this.at += 2;
      return keyword(byte === 0x3c ? '<<' : '>>');
    }
    if (byte === 0x3e) throw new DamagedPdf(`a bracket without a beginning at byte ${this.at}`);
    return this.#hexadecimal();
  }

  #hexadecimal(): PdfString {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new DamagedPdf(`a text without an end at byte ${this.at}`);
    const bytes = new Uint8Array((end - this.at) >> 1);
    let count = 0;
    for (let at = this.at + 1; at < end; at++) {
      const digit = hexDigit(this.bytes[at] ?? 0);
      if (digit < 0) continue;
      bytes[count >> 1] = (bytes[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit);
      count += 1;
    }
    this.at = end + 1;
    return new PdfString(bytes.subarray(0, (count + 1) >> 1));
  }

  #literal(): PdfString {
    const from = this.at;
    const out: number[] = [];
    let depth = 1;
    this.at += 1;
    while (depth > 0) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new DamagedPdf(`a text without an end at byte ${from}`);
      if (byte === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth > 0) out.push(byte);
    }
    return new PdfString(Uint8Array.from(out));
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.at++] ?? 0;
    const plain = ESCAPES[String.fromCharCode(byte)];
    if (plain !== undefined) out.push(plain);
    else if (byte >= 0x30 && byte <= 0x37) out.push(this.#octal(byte - 0x30));
    else if (byte === 13 && this.bytes[this.at] === 10) this.at += 1;
    else if (byte !== 10 && byte !== 13) out.push(byte);
  }

  #octal(first: number): number {
    let value = first;
    for (let digits = 1; digits < 3; digits++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte < 0x30 || byte > 0x37) break;
      value = value * 8 + byte - 0x30;
      this.at += 1;
    }
    return value & 0xff;
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
