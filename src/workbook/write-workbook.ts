/**
 * Writes a workbook to fill in or to read: every sheet of sheets.ts after a Guide, styled, with
 * drop-downs. In: rows of typed cells by sheet. Out: the bytes of an .xlsx, the same for the same rows.
 */
import { foldHeading } from '../model/near-match.ts';
import { cellAt } from '../model/place.ts';
import type { CellInput, RowInput, WorkbookContent } from './cell-input.ts';
import { addDropDowns } from './drop-downs.ts';
import { type Cell, type CellValue, Workbook, type Worksheet } from './exceljs.ts';
import { addGuideSheet } from './guide-sheet.ts';
import { repack } from './repack.ts';
import { rowHeight } from './row-height.ts';
import {
  columnStyle,
  freeze,
  HEADER_HEIGHT,
  headerStyle,
  isFigure,
  rowLine,
  setUpPage,
} from './sheet-style.ts';
import { type ColumnShape, SHEETS, type SheetShape } from './sheets.ts';
import { addPrompt } from './validation.ts';

/** No clock goes into the file: the same rows give the same bytes on any day. */
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));
const MAKER = 'outturn';
/** Text that a spreadsheet would take for a number, date or formula when it is typed again. */
const LOOKS_LIKE_A_FIGURE = /^[\d£+=@.-]/;

/**
 * Writes a workbook. In: rows by sheet name and column key; sheets left out get their header only.
 * Out: .xlsx bytes. Throws a RangeError on a sheet or column that sheets.ts does not know: a fault of
 * the caller, never of a user.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  refuseUnknownSheets(content);
  const workbook = new Workbook();
  workbook.creator = MAKER;
  workbook.lastModifiedBy = MAKER;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  addGuideSheet(workbook, content);
  for (const shape of SHEETS) {
    const rows = content[shape.name] ?? [];
    const columns = columnsOf(shape, content);
    const sheet = workbook.addWorksheet(shape.name);
    writeHeader(sheet, shape, columns);
    rows.forEach((row, index) => {
      writeRow(sheet, shape, columns, row, index + 2);
    });
    addDropDowns(sheet, shape, columns, rows);
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The columns of a sheet: Earlier years has one for each status of the Scoring rows that is not met. */
export function columnsOf(shape: SheetShape, content: WorkbookContent): readonly ColumnShape[] {
  const missed = (content.Scoring ?? [])
    .filter((row) => textOf(row.rule) === 'Status' && textOf(row.met) === 'No')
    .map((row) => textOf(row.name));
  if (shape.name !== 'Earlier years' || missed.length === 0) return shape.columns;
  const model = shape.columns.find((column) => column.key === 'red');
  if (!model) return shape.columns;
  const named = missed.map((name) => ({ ...model, name, key: foldHeading(name) }));
  return shape.columns.flatMap((column) => {
    if (column.key === 'amber') return named;
    return column.key === 'red' ? [] : [column];
  });
}

function writeHeader(sheet: Worksheet, shape: SheetShape, columns: readonly ColumnShape[]): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  setUpPage(sheet, shape.name, width);
  sheet.pageSetup.printTitlesRow = '1:1';
  freeze(sheet, shape, width);
  columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = column.width;
    target.style = columnStyle(shape.name, column);
    const cell = sheet.getCell(1, index + 1);
    cell.value = column.name;
    cell.style = headerStyle(column.required, isFigure(shape.name, column));
    addPrompt(sheet, cellAt(index + 1, 1), column.name, column.help);
  });
  sheet.getRow(1).height = HEADER_HEIGHT;
  sheet.autoFilter = `A1:${cellAt(columns.length, 1)}`;
}

function writeRow(
  sheet: Worksheet,
  shape: SheetShape,
  columns: readonly ColumnShape[],
  row: RowInput,
  number: number,
): void {
  const known = new Set(columns.map((column) => column.key));
  const unknown = Object.keys(row).find((key) => !known.has(key));
  if (unknown !== undefined) throw new RangeError(`no column "${unknown}" in sheet ${shape.name}`);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(number, index + 1);
    cell.border = rowLine;
    writeCell(cell, row[column.key] ?? { kind: 'blank' });
  });
  sheet.getRow(number).height = rowHeight(
    columns.map((column) => textOf(row[column.key])),
    columns.map((column) => column.width),
  );
}

function writeCell(cell: Cell, input: CellInput): void {
  const value = cellValue(input);
  if (value === undefined) return;
  cell.value = value;
  const format = numberFormat(input);
  if (format !== undefined) cell.numFmt = format;
  if (input.kind === 'link') cell.font = { ...cell.font, underline: true, color: { argb: 'FF0563C1' } };
}

function cellValue(input: CellInput): CellValue | undefined {
  switch (input.kind) {
    case 'blank':
      return undefined;
    case 'text':
      return input.text;
    case 'number':
      return input.value;
    case 'date':
      return new Date(`${input.date}T00:00:00Z`);
    case 'formula':
      return { formula: input.formula, result: input.result, date1904: false };
    case 'link':
      return { text: input.text, hyperlink: input.href };
  }
}

function numberFormat(input: CellInput): string | undefined {
  if (input.kind === 'date') return 'd mmmm yyyy';
  if (input.kind === 'text') return LOOKS_LIKE_A_FIGURE.test(input.text) ? '@' : undefined;
  return input.kind === 'number' || input.kind === 'formula' ? input.format : undefined;
}

function textOf(cell: CellInput | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}

function refuseUnknownSheets(content: WorkbookContent): void {
  const known = new Set(SHEETS.map((shape) => shape.name));
  const unknown = Object.keys(content).find((name) => !known.has(name));
  if (unknown !== undefined) throw new RangeError(`no sheet "${unknown}"`);
}
