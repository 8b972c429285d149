/** Tokens in, objects out (ISO 32000-1, 7.3). Streams are put together by the file, which knows their length. */
import { endsWord, type Lexer, type Token } from './lexer.ts';
import { DamagedPdf, type PdfDict, PdfName, type PdfObject, PdfRef } from './pdf-object.ts';
import { ARRAY_END, DICT_END, Keyword } from './words.ts';

/** No real file nests deeper. */
const MOST_DEEP = 100;

/** In: where an object of a file begins. Throws `DamagedPdf` where none does. */
export function parseObject(lexer: Lexer): PdfObject {
  const token = lexer.next();
  if (token === undefined) throw new DamagedPdf('an end where an object is expected');
  return objectOf(token, lexer, true, 0);
}

/** What may stand before an operator: an object without references; an operator is given back as it is. */
export function parseOperand(lexer: Lexer): PdfObject | Keyword | undefined {
  const token = lexer.next();
  if (token === undefined || typeof token === 'number') return token;
  if (token instanceof Keyword && !token.startsObject) return token;
  return objectOf(token, lexer, false, 0);
}

/** In: its first token, whether `12 0 R` may be meant, and how many objects it stands in. */
function objectOf(token: Token, lexer: Lexer, references: boolean, depth: number): PdfObject {
  if (typeof token === 'number') return references ? (referenceAt(token, lexer) ?? token) : token;
  if (!(token instanceof Keyword)) return token;
  if (depth > MOST_DEEP) throw new DamagedPdf('objects nested too deeply');
  switch (token.word) {
    case '[':
      return arrayAt(lexer, references, depth + 1);
    case '<<':
      return dictAt(lexer, references, depth + 1);
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      throw new DamagedPdf(`"${token.word.slice(0, 20)}" where an object is expected`);
  }
}

/** `12 0 R`, when two numbers and the letter follow. */
function referenceAt(number: number, lexer: Lexer): PdfRef | undefined {
  if (!Number.isInteger(number) || number < 0) return undefined;
  if (isUsualEnd(lexer)) {
    lexer.at += USUAL_END.length;
    return new PdfRef(number, 0);
  }
  const before = lexer.at;
  lexer.skipSpace();
  const first = lexer.bytes[lexer.at] ?? 0;
  if (first >= 0x30 && first <= 0x39) {
    const generation = lexer.next();
    const letter = typeof generation === 'number' ? lexer.next() : undefined;
    if (typeof generation === 'number' && letter instanceof Keyword && letter.word === 'R') {
      return new PdfRef(number, generation);
    }
  }
  lexer.at = before;
  return undefined;
}

/** Nearly every reference goes on like this after its number. */
const USUAL_END = ' 0 R';

function isUsualEnd({ bytes, at }: Lexer): boolean {
  return (
    bytes[at] === 0x20 &&
    bytes[at + 1] === 0x30 &&
    bytes[at + 2] === 0x20 &&
    bytes[at + 3] === 0x52 &&
    endsWord(bytes[at + 4])
  );
}

function arrayAt(lexer: Lexer, references: boolean, depth: number): PdfObject[] {
  const items: PdfObject[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === undefined) throw new DamagedPdf('an array without an end');
    if (token === ARRAY_END) return items;
    items.push(objectOf(token, lexer, references, depth));
  }
}

function dictAt(lexer: Lexer, references: boolean, depth: number): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = lexer.next();
    if (key === DICT_END) return entries;
    if (!(key instanceof PdfName)) throw new DamagedPdf('a dictionary without an end');
    const token = lexer.next();
    if (token === undefined) throw new DamagedPdf('a dictionary without an end');
    entries.set(key.name, objectOf(token, lexer, references, depth));
  }
}
