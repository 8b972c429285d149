/** Files that are no workbook, or a broken one; the golden says what is made of each. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Parts, rawWorkbook, relationships, workbookParts } from './raw-workbook.ts';
import { SAMPLE } from './sample-book.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SOUND = rawWorkbook(SAMPLE);
const PARTS = workbookParts(SAMPLE);
const SHEET = 'xl/worksheets/sheet3.xml';

export const archive = (entries: Zippable): Uint8Array =>
  zipSync(entries, { mtime: new Date(2000, 0, 1, 12) });
const withParts = (parts: Parts): Uint8Array => rawWorkbook(SAMPLE, parts);
/** The sample with the sheet Measures changed as text. */
export const withSheet = (change: (xml: string) => string): Uint8Array =>
  withParts({ [SHEET]: change(PARTS[SHEET] ?? '') });
const inSheet = (xml: string): Uint8Array =>
  withSheet((sheet) => sheet.replace('</sheetData>', `</sheetData>${xml}`));
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

export const FILE_MISTAKES: Readonly<Record<string, Uint8Array>> = {
  'an empty file': new Uint8Array(),
  'a CSV file': strToU8('Ref,Measure\nM1,Bins emptied £5\n'),
  'a CSV file in UTF-16': new Uint8Array([0xff, 0xfe, ...utf16('Ref,Measure')]),
  'a web page saved as a workbook': strToU8('\n<html><table><tr><td>93%</td></tr></table></html>'),
  'a workbook of 2003 in XML': strToU8('<?xml version="1.0"?><Workbook/>'),
  'a PDF': strToU8('%PDF-1.7'),
  'a workbook of Excel 97–2003': new Uint8Array([...OLE, ...utf16('Workbook')]),
  'a workbook with a password': new Uint8Array([...OLE, 0, 69, ...utf16('EncryptedPackage')]),
  'an archive with a password': encrypted(SOUND),
  'an OpenDocument spreadsheet': archive({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8('<a/>'),
  }),
  'a binary workbook': withParts({ '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]) }),
  'a Word document': archive({
    '_rels/.rels': strToU8(relationships([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8('<document/>'),
  }),
  'an archive of photographs': archive({ 'photo.jpg': strToU8('jpeg') }),
  'a workbook without sheets': rawWorkbook({}),
  'a file that was cut off': SOUND.slice(0, SOUND.length - 40),
  'a file with something behind its end': new Uint8Array([...SOUND, 0]),
  'a wrong checksum': withSwappedPart(),
  'two parts of one name': archive({
    ...Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)])),
    [SHEET.toUpperCase()]: strToU8('<worksheet/>'),
  }),
  'a list of links that is missing': withParts({ 'xl/_rels/workbook.xml.rels': undefined }),
  'a sheet that is missing': withParts({ [SHEET]: undefined }),
  'XML that breaks off': withSheet((xml) => xml.slice(0, -20)),
  'a document type': withSheet((xml) => `<!DOCTYPE x [<!ENTITY y "z">]>${xml}`),
  'text that is not UTF-8': archive({
    ...Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)])),
    [SHEET]: strToU8(PARTS[SHEET]?.replace('</sheetData>', '\u00e9</sheetData>') ?? '', true),
  }),
  'a number format without end': withParts({
    'xl/styles.xml': PARTS['xl/styles.xml']?.replace('"General"', `"${'['.repeat(100_000)}"`),
  }),
  'a row of number 1,000,000,000': withSheet((xml) => xml.replace('<row r="2">', '<row r="1000000000">')),
  'two rows of one number': withSheet((xml) =>
    xml.replaceAll('A2"', 'A1"').replace('<row r="2">', '<row r="1">'),
  ),
  'two cells of one address': withSheet((xml) => xml.replace('r="B2"', 'r="A2"')),
  'a column beyond the last': withSheet((xml) => xml.replace('r="B2"', 'r="XFE2"')),
  'a merge of the whole sheet': inSheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  'too many merges': inSheet(`<mergeCells>${'<mergeCell ref="Y1:Z1"/>'.repeat(100_001)}</mergeCells>`),
  'too many sheets': rawWorkbook({
    ...SAMPLE,
    ...Object.fromEntries(Array.from({ length: 253 }, (_, i) => [`More ${i}`, { rows: [] }])),
  }),
  'too many parts': archive(
    Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.xml`, new Uint8Array()])),
  ),
  'a part that unpacks to 65 MB': withSheet((xml) => `${xml}${' '.repeat(65 * 1024 * 1024)}`),
};

/** The bit of a password set in the first record of the table of contents. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = find(copy, [0x50, 0x4b, 0x01, 0x02]);
  copy[at + 8] = (copy[at + 8] ?? 0) | 1;
  return copy;
}

/** The sheet Measures with another letter in it than when its checksum was taken; its packed size stays. */
function withSwappedPart(): Uint8Array {
  const stored = zipSync(
    Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)])),
    { level: 0, mtime: new Date(2000, 0, 1, 12) },
  );
  const at = find(stored, [...strToU8('Bins emptied')]);
  stored[at] = 'P'.charCodeAt(0);
  return stored;
}

export function find(bytes: Uint8Array, wanted: readonly number[], from = 0): number {
  const at = bytes.findIndex((_, i) => i >= from && wanted.every((byte, step) => bytes[i + step] === byte));
  if (at < 0) throw new Error('not found');
  return at;
}
