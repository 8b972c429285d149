/** Strings of a PDF as bytes (ISO 32000-1, 7.3.4). */
import { isSpace, type Lexer } from './lexer.ts';
import { DamagedPdf, PdfString } from './pdf-object.ts';

/** `<48656c6c6f>` (7.3.4.3). In: a lexer at the first bracket. Throws `DamagedPdf`. */
export function readHexadecimal(lexer: Lexer): PdfString {
  const from = lexer.at + 1;
  const end = lexer.bytes.indexOf(0x3e, from);
  if (end < 0) throw new DamagedPdf(`a text without an end at byte ${lexer.at}`);
  const bytes = new Uint8Array((end - from + 1) >> 1);
  const paired = readPairs(lexer.bytes, from, end, bytes);
  let count = 2 * paired;
  let high = 0;
  for (let at = from + count; at < end; at++) {
    const byte = lexer.bytes[at] ?? 0;
    const digit = HEX_DIGITS[byte] ?? NO_DIGIT;
    if (digit === NO_DIGIT) {
      if (isSpace(byte)) continue;
      throw new DamagedPdf(`a text that is no number at byte ${at}`);
    }
    if (count % 2 === 0) high = digit << 4;
    // what is missing at the end is 0
    bytes[count >> 1] = count % 2 === 0 ? high : high | digit;
    count += 1;
  }
  lexer.at = end + 1;
  const length = (count + 1) >> 1;
  return new PdfString(length === bytes.length ? bytes : bytes.subarray(0, length));
}

/** Digits two by two, as they mostly stand. Out: how many bytes they made before something else came. */
function readPairs(source: Uint8Array, from: number, end: number, out: Uint8Array): number {
  let count = 0;
  for (let at = from; at + 1 < end; at += 2) {
    const high = HEX_DIGITS[source[at] ?? 0] ?? NO_DIGIT;
    const low = HEX_DIGITS[source[at + 1] ?? 0] ?? NO_DIGIT;
    if (high === NO_DIGIT || low === NO_DIGIT) break;
    out[count++] = (high << 4) | low;
  }
  return count;
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

const NO_DIGIT = 16;

/** The value of each sign that is a digit. */
const HEX_DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (let digit = 0; digit < 16; digit++) {
  const sign = digit.toString(16);
  HEX_DIGITS[sign.charCodeAt(0)] = digit;
  HEX_DIGITS[sign.toUpperCase().charCodeAt(0)] = digit;
}
