/**
 * Reads merged text of which there is nothing to say, as nearly every text is: strict JSON, but that a comma may stand
 * before a closing bracket. What is wrong with any other text is for parse-merged.ts to find.
 */
import type { PlainData } from '../plain-data.ts';
import type { LayoutJson } from './json-builder.ts';
import type { MergedText, PieceWalk } from './merged-text.ts';

/** In: merged text. Out: its value; undefined where anything about it may be wrong. */
export function readSound(merged: MergedText): LayoutJson | undefined {
  try {
    return new SoundText(merged).read();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER_OR_WORD = /[-+.\w]*/y;

class SoundText {
  readonly #text: string;
  readonly #pieces: PieceWalk;
  #at = 0;

  constructor(merged: MergedText) {
    this.#text = merged.toString();
    this.#pieces = merged.walk();
  }

  read(): LayoutJson {
    const value = this.#value();
    this.#skip(SPACE);
    this.#expect(this.#at === this.#text.length);
    return value;
  }

  #value(): PlainData {
    if (this.#takes('{')) return this.#object();
    if (this.#takes('[')) return this.#list();
    return this.#text[this.#at] === '"' ? this.#string() : this.#numberOrWord();
  }

  #object(): PlainData {
    const object: Record<string, PlainData> = {};
    while (!this.#takes('}')) {
      const name = this.#name();
      // An assignment to `__proto__` makes no property.
      this.#expect(!Object.hasOwn(object, name) && name !== '__proto__');
      this.#expect(this.#takes(':'));
      object[name] = name === 'svg' ? this.#drawing() : this.#value();
      if (!this.#takes(',')) this.#expect(this.#text[this.#at] === '}');
    }
    return object;
  }

  #list(): PlainData {
    const items: PlainData[] = [];
    while (!this.#takes(']')) {
      items.push(this.#value());
      if (!this.#takes(',')) this.#expect(this.#text[this.#at] === ']');
    }
    return items;
  }

  /** Of the template's own making; `origin` is never written by hand. */
  #name(): string {
    this.#skip(SPACE);
    const start = this.#at;
    const name = this.#string();
    const kind = this.#pieces.only(start, this.#at)?.kind;
    this.#expect(name === 'origin' ? kind === 'origin' : kind !== undefined && kind !== 'text');
    return name;
  }

  /** A drawing is XML: text put into it would not be escaped for that. */
  #drawing(): PlainData {
    this.#skip(SPACE);
    const start = this.#at;
    const drawing = this.#value();
    this.#expect(this.#pieces.only(start, this.#at) !== undefined);
    return drawing;
  }

  #string(): string {
    const start = this.#at;
    this.#expect(this.#text[start] === '"');
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#expect(end > start);
    this.#at = end + 1;
    return JSON.parse(this.#text.slice(start, this.#at));
  }

  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text[before - 1] === '\\') before -= 1;
    return (at - before) % 2 === 1;
  }

  #numberOrWord(): PlainData {
    const start = this.#at;
    this.#skip(NUMBER_OR_WORD);
    return JSON.parse(this.#text.slice(start, this.#at));
  }

  /** Goes on past the sign where it is the next. */
  #takes(sign: string): boolean {
    this.#skip(SPACE);
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skip(signs: RegExp): void {
    signs.lastIndex = this.#at;
    signs.test(this.#text);
    this.#at = signs.lastIndex;
  }

  #expect(isSound: boolean): void {
    if (!isSound) throw new SyntaxError('expected sound text');
  }
}
