/**
 * A second, strict reading of a workbook's cells, by other means than the product's: what a person sees who opens the
 * file. In: bytes. Out: sheets with their cells; throws Unreadable where the file has no one plain reading.
 */
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { localOf, readXml, Unreadable, type XmlElement } from './xml-tree.ts';

export interface Cell {
  readonly kind: 'number' | 'text' | 'boolean' | 'error' | 'date' | 'blank';
  /** As the file has it; of a text, the text. */
  readonly value: string;
  /** The number format's code. */
  readonly format: string;
  readonly formula: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly state: string;
  /** By address, `B5`. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly string[];
}

export interface Book {
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

type Parts = ReadonlyMap<string, Uint8Array>;

const KINDS: Readonly<Record<string, Cell['kind']>> = {
  n: 'number',
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  b: 'boolean',
  e: 'error',
  d: 'date',
};

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** What each element may hold, and what a cell and a row may say of themselves. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  sheetData: ['row'],
  row: ['c', 'extLst'],
  c: ['f', 'v', 'is', 'extLst'],
  sst: ['si', 'extLst'],
  si: ['t', 'r', 'rPh', 'phoneticPr'],
  is: ['t', 'r', 'rPh', 'phoneticPr'],
  r: ['rPr', 't'],
  mergeCells: ['mergeCell'],
  sheets: ['sheet'],
  cellXfs: ['xf'],
  numFmts: ['numFmt'],
};

const SAYS: Readonly<Record<string, RegExp>> = {
  c: /^(?:r|s|t|cm|vm|ph|.+:.+)$/,
  row: /^(?:r|spans|s|customFormat|ht|hidden|customHeight|outlineLevel|collapsed|thickTop|thickBot|ph|.+:.+)$/,
};

/** The codes of the formats that have only a number. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'mm-dd-yy',
  49: '@',
};

export function readCells(bytes: Uint8Array): Book {
  const parts = unpack(bytes);
  const workbookPath = targetOf(parts, '', 'officeDocument');
  const workbook = readXml(parts.get(workbookPath));
  expectName(workbook, 'workbook');
  const links = linksOf(parts, workbookPath);
  const shared = [...links.values()].find(({ type }) => type === 'sharedStrings');
  const texts = shared === undefined ? [] : childrenOf(readXml(parts.get(shared.path)), 'si').map(textOf);
  const styles = [...links.values()].find(({ type }) => type === 'styles');
  const formats = styles === undefined ? ['General'] : formatsOf(readXml(parts.get(styles.path)));
  const lists = workbook.children.filter(({ name }) => name === 'sheets');
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw new Unreadable('no one list of sheets');
  const sheets = childrenOf(list, 'sheet').map((sheet) => {
    const id = [...sheet.attributes].find(([name]) => name.includes(':') && localOf(name) === 'id')?.[1];
    const link = links.get(String(id));
    if (link?.type !== 'worksheet') throw new Unreadable('a sheet without a part');
    const name = sheet.attributes.get('name');
    if (name === undefined) throw new Unreadable('a sheet without a name');
    const state = sheet.attributes.get('state') ?? 'visible';
    return { name, state, ...sheetOf(readXml(parts.get(link.path)), texts, formats) };
  });
  const folded = sheets.map(({ name }) => name.toLowerCase());
  if (new Set(folded).size < folded.length) throw new Unreadable('two sheets of one name');
  const properties = workbook.children.find(({ name }) => name === 'workbookPr');
  return { date1904: /^(?:1|true)$/.test(properties?.attributes.get('date1904') ?? ''), sheets };
}

/** Sizes and sums as the directory has them; of what lies around the entries nothing is asked. */
function unpack(bytes: Uint8Array): Parts {
  const names = new Map<string, number>();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > 10_000_000) throw new Unreadable('too large');
        names.set(name, (names.get(name) ?? 0) + 1);
        return true;
      },
    });
    if ([...names.values()].some((times) => times > 1)) throw new Unreadable('an entry twice');
    const sums = sumsOf(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (crc32(part) !== sums.get(name)) throw new Unreadable('a wrong checksum');
    }
    return new Map(Object.entries(parts));
  } catch (error) {
    throw new Unreadable(String(error));
  }
}

/** The checksums of the directory, which fflate does not look at. */
function sumsOf(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const sums = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const text = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    sums.set(text, view.getUint32(at + 16, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

interface Link {
  readonly type: string;
  readonly path: string;
}

function linksOf(parts: Parts, of: string): Map<string, Link> {
  const slash = of.lastIndexOf('/') + 1;
  const [folder, file] = [of.slice(0, slash), of.slice(slash)];
  const root = readXml(parts.get(`${folder}_rels/${file}.rels`));
  const links = new Map<string, Link>();
  for (const { name, attributes } of root.children) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) {
      throw new Unreadable('a link that is none');
    }
    if (links.has(id) || attributes.get('TargetMode') === 'External')
      throw new Unreadable('a link twice or outside');
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    links.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path });
  }
  const single = [...links.values()].map(({ type }) => type).filter((type) => type !== 'worksheet');
  if (new Set(single).size < single.length) throw new Unreadable('two parts of a kind');
  return links;
}

function targetOf(parts: Parts, of: string, type: string): string {
  const found = [...linksOf(parts, of).values()].find((link) => link.type === type);
  if (found === undefined) throw new Unreadable(`no ${type}`);
  return found.path;
}

function sheetOf(root: XmlElement, texts: readonly string[], formats: readonly string[]) {
  expectName(root, 'worksheet');
  const data = root.children.filter(({ name }) => name === 'sheetData');
  const [rows] = data;
  if (rows === undefined || data.length > 1) throw new Unreadable('no one table of cells');
  const cells = new Map<string, Cell>();
  const seen = new Set<number>();
  let last = 0;
  for (const row of childrenOf(rows, 'row')) {
    const number = Number(row.attributes.get('r') ?? last + 1);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576 || seen.has(number)) {
      throw new Unreadable('a row twice, or none');
    }
    seen.add(number);
    last = number;
    readRow(row, number, cells, texts, formats);
  }
  const merges = root.children
    .filter(({ name }) => name === 'mergeCells')
    .flatMap((list) => childrenOf(list, 'mergeCell').map(({ attributes }) => attributes.get('ref') ?? ''));
  return { cells, merges };
}

function readRow(
  row: XmlElement,
  number: number,
  cells: Map<string, Cell>,
  texts: readonly string[],
  formats: readonly string[],
): void {
  let column = 0;
  for (const cell of childrenOf(row, 'c')) {
    const written = cell.attributes.get('r');
    const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(written ?? '') ?? [];
    if (written !== undefined && (letters === undefined || Number(digits) !== number)) {
      throw new Unreadable('a cell in another row');
    }
    column = letters === undefined ? column + 1 : columnOf(letters);
    const address = `${lettersOf(column)}${number}`;
    if (cells.has(address) || column > 16_384) throw new Unreadable('a cell twice');
    cells.set(address, cellOf(cell, texts, formats));
  }
}

function cellOf(cell: XmlElement, texts: readonly string[], formats: readonly string[]): Cell {
  const one = (name: string): XmlElement | undefined => {
    const all = cell.children.filter((child) => child.name === name);
    if (all.length > 1) throw new Unreadable(`${name} twice in a cell`);
    return all[0];
  };
  const type = cell.attributes.get('t') ?? 'n';
  const kind = KINDS[type];
  const format = formats[Number(cell.attributes.get('s') ?? 0)];
  if (kind === undefined || format === undefined) throw new Unreadable('a type or style that there is not');
  const [inline, stored] = [one('is'), one('v')];
  const formula = one('f') !== undefined;
  if ((type === 'inlineStr') !== (inline !== undefined) && (inline !== undefined || stored !== undefined)) {
    throw new Unreadable('a text of two kinds');
  }
  if (inline !== undefined) return { kind, value: textOf(inline), format, formula };
  if (stored === undefined) return { kind: 'blank', value: '', format, formula };
  if (stored.children.length > 0) throw new Unreadable('elements in a value');
  const value = type === 's' ? texts[/^\d+$/.test(stored.text) ? Number(stored.text) : -1] : stored.text;
  if (value === undefined) throw new Unreadable('a text that there is not');
  // some writers put an empty value into every cell that is blank, and spreadsheets show it so
  if (kind === 'number' && value === '') return { kind: 'blank', value, format, formula };
  if (kind === 'number' && !NUMBER.test(value)) throw new Unreadable('a number that is none');
  if (kind === 'boolean' && !/^[01]$/.test(value)) throw new Unreadable('neither true nor false');
  return { kind, value, format, formula };
}

function textOf(holder: XmlElement): string {
  checkHolds(holder);
  return holder.children
    .map((child) => {
      if (child.name === 't') return child.text;
      return child.name === 'r' ? textOf(child) : '';
    })
    .join('');
}

function formatsOf(styles: XmlElement): string[] {
  const list = (name: string, child: string): XmlElement[] =>
    styles.children
      .filter((element) => element.name === name)
      .flatMap((element) => childrenOf(element, child));
  const own = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode'),
    ]),
  );
  return list('cellXfs', 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    const code = own.get(id) ?? BUILT_IN[id];
    if (code === undefined) throw new Unreadable('a number format that there is not');
    return code;
  });
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  checkHolds(element);
  const found = element.children.filter((child) => child.name === name);
  for (const child of found) checkHolds(child);
  return found;
}

/** A name that does not belong there is a mistake that every spreadsheet complains of. */
function checkHolds({ name, children, attributes, text }: XmlElement): void {
  const holds = HOLDS[name];
  if (holds && children.some((child) => !holds.includes(child.name)))
    throw new Unreadable(`a stranger in ${name}`);
  if (holds && text.trim() !== '') throw new Unreadable(`text in ${name}`);
  const says = SAYS[name];
  if (says && [...attributes.keys()].some((key) => !says.test(key)))
    throw new Unreadable(`a stranger of ${name}`);
}

function expectName(element: XmlElement, name: string): void {
  if (element.name !== name) throw new Unreadable(`no ${name}`);
}

export function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 → A, 27 → AA. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? lettersOf(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
