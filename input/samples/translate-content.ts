/**
 * The same workbook in another language. In: rows, and a table from English texts to the others. Out: the
 * rows with every text replaced and every figure as it was, so that the two can never differ in a figure.
 */
import {
  type CellInput,
  type RowInput,
  textCell,
  type WorkbookContent,
} from '../../src/workbook/cell-input.ts';
import { type ColumnShape, PROGRESS, SHEETS } from '../../src/workbook/sheets.ts';
import { columnsOf } from '../../src/workbook/write-workbook.ts';

/** Columns whose words the workbook defines, in every language. */
const DEFINED_COLUMNS = new Set(['ref', 'setting', 'rule', 'colour', 'year', 'code', 'cell']);
const DEFINED_WORDS = new Set<string>([...PROGRESS, 'N/A', 'Not reported', 'No target']);
const FIGURE = /^£?[\d.,/]+m?$|^[^\p{L}]*$/u;

/** Throws on a text the table does not have. */
export function translateContent(
  content: WorkbookContent,
  table: ReadonlyMap<string, string>,
): WorkbookContent {
  // Scoring names columns of Earlier years, so it must be there first.
  const scoring = translateSheet('Scoring', content, {}, table);
  return Object.fromEntries(
    Object.keys(content).map((name) => [
      name,
      name === 'Scoring' ? scoring : translateSheet(name, content, { Scoring: scoring }, table),
    ]),
  );
}

function translateSheet(
  name: string,
  content: WorkbookContent,
  translated: WorkbookContent,
  table: ReadonlyMap<string, string>,
): readonly RowInput[] {
  const shape = SHEETS.find((candidate) => candidate.name === name);
  if (!shape) throw new Error(`no sheet "${name}"`);
  const [from, to] = [columnsOf(shape, content), columnsOf(shape, translated)];
  return (content[name] ?? []).map((row) =>
    Object.fromEntries(
      from.flatMap((column, index) => {
        const cell = row[column.key];
        return cell ? [[to[index]?.key ?? column.key, translateCell(cell, column, table)]] : [];
      }),
    ),
  );
}

function translateCell(cell: CellInput, column: ColumnShape, table: ReadonlyMap<string, string>): CellInput {
  if (cell.kind !== 'text' || DEFINED_COLUMNS.has(column.key) || DEFINED_WORDS.has(cell.text)) return cell;
  const isDefined = column.key !== 'language' && column.vocabulary?.includes(cell.text);
  if (isDefined || FIGURE.test(cell.text)) return cell;
  const text = table.get(cell.text);
  if (text === undefined) throw new Error(`no translation of "${cell.text}"`);
  return textCell(text);
}
