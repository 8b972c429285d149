/**
 * Writes workbooks part by part, as Excel keeps them, so that a test can put into a file what no writer of
 * ours would: cached results, types, formats and broken parts. In: sheets of cells. Out: the bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A text, a number, nothing, or the inside of a `<c>` element with its type and number format. */
export type Cell = string | number | undefined | CellXml;

export interface CellXml {
  readonly type?: string;
  /** Number format code, `0%`. */
  readonly format?: string;
  /** `<f>…</f><v>…</v>` */
  readonly xml: string;
}

export interface SheetParts {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  /** Stands behind the cells, within the worksheet. */
  readonly tail?: string;
}

export type Sheets = Readonly<Record<string, SheetParts>>;
export type Parts = Readonly<Record<string, string | undefined>>;

export const shown = (value: number | string, format: string): CellXml => ({
  xml: `<v>${value}</v>`,
  format,
});
export const typed = (type: string, value: string): CellXml => ({ type, xml: `<v>${value}</v>` });
/** `result` undefined: the file has no `<v>`. */
export const formula = (result?: string, type?: string, format?: string): CellXml => ({
  xml: `<f>A1</f>${result === undefined ? '' : `<v>${result}</v>`}`,
  ...(type === undefined ? {} : { type }),
  ...(format === undefined ? {} : { format }),
});
/** A text in the cell itself, of several runs. */
export const rich = (...runs: readonly string[]): CellXml => ({
  type: 'inlineStr',
  xml: `<is>${runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeText(run)}</t></r>`).join('')}</is>`,
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `parts` replaces parts, adds others, or leaves one out (undefined). */
export function rawWorkbook(sheets: Sheets, parts: Parts = {}): Uint8Array {
  const entries: Zippable = {};
  for (const [name, xml] of Object.entries({ ...workbookParts(sheets), ...parts })) {
    if (xml !== undefined) entries[name] = strToU8(xml);
  }
  return zipSync(entries, { mtime: new Date(2000, 0, 1, 12) });
}

/** The parts of a workbook by name, for a test that changes one of them. */
export function workbookParts(sheets: Sheets): Record<string, string> {
  const names = Object.keys(sheets);
  const texts: string[] = [];
  const formats: string[] = ['General'];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${names.map((name, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
  };
  Object.values(sheets).forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(sheet, texts, formats);
  });
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join('')}</sst>`;
  parts['xl/styles.xml'] = stylesPart(formats);
  return parts;
}

/** Not read by us, but no spreadsheet opens a file without it. */
function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('sharedStrings', 'sharedStrings')}${part('styles', 'styles')}${Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}</Types>`;
}

function worksheet(sheet: SheetParts, texts: string[], formats: string[]): string {
  const rows = sheet.rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, texts, formats));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  const merges = sheet.merges?.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetData>${rows.join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}${sheet.tail ?? ''}</worksheet>`;
}

function cellXml(cell: Cell, address: string, texts: string[], formats: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
  const { type, format = 'General', xml } = cell;
  if (!formats.includes(format)) formats.push(format);
  const style = ` s="${formats.indexOf(format)}"`;
  return `<c r="${address}"${style}${type === undefined ? '' : ` t="${type}"`}>${xml}</c>`;
}

function stylesPart(formats: readonly string[]): string {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeText(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

export function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const xml = links.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${LINKS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${xml.join('')}</Relationships>`;
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A part as Strict Open XML names what is in it. */
export function inStrictVocabulary(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    );
}
