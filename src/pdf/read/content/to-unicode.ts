/** The map from codes to text of a font (ISO 32000-1, 9.10.3): the stream of a character map in, the map out. */
import { Lexer } from '../file/lexer.ts';
import { PdfString } from '../file/pdf-object.ts';
import { utf16 } from '../file/text-string.ts';
import { Keyword } from '../file/words.ts';

/** Codes have two bytes at most. */
const MOST_CODES = 65_536;

/** What stands between `beginbf…` and `endbf…`. Lists are kept as lists. */
type Item = Uint8Array | Uint8Array[];

/** Throws `DamagedPdf` where the tokens are broken. */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(bytes);
  let items: Item[] = [];
  let list: Uint8Array[] | undefined;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfString) {
      (list ?? items).push(token.bytes);
    } else if (token instanceof Keyword) {
      if (token.word === '[') list = [];
      else if (token.word === ']' && list) {
        items.push(list);
        list = undefined;
      } else if (token.word === 'endbfchar') addCharacters(items, map);
      else if (token.word === 'endbfrange') addRanges(items, map);
      if (token.word.startsWith('begin') || token.word.startsWith('end')) items = [];
    }
  }
  return map;
}

function addCharacters(items: readonly Item[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [code, text] = [items[at], items[at + 1]];
    if (code instanceof Uint8Array && text instanceof Uint8Array) map.set(numberOf(code), utf16(text));
  }
}

function addRanges(items: readonly Item[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < items.length; at += 3) {
    const [from, to, texts] = [items[at], items[at + 1], items[at + 2]];
    if (!(from instanceof Uint8Array) || !(to instanceof Uint8Array) || texts === undefined) continue;
    const first = numberOf(from);
    const last = Math.min(numberOf(to), first + MOST_CODES);
    for (let code = first; code <= last; code++) {
      const text = textAt(texts, code - first);
      if (text !== undefined) map.set(code, text);
    }
  }
}

/** Of a range with one text, the last sign counts up. */
function textAt(texts: Item, index: number): string | undefined {
  if (!(texts instanceof Uint8Array)) {
    const text = texts[index];
    return text && utf16(text);
  }
  const text = utf16(texts);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + index);
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
