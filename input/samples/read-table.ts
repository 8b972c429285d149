/**
 * Reads the samples' tables. In: tab-separated text whose first line names the columns of a sheet.
 * Out: rows for `writeWorkbook`. A cell is written as it looks in a spreadsheet; README.md has the list.
 */
import {
  type CellInput,
  numberCell,
  percentCell,
  type RowInput,
  textCell,
} from '../../src/workbook/cell-input.ts';
import type { ColumnShape } from '../../src/workbook/sheets.ts';

const HEADER_ROWS = 1;

interface Figure {
  readonly value: number;
  readonly format?: string;
}

/** The rows of a table. Throws on a column the sheet does not have and on a line with too many cells. */
export function readTable(text: string, columns: readonly ColumnShape[]): readonly RowInput[] {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const keys = header.split('\t').map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new Error(`no column "${name}"`);
    return column.key;
  });
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length > keys.length) throw new Error(`too many cells: "${line}"`);
    const row = index + 1 + HEADER_ROWS;
    return Object.fromEntries(cells.map((cell, at) => [keys[at] ?? '', parseCell(cell, row)]));
  });
}

/**
 * One cell: `93%`, `76,604`, `£1,250.50`, `2017-06-30`, `https://…`, `=A{row} → 0`, `94.96% shown 95%`,
 * `'text`, or text. In: also the row it will stand in, for `{row}`.
 */
export function parseCell(cell: string, row: number): CellInput {
  if (cell.startsWith("'")) return textCell(cell.slice(1));
  if (cell.startsWith('=')) return parseFormula(cell.slice(1), row);
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return { kind: 'date', date: cell };
  if (/^https:\/\/\S+$/.test(cell)) return { kind: 'link', text: cell, href: cell };
  const value = parseFigure(cell);
  return value ? { kind: 'number', ...value } : textCell(cell);
}

function parseFormula(cell: string, row: number): CellInput {
  const [formula = '', shown = ''] = cell.split(' → ');
  const result = parseFigure(shown);
  return {
    kind: 'formula',
    formula: formula.replaceAll('{row}', String(row)),
    result: result?.value ?? shown,
    ...(result?.format ? { format: result.format } : {}),
  };
}

/** A figure, with the format of what is shown where that is rounded: `94.96% shown 95%`. */
function parseFigure(cell: string): Figure | undefined {
  const [exact = '', shown] = cell.split(' shown ');
  const figure = parseNumber(exact);
  const format = shown === undefined ? figure?.format : parseNumber(shown)?.format;
  return figure && { value: figure.value, ...(format ? { format } : {}) };
}

function parseNumber(text: string): Figure | undefined {
  const match = /^(-?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(text);
  if (!match) return undefined;
  const [, minus, pounds, whole = '', fraction = '', percent] = match;
  const digits = `${minus}${whole.replaceAll(',', '')}${fraction}`;
  const cell = percent
    ? percentCell(digits)
    : numberCell(Number(digits), Math.max(0, fraction.length - 1), whole.includes(','));
  if (cell.kind !== 'number') return undefined;
  return { value: cell.value, ...(cell.format ? { format: `${pounds}${cell.format}` } : {}) };
}
