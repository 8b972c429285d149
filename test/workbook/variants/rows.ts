/** The cells of a worksheet as rows, to be moved about. In: the text of a part. Out: rows, or the part with others. */
import { cellAt, cellPosition } from '../../../src/model/place.ts';
import { attribute, type Parts } from './parts.ts';

export interface Cell {
  readonly column: number;
  /** Attributes but for the address, each with a space before it. */
  readonly says: string;
  readonly inside: string;
}

export interface Row {
  readonly number: number;
  readonly says: string;
  readonly cells: readonly Cell[];
}

export const textCell = (column: number, text: string): Cell => ({
  column,
  says: ' t="inlineStr"',
  inside: `<is><t>${text}</t></is>`,
});

export const numberCell = (column: number, value: number): Cell => ({
  column,
  says: '',
  inside: `<v>${value}</v>`,
});

const ROW = /<row( [^>]*?)(?:\/>|>(.*?)<\/row>)/gs;
const CELL = /<c( [^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const own = (says: string): string => says.replace(/ (?:r|spans)="[^"]*"/g, '');

export function rowsOf(xml: string): readonly Row[] {
  return Array.from(xml.matchAll(ROW), ([, says = '', inside = '']) => ({
    number: Number(attribute(says, 'r')),
    says: own(says),
    cells: Array.from(inside.matchAll(CELL), ([, about = '', content = '']) => ({
      column: cellPosition(attribute(about, 'r')).column,
      says: own(about),
      inside: content,
    })),
  }));
}

export function rowXml({ number, says, cells }: Row): string {
  const xml = cells
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => `<c r="${cellAt(cell.column, number)}"${cell.says}>${cell.inside}</c>`);
  return `<row r="${number}"${says}>${xml.join('')}</row>`;
}

export function withRows(xml: string, rows: readonly Row[]): string {
  return xml.replace(
    /<sheetData>.*<\/sheetData>/s,
    () => `<sheetData>${rows.map(rowXml).join('')}</sheetData>`,
  );
}

/** The workbook's list of texts, as they stand between tags. Throws where one has runs. */
export function sharedTexts(parts: Parts): readonly string[] {
  const list = parts['xl/sharedStrings.xml'] ?? '';
  const texts = Array.from(
    list.matchAll(/<si><t[^>]*?(?:\/>|>([^<]*)<\/t>)<\/si>/g),
    ([, text = '']) => text,
  );
  if (texts.length !== list.split('<si>').length - 1) throw new Error('expected texts without runs');
  return texts;
}

/** The last column that any row fills. */
export function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
}

/** Lets every range outside the cells (filters, validations, links) follow its cells. */
export function moveRanges(xml: string, move: (column: number, row: number) => string): string {
  return xml.replace(/ (ref|sqref|topLeftCell|activeCell)="([^"]*)"/g, (_, name: string, ranges: string) => {
    const moved = ranges.replace(/[A-Z]+\d+/g, (cell) => {
      const { column, row } = cellPosition(cell);
      return move(column, row);
    });
    return ` ${name}="${moved}"`;
  });
}
