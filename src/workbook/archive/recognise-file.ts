/** What kind of file some bytes are, by their first bytes. Out: nothing for a zip archive, else a refusal. */
import { Refused } from './refused.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that an encrypted workbook keeps its archive in ([MS-OFFCRYPTO] 2.3.4.4), as UTF-16. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Throws `Refused` unless the bytes begin as a zip archive does. */
export function recogniseFile(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) {
    throw new Refused(
      includes(bytes, ENCRYPTED_STREAM)
        ? { code: 'encrypted-workbook' }
        : { code: 'unsupported-workbook', found: 'a workbook of Excel 97–2003 (.xls)' },
    );
  }
  throw new Refused({ code: 'not-a-workbook', found: describe(bytes) });
}

function describe(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const opening = String.fromCharCode(...bytes.subarray(0, 64));
  if (opening.startsWith('%PDF-')) return 'a PDF';
  if (/^\s*<(\?xml|!doctype|html)/i.test(opening)) return 'a web page or XML file';
  if (/^[\t\r\n\x20-\x7e\x80-\xff]*$/.test(opening)) return 'a text file';
  return 'a file of another kind';
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
