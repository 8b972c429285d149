/** Names and operators: the same few come again and again, so each is made once. */
import { PdfName } from './pdf-object.ts';

/** An operator, a word such as `obj`, or a bracket. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** Longer names are cut: no name of a standard is (annex C.2). */
export const LONGEST_WORD = 1024;

const names = new Map<string, PdfName>();
const keywords = new Map<string, Keyword>();

/** Words of so many bytes are found by their bytes as one number, without making a text of them. */
export const SHORT = 6;
const shortNames = new Map<number, PdfName>();
const shortKeywords = new Map<number, Keyword>();

/** The same words come again and again; a hostile file must not fill the table. */
const MOST_KEPT = 4096;

function kept<T>(table: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = table.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  if (table.size < MOST_KEPT) table.set(key, made);
  return made;
}

export function keyword(word: string): Keyword {
  return kept(keywords, word, (text) => new Keyword(text));
}

/** `#20` stands for a sign that names may not hold (7.3.5). */
function nameOf(word: string): PdfName {
  return kept(
    names,
    word,
    (raw) =>
      new PdfName(
        raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      ),
  );
}

/** In: the bytes of a short word as one number. */
export function shortName(key: number): PdfName | undefined {
  return shortNames.get(key);
}

export function shortKeyword(key: number): Keyword | undefined {
  return shortKeywords.get(key);
}

/** In: the key of a short word, or -1 for a long one, and its text. */
export function keepName(key: number, word: string): PdfName {
  const name = nameOf(word);
  if (key >= 0 && shortNames.size < MOST_KEPT) shortNames.set(key, name);
  return name;
}

export function keepKeyword(key: number, word: string): Keyword {
  const made = keyword(word);
  if (key >= 0 && shortKeywords.size < MOST_KEPT) shortKeywords.set(key, made);
  return made;
}
