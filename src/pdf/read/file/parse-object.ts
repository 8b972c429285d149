/** Tokens in, objects out (ISO 32000-1, 7.3). Streams are put together by the file, which knows their length. */
import type { Lexer, Token } from './lexer.ts';
import { DamagedPdf, type PdfDict, PdfName, type PdfObject, PdfRef } from './pdf-object.ts';
import { Keyword } from './words.ts';

/** No real file nests deeper. */
const MOST_DEEP = 100;

/** In: where an object of a file begins. Throws `DamagedPdf` where none does. */
export function parseObject(lexer: Lexer): PdfObject {
  const token = lexer.next();
  if (token === undefined) throw new DamagedPdf('an end where an object is expected');
  return objectOf(token, lexer, { references: true, depth: 0 });
}

/** What may stand before an operator: an object without references; an operator is given back as it is. */
export function parseOperand(lexer: Lexer): PdfObject | Keyword | undefined {
  const token = lexer.next();
  if (token === undefined || typeof token === 'number') return token;
  if (token instanceof Keyword && !isObjectStart(token)) return token;
  return objectOf(token, lexer, { references: false, depth: 0 });
}

interface Context {
  readonly references: boolean;
  readonly depth: number;
}

function isObjectStart({ word }: Keyword): boolean {
  return word === '[' || word === '<<' || word === 'true' || word === 'false' || word === 'null';
}

function objectOf(token: Token, lexer: Lexer, context: Context): PdfObject {
  if (typeof token === 'number') {
    return context.references ? (referenceAt(token, lexer) ?? token) : token;
  }
  if (!(token instanceof Keyword)) return token;
  if (context.depth > MOST_DEEP) throw new DamagedPdf('objects nested too deeply');
  switch (token.word) {
    case '[':
      return arrayAt(lexer, { ...context, depth: context.depth + 1 });
    case '<<':
      return dictAt(lexer, { ...context, depth: context.depth + 1 });
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

function arrayAt(lexer: Lexer, context: Context): PdfObject[] {
  const items: PdfObject[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === undefined) throw new DamagedPdf('an array without an end');
    if (token instanceof Keyword && token.word === ']') return items;
    items.push(objectOf(token, lexer, context));
  }
}

function dictAt(lexer: Lexer, context: Context): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = lexer.next();
    if (key instanceof Keyword && key.word === '>>') return entries;
    if (!(key instanceof PdfName)) throw new DamagedPdf('a dictionary without an end');
    const token = lexer.next();
    if (token === undefined) throw new DamagedPdf('a dictionary without an end');
    entries.set(key.name, objectOf(token, lexer, context));
  }
}
