/** Names and operators: the same few come again and again, so each is made once. */
import { PdfName } from './pdf-object.ts';

/** An operator, a word such as `obj`, or a bracket. */
export class Keyword {
  readonly word: string;
  /** A bracket that opens, or one of the three words that are objects themselves. */
  readonly startsObject: boolean;

  constructor(word: string) {
    this.word = word;
    this.startsObject = OBJECT_STARTS.has(word);
  }
}

const OBJECT_STARTS: ReadonlySet<string> = new Set(['[', '<<', 'true', 'false', 'null']);

export const ARRAY_START = new Keyword('[');
export const ARRAY_END = new Keyword(']');
export const DICT_START = new Keyword('<<');
export const DICT_END = new Keyword('>>');
export const BRACE_START = new Keyword('{');
export const BRACE_END = new Keyword('}');

/** Longer names are cut: no name of a standard is (annex C.2). */
const LONGEST_WORD = 1024;

/** A power of two. */
const PLACES = 2048;

interface Kept<T> {
  readonly bytes: Uint8Array;
  readonly made: T;
}

/** What is made of words, found by their bytes. Each has one place, so that a hostile file cannot fill the memory. */
class WordTable<T> {
  readonly #places: (Kept<T> | undefined)[] = Array.from({ length: PLACES }, () => undefined);
  readonly #make: (word: string) => T;

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** In: where a word stands, and a number that is another for most other words. */
  at(bytes: Uint8Array, from: number, to: number, hash: number): T {
    const place = hash & (PLACES - 1);
    const kept = this.#places[place];
    if (kept !== undefined && isAt(kept.bytes, bytes, from, to)) return kept.made;
    const word = bytes.slice(from, Math.min(to, from + LONGEST_WORD));
    const made = this.#make(String.fromCharCode(...word));
    this.#places[place] = { bytes: word, made };
    return made;
  }
}

function isAt(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) {
    if (word[at] !== bytes[from + at]) return false;
  }
  return true;
}

export const keywords = new WordTable((word) => new Keyword(word));

/** `#20` stands for a sign that names may not hold (7.3.5). */
export const names = new WordTable(
  (word) =>
    new PdfName(
      word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
);
