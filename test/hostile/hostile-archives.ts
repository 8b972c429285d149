/** Files that are no workbook, and archives that are broken or built to break their reader. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { crc32 } from '../../src/model/crc32.ts';
import { makeZip } from '../workbook/archive/zip-maker.ts';
import { type Parts, rawWorkbook, relationships, workbookParts } from '../workbook/raw-workbook.ts';
import { SAMPLE } from '../workbook/sample-book.ts';
import type { Hostile } from './hostile.ts';

const MEGABYTE = 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PARTS = workbookParts(SAMPLE);
const SHEET = 'xl/worksheets/sheet3.xml';
const SOUND = rawWorkbook(SAMPLE);

const mtime = new Date(2000, 0, 1, 12);
const zip = (entries: Zippable): Uint8Array => zipSync(entries, { mtime });
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
  new Uint8Array([
    ...OLE,
    ...new Array<number>(504).fill(0),
    ...utf16(stream),
    ...new Array<number>(2_000).fill(0),
  ]);
const partsAsBytes = (): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, strToU8(xml)]));
const withParts = (parts: Parts) => (): Uint8Array => rawWorkbook(SAMPLE, parts);
const sheet = (): string => PARTS[SHEET] ?? '';
const entries = (changed: Record<string, object> = {}) =>
  Object.entries(PARTS).map(([name, data]) => ({ name, data, ...changed[name] }));
const officeFile = (part: string) => (): Uint8Array =>
  zip({
    '_rels/.rels': strToU8(relationships([['officeDocument', part]])),
    [part]: strToU8('<document/>'),
  });

const refused = (bytes: () => Uint8Array, says: RegExp): Hostile => ({ bytes, exit: 2, says });
const NOT = /not-a-workbook/;
const BROKEN = /damaged-workbook/;

export const WRONG_KINDS: Readonly<Record<string, Hostile>> = {
  'an empty file': refused(() => new Uint8Array(), /an empty file/),
  'a single byte': refused(() => new Uint8Array([0x50]), NOT),
  'a CSV file renamed': refused(() => strToU8('Ref,Measure\nM1,Bins emptied\n'), /a text file/),
  'a CSV file in UTF-16 renamed': refused(
    () => new Uint8Array([0xff, 0xfe, ...utf16('Ref,Measure')]),
    /a text file/,
  ),
  'a web page renamed': refused(
    () => strToU8('<html><table><tr><td>93%</td></tr></table></html>'),
    /a web page/,
  ),
  'a workbook of 2003 in XML': refused(() => strToU8('<?xml version="1.0"?><Workbook/>'), /XML file/),
  'a PDF renamed': refused(() => strToU8(`%PDF-1.7\n${'x'.repeat(9_000)}`), /a PDF/),
  'an old workbook (.xls)': refused(() => ole('Workbook'), /97–2003 \(\.xls\)/),
  'an old Word document (.doc)': refused(() => ole('WordDocument'), /Word document/),
  'a workbook with a password': refused(() => ole('EncryptedPackage'), /encrypted-workbook/),
  'a binary workbook (.xlsb)': refused(
    withParts({ '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]) }),
    /\.xlsb/,
  ),
  'an OpenDocument spreadsheet (.ods)': refused(
    () =>
      zip({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<a/>'),
      }),
    /\.ods/,
  ),
  'a Word document (.docx)': refused(officeFile('word/document.xml'), /a Word document/),
  'a presentation (.pptx)': refused(officeFile('ppt/presentation.xml'), /a PowerPoint presentation/),
  'a Numbers spreadsheet': refused(() => zip({ 'Index/Document.iwa': new Uint8Array(99) }), /Apple Numbers/),
  'an archive of photographs': refused(() => zip({ 'photo.jpg': strToU8('jpeg') }), NOT),
  'a workbook within a zip': refused(() => zip({ 'report.xlsx': SOUND }), /report\.xlsx/),
  'a workbook within two zips': refused(() => zip({ 'a.zip': zip({ 'report.xlsx': SOUND }) }), NOT),
  'a workbook packed with gzip': refused(() => new Uint8Array(gzipSync(SOUND)), NOT),
  'a picture': refused(
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
    /a picture/,
  ),
  'ten megabytes of zeros': refused(() => new Uint8Array(10 * MEGABYTE), NOT),
  'twenty-one megabytes': refused(() => {
    const bytes = new Uint8Array(21 * MEGABYTE);
    bytes.set(SOUND);
    return bytes;
  }, /oversized-workbook/),
  'three hundred megabytes': refused(() => {
    const bytes = new Uint8Array(300 * MEGABYTE);
    bytes.set(SOUND);
    return bytes;
  }, /oversized-workbook/),
};

export const ARCHIVES: Readonly<Record<string, Hostile>> = {
  'cut off after a quarter': refused(() => SOUND.slice(0, SOUND.length / 4), BROKEN),
  'cut off before its table of contents': refused(() => SOUND.slice(0, SOUND.length * 0.8), BROKEN),
  'cut off at its last byte': refused(() => SOUND.slice(0, -1), BROKEN),
  'a download that ends in zeros': refused(() => {
    const bytes = SOUND.slice();
    bytes.fill(0, SOUND.length / 2);
    return bytes;
  }, BROKEN),
  'something behind its end': refused(() => new Uint8Array([...SOUND, 0]), BROKEN),
  'something before its beginning': refused(() => new Uint8Array([0, ...SOUND]), NOT),
  'two entries of one name': refused(
    () => makeZip([...entries(), { name: SHEET, data: '<worksheet/>' }]),
    /two parts of one name/,
  ),
  'two entries that differ in case': refused(
    () => makeZip([...entries(), { name: SHEET.toUpperCase(), data: '<worksheet/>' }]),
    /two parts of one name/,
  ),
  'two entries that differ in slashes': refused(
    () => makeZip([...entries(), { name: SHEET.replaceAll('/', '\\'), data: '<worksheet/>' }]),
    /two parts of one name/,
  ),
  'two entries that differ in doubled slashes': refused(
    () => makeZip([...entries(), { name: SHEET.replace('/', '//'), data: '<worksheet/>' }]),
    /two parts of one name|a path/,
  ),
  'a name that leads out of the archive': refused(
    () => makeZip([...entries(), { name: '../../etc/cron.d/x', data: 'x' }]),
    /leads out of the archive/,
  ),
  'a name on a drive': refused(
    () => makeZip([...entries(), { name: 'C:\\x.xml', data: 'x' }]),
    /leads out of the archive/,
  ),
  'a name with a zero byte': refused(
    () => makeZip([...entries(), { name: `${SHEET}\0.png`, data: 'x' }]),
    /leads out of the archive/,
  ),
  'a link that leads out of the archive': refused(
    withParts({
      'xl/_rels/workbook.xml.rels': PARTS['xl/_rels/workbook.xml.rels']?.replace(
        'worksheets/sheet3.xml',
        '../../../../../../etc/passwd',
      ),
    }),
    /sheet-not-read/,
  ),
  'a link to a file outside': refused(
    withParts({
      'xl/_rels/workbook.xml.rels': PARTS['xl/_rels/workbook.xml.rels']?.replace(
        'Target="worksheets/sheet3.xml"',
        'Target="file:///etc/passwd" TargetMode="External"',
      ),
    }),
    /sheet-not-read/,
  ),
  'a wrong checksum': refused(() => makeZip(entries({ [SHEET]: { crc: 1 } })), /checksum/),
  'a size that is a lie': refused(() => makeZip(entries({ [SHEET]: { size: 5 } })), /checksum/),
  'an entry inside another': refused(
    () => makeZip(entries({ [SHEET]: { header: 0, localName: '[Content_Types].xml' } })),
    BROKEN,
  ),
  'a hundred entries over one body': refused(overlapping, BROKEN),
  'entries with a password': refused(() => makeZip(entries({ [SHEET]: { flags: 1 } })), /encrypted-workbook/),
  'packed in a way of its own (bzip2)': refused(
    () => makeZip(entries({ [SHEET]: { method: 12 } })),
    /packed in an unknown way/,
  ),
  'sizes in 64 bits': {
    bytes: () => makeZip(entries({ [SHEET]: { wide: true } }), { wide: true }),
    exit: 0,
    says: /./,
  },
  'a size of 2^63': refused(
    () =>
      makeZip(
        entries({ [SHEET]: { wide: true, extra: [1, 0, 24, 0, ...new Array<number>(24).fill(0xff)] } }),
      ),
    BROKEN,
  ),
  'a count of 65,534 entries with four': refused(
    () => makeZip(entries(), { count: 65_534 }),
    /oversized-workbook|damaged-workbook/,
  ),
  '2,001 entries': refused(
    () =>
      zip({
        ...partsAsBytes(),
        ...Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.xml`, new Uint8Array()])),
      }),
    /2000 parts/,
  ),
  'a megabyte that unpacks to a gigabyte': refused(() => bomb(SHEET, 1024 * MEGABYTE), /oversized-workbook/),
  'a megabyte that unpacks to a gigabyte and says it is small': refused(
    () => bomb(SHEET, 1024 * MEGABYTE, 1_000),
    /oversized-workbook/,
  ),
  'three parts of 60 MB each': refused(
    () =>
      zip({
        ...partsAsBytes(),
        ...Object.fromEntries([1, 2, 3].map((n) => [`xl/worksheets/sheet${n}.xml`, padded(60 * MEGABYTE)])),
      }),
    /oversized-workbook/,
  ),
  'a bomb in a part that nobody reads': {
    bytes: () => bomb('xl/media/picture.png', 1024 * MEGABYTE),
    exit: 0,
    says: /./,
  },
};

function padded(size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(strToU8(sheet()));
  return bytes;
}

/** The sample with one part that is a great many spaces. */
function bomb(name: string, size: number, claimed = size): Uint8Array {
  const spaces = new Uint8Array(size).fill(0x20);
  const packed = deflateRawSync(spaces, { level: 9 });
  const crc = crc32(spaces);
  const others = entries().filter((entry) => entry.name !== name);
  const placed = makeZip([
    ...others,
    { name, data: 'BODY', method: 8, crc, size: claimed, packedSize: packed.length },
  ]);
  return spliceBody(placed, packed);
}

/** Puts bytes in the place of the word BODY, and the table of contents as much further on. */
function spliceBody(archive: Uint8Array, body: Uint8Array): Uint8Array {
  const at = Buffer.from(archive).indexOf('BODY');
  const bytes = new Uint8Array(archive.length - 4 + body.length);
  bytes.set(archive.subarray(0, at));
  bytes.set(body, at);
  bytes.set(archive.subarray(at + 4), at + body.length);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  view.setUint32(end + 16, view.getUint32(end + 16, true) + body.length - 4, true);
  return bytes;
}

/** As in the bombs that share one body between all entries. */
function overlapping(): Uint8Array {
  const more = Array.from({ length: 100 }, (_, i) => ({
    name: `xl/media/${i}.xml`,
    data: '',
    localName: '[Content_Types].xml',
    header: 0,
  }));
  return makeZip([...entries(), ...more]);
}
