/** Text of a string object (ISO 32000-1, 7.9.2.2): UTF-16 behind a mark, UTF-8 behind its own, or PDFDocEncoding. */
import { type PdfObject, PdfString } from './pdf-object.ts';

/** PDFDocEncoding where it is not Latin-1 (ISO 32000-1, annex D.2). */
const FROM_18 = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc';
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** In: any object. Out: its text; nothing where it is no string. */
export function textOf(object: PdfObject | undefined): string | undefined {
  return object instanceof PdfString ? decodeText(object.bytes) : undefined;
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return new TextDecoder().decode(bytes.subarray(3));
  }
  let text = '';
  for (const byte of bytes) text += documentSign(byte);
  return text;
}

/** UTF-16, high byte first. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}

function documentSign(byte: number): string {
  if (byte >= 0x18 && byte <= 0x1f) return FROM_18.charAt(byte - 0x18);
  if (byte >= 0x80 && byte <= 0xa0) return FROM_80.charAt(byte - 0x80);
  return String.fromCharCode(byte);
}

/** Bytes as Latin-1 text, for keys and addresses. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
