/** What kind of file some bytes are, by their first bytes. Out: nothing for a zip archive, else a refusal. */
import { type Refusal, Refused } from './refused.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (name: string): readonly number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Names of streams that tell what a compound file is, as UTF-16; the first is [MS-OFFCRYPTO] 2.3.4.4. */
const ENCRYPTED = utf16('EncryptedPackage');
const OTHER_DOCUMENTS = [
  { stream: utf16('WordDocument'), found: 'a Word document of Word 97–2003 (.doc)' },
  { stream: utf16('PowerPoint Document'), found: 'a presentation of PowerPoint 97–2003 (.ppt)' },
] as const;

/** First bytes of files that are sent by mistake, as characters of one byte each. */
const KINDS = [
  { opening: /^%PDF-/, found: 'a PDF' },
  { opening: /^(\x89PNG|\xff\xd8\xff|GIF8)/, found: 'a picture' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first bytes of gzip.
  { opening: /^(\x1f\x8b|Rar!|7z\xbc\xaf|BZh)/, found: 'an archive that is no zip' },
  { opening: /^\s*(\xef\xbb\xbf)?<(\?xml|!doctype|html)/i, found: 'a web page or XML file' },
  { opening: /^{\\rtf/, found: 'a document in Rich Text Format' },
  { opening: /^(\xff\xfe|\xfe\xff)/, found: 'a text file' },
  { opening: /^[\t\r\n\x20-\x7e\x80-\xff]*$/, found: 'a text file' },
] as const;

/** Throws `Refused` unless the bytes begin as a zip archive does. */
export function recogniseFile(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw new Refused(refuseCompound(bytes));
  throw new Refused({ code: 'not-a-workbook', found: describe(bytes) });
}

function refuseCompound(bytes: Uint8Array): Refusal {
  if (includes(bytes, ENCRYPTED)) return { code: 'encrypted-workbook' };
  const document = OTHER_DOCUMENTS.find(({ stream }) => includes(bytes, stream));
  return document
    ? { code: 'not-a-workbook', found: document.found }
    : { code: 'unsupported-workbook', found: 'a workbook of Excel 97–2003 (.xls)' };
}

function describe(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const opening = String.fromCharCode(...bytes.subarray(0, 64));
  return KINDS.find((kind) => kind.opening.test(opening))?.found ?? 'a file of another kind';
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
