/** Which columns offer which words. In: a sheet with its shape and rows. Out: the sheet with drop-downs. */
import { cellAt } from '../model/place.ts';
import type { RowInput } from './cell-input.ts';
import type { Worksheet } from './exceljs.ts';
import { type ColumnShape, LANGUAGES, SHEETS, type SheetShape } from './sheets.ts';
import { addDropDown, type Choices } from './validation.ts';

/** Rows below the last one in which drop-downs work. */
const SPARE_ROWS = 200;
/** Last row looked at for names of priorities and statuses. */
const LIST_END = 200;

/** Adds a drop-down to every column with a vocabulary, with priorities and statuses taken from their sheets. */
export function addDropDowns(
  sheet: Worksheet,
  shape: SheetShape,
  columns: readonly ColumnShape[],
  rows: readonly RowInput[],
): void {
  const last = rows.length + 1 + SPARE_ROWS;
  columns.forEach((column, index) => {
    const choices = choicesOf(shape, column);
    if (!choices) return;
    // A scope may also be All, which the list of priorities does not hold.
    const strict = column.key !== 'scope';
    addDropDown(sheet, `${cellAt(index + 1, 2)}:${cellAt(index + 1, last)}`, choices, strict);
  });
  if (shape.name === 'Report') addLanguageDropDown(sheet, columns, rows);
}

function choicesOf(shape: SheetShape, column: ColumnShape): Choices | undefined {
  if (column.vocabulary) return { kind: 'words', words: column.vocabulary };
  if (column.key === 'scope' || (column.key === 'priority' && shape.name !== 'Priorities')) {
    const names = listRange('Priorities', 'priority');
    return { kind: 'formula', formula: `OFFSET(${names.first},0,0,MAX(1,COUNTA(${names.all})),1)` };
  }
  if (column.key === 'statusOverride' || (column.key === 'status' && shape.name === 'Scoring')) {
    const [rules, names] = [listRange('Scoring', 'rule'), listRange('Scoring', 'name')];
    return {
      kind: 'formula',
      formula: `OFFSET(${names.first},0,0,MAX(1,COUNTIF(${rules.all},"Status")),1)`,
    };
  }
  return undefined;
}

function addLanguageDropDown(
  sheet: Worksheet,
  columns: readonly ColumnShape[],
  rows: readonly RowInput[],
): void {
  const column = columns.findIndex(({ key }) => key === 'value');
  rows.forEach(({ setting }, index) => {
    if (setting?.kind !== 'text' || setting.text !== 'Language') return;
    addDropDown(sheet, cellAt(column + 1, index + 2), { kind: 'words', words: LANGUAGES });
  });
}

function listRange(sheet: string, key: string): { readonly first: string; readonly all: string } {
  const columns = SHEETS.find(({ name }) => name === sheet)?.columns ?? [];
  const letter = cellAt(columns.findIndex((column) => column.key === key) + 1, 1).slice(0, -1);
  return { first: `${sheet}!$${letter}$2`, all: `${sheet}!$${letter}$2:$${letter}$${LIST_END}` };
}
