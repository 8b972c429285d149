/** Writes cells as a plain, sound workbook. In: what `readCells` gives, perhaps changed. Out: bytes. */
import { strToU8, zipSync } from 'fflate';
import { escapeText, relationships } from '../../workbook/raw-workbook.ts';
import { type Book, type Cell, columnOf, type Sheet } from './read-cells.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const TYPES: Readonly<Record<Cell['kind'], string>> = {
  number: 'n',
  text: 's',
  boolean: 'b',
  error: 'e',
  date: 'd',
  blank: 'n',
};

export function writeCells({ sheets, date1904 }: Book): Uint8Array {
  const texts = new Map<string, number>();
  const formats = new Map<string, number>([['General', 0]]);
  const parts: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, texts, formats));
  });
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeText(name)}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const start = date1904 ? '<workbookPr date1904="1"/>' : '';
  const all = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${start}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml([...formats.keys()]),
  };
  for (const [name, text] of Object.entries(all)) parts[name] = strToU8(text);
  return zipSync(parts, { level: 1, mtime: new Date(2000, 0, 1, 12) });
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join(
    '',
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('sharedStrings', 'sharedStrings')}${part('styles', 'styles')}${list}</Types>`;
}

function sheetXml(
  { cells, merges }: Sheet,
  texts: Map<string, number>,
  formats: Map<string, number>,
): string {
  const rows = new Map<number, [number, string][]>();
  for (const [address, cell] of cells) {
    const [, letters = 'A', digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const row = rows.get(Number(digits)) ?? [];
    row.push([columnOf(letters), cellXml(address, cell, texts, formats)]);
    rows.set(Number(digits), row);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, row]) => {
      const inOrder = row.sort(([a], [b]) => a - b).map(([, text]) => text);
      return `<row r="${number}">${inOrder.join('')}</row>`;
    });
  const merged = merges.map((range) => `<mergeCell ref="${escapeText(range)}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${xml.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(
  address: string,
  cell: Cell,
  texts: Map<string, number>,
  formats: Map<string, number>,
): string {
  const { kind, value, format, formula } = cell;
  const numberOf = (key: string, map: Map<string, number>): number => {
    if (!map.has(key)) map.set(key, map.size);
    return map.get(key) ?? 0;
  };
  // The result of a formula is a text of its own.
  const type = kind === 'text' && formula ? 'str' : TYPES[kind];
  const stored = type === 's' ? String(numberOf(value, texts)) : escaped(value);
  const xml = `${formula ? '<f>A1</f>' : ''}${kind === 'blank' ? '' : `<v>${stored}</v>`}`;
  return `<c r="${address}" s="${numberOf(format, formats)}" t="${type}">${xml}</c>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Line ends and tabs of an attribute or text survive as numbers only. */
function escaped(text: string): string {
  return escapeText(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
