/** The operations of a content stream (ISO 32000-1, 7.8.2): bytes in, operators with their operands out, one at a time. */
import { Lexer } from '../file/lexer.ts';
import { parseOperand } from '../file/parse-object.ts';
import type { PdfObject } from '../file/pdf-object.ts';
import { Keyword } from '../file/words.ts';

/** Operands beyond this are not an operator's (annex C). */
const MOST_OPERANDS = 64;

export class OperationReader {
  readonly lexer: Lexer;
  /** Those of the operator that was read last. */
  operands: readonly PdfObject[] = [];

  constructor(bytes: Uint8Array) {
    this.lexer = new Lexer(bytes);
  }

  /** Out: the operator; nothing at the end. Throws `DamagedPdf`. */
  next(): string | undefined {
    const operands: PdfObject[] = [];
    this.operands = operands;
    for (;;) {
      const found = parseOperand(this.lexer);
      if (found === undefined) return undefined;
      if (found instanceof Keyword) return found.word;
      if (operands.length < MOST_OPERANDS) operands.push(found);
    }
  }
}
