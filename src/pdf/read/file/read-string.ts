/** Strings of a PDF as bytes (ISO 32000-1, 7.3.4). */
import { isSpace, type Lexer } from './lexer.ts';
import { DamagedPdf, PdfString } from './pdf-object.ts';

/** `<48656c6c6f>` (7.3.4.3). In: a lexer at the first bracket. Throws `DamagedPdf`. */
export function readHexadecimal(lexer: Lexer): PdfString {
  const end = lexer.bytes.indexOf(0x3e, lexer.at);
  if (end < 0) throw new DamagedPdf(`a text without an end at byte ${lexer.at}`);
  const bytes = new Uint8Array((end - lexer.at) >> 1);
  let count = 0;
  for (let at = lexer.at + 1; at < end; at++) {
    const digit = hexDigit(lexer.bytes[at] ?? 0);
    if (digit < 0) {
      if (isSpace(lexer.bytes[at] ?? 0)) continue;
      throw new DamagedPdf(`a text that is no number at byte ${at}`);
    }
    bytes[count >> 1] = (bytes[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit);
    count += 1;
  }
  lexer.at = end + 1;
  return new PdfString(bytes.subarray(0, (count + 1) >> 1));
}

/** `(Hello)`, with brackets in pairs and escapes (7.3.4.2). In: a lexer at the first bracket. Throws `DamagedPdf`. */
export function readLiteral(lexer: Lexer): PdfString {
  const from = lexer.at;
  const out: number[] = [];
  let depth = 1;
  lexer.at += 1;
  while (depth > 0) {
    const byte = lexer.bytes[lexer.at++];
    if (byte === undefined) throw new DamagedPdf(`a text without an end at byte ${from}`);
    if (byte === 0x5c) {
      readEscape(lexer, out);
      continue;
    }
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) depth -= 1;
    if (depth > 0) out.push(byte);
  }
  return new PdfString(Uint8Array.from(out));
}

function readEscape(lexer: Lexer, out: number[]): void {
  const byte = lexer.bytes[lexer.at++] ?? 0;
  const plain = ESCAPES[String.fromCharCode(byte)];
  if (plain !== undefined) out.push(plain);
  else if (byte >= 0x30 && byte <= 0x37) out.push(octal(lexer, byte - 0x30));
  else if (byte === 13 && lexer.bytes[lexer.at] === 10) lexer.at += 1;
  else if (byte !== 10 && byte !== 13) out.push(byte);
}

function octal(lexer: Lexer, first: number): number {
  let value = first;
  for (let digits = 1; digits < 3; digits++) {
    const byte = lexer.bytes[lexer.at] ?? 0;
    if (byte < 0x30 || byte > 0x37) break;
    value = value * 8 + byte - 0x30;
    lexer.at += 1;
  }
  return value & 0xff;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
