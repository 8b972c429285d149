/**
 * The operations of a content stream (ISO 32000-1, 7.8.2): bytes in, operators with their operands out, one at
 * a time. Writers put an operation on a line and write the same lines again and again: each is read once.
 */
import { Lexer } from '../file/lexer.ts';
import { parseOperand } from '../file/parse-object.ts';
import type { PdfObject } from '../file/pdf-object.ts';
import { Keyword } from '../file/words.ts';

export interface Operation {
  readonly word: string;
  readonly operands: readonly PdfObject[];
}

/** Operations by the line they stand on; shared by the pages of a file. */
export type KnownLines = Map<string, Operation>;

/** Lines that are longer do not come again. */
const LONGEST_LINE = 80;

const MOST_LINES = 2000;

/** What says where or which, and so is another every time. */
const ALWAYS_NEW: ReadonlySet<string> = new Set(['Tm', 'Td', 'TJ', 'Tj', 're', 'm', 'l', 'c', 'BDC']);

/** Operands beyond this are not an operator's (annex C). */
const MOST_OPERANDS = 64;

export class OperationReader {
  readonly lexer: Lexer;
  readonly #text: string;
  readonly #known: KnownLines;

  constructor(bytes: Uint8Array, known: KnownLines) {
    this.lexer = new Lexer(bytes);
    // a sign for each byte, whatever it stands for
    this.#text = new TextDecoder('latin1').decode(bytes);
    this.#known = known;
  }

  /** Out: nothing at the end. Throws `DamagedPdf`. */
  next(): Operation | undefined {
    const { lexer } = this;
    const from = lexer.at;
    const end = this.#text.indexOf('\n', from);
    if (end < 0 || end - from > LONGEST_LINE) return this.#read();
    const line = this.#text.slice(from, end);
    const known = this.#known.get(line);
    if (known !== undefined) {
      lexer.at = end + 1;
      return known;
    }
    const operation = this.#read();
    if (operation && lexer.at === end) {
      lexer.at = end + 1;
      const mayComeAgain = !ALWAYS_NEW.has(operation.word) && this.#known.size < MOST_LINES;
      if (mayComeAgain) this.#known.set(line, operation);
    }
    return operation;
  }

  #read(): Operation | undefined {
    const operands: PdfObject[] = [];
    for (;;) {
      const found = parseOperand(this.lexer);
      if (found === undefined) return undefined;
      if (found instanceof Keyword) return { word: found.word, operands };
      if (operands.length < MOST_OPERANDS) operands.push(found);
    }
  }
}
