/** Words that every object of the program's own language answers to are plain words in a workbook. */
import { expect, it } from 'vitest';
import { checkWorkbook } from '../../src/check-workbook.ts';
import { SHEETS } from '../../src/workbook/sheets.ts';
import { type Cell, rawWorkbook, type Sheets } from './raw-workbook.ts';
import {
  ACTION,
  actionsSheet,
  MEASURE,
  measuresSheet,
  REPORT,
  reportSheet,
  SAMPLE,
  tableOf,
} from './sample-book.ts';

const WORDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

const FILLED: Sheets = {
  ...SAMPLE,
  Report: reportSheet({ ...REPORT, Period: 'Q4', Language: 'en-GB', Theme: 'neutral' }),
  Measures: measuresSheet({ ...MEASURE, Unit: '%' }, { ...MEASURE, Ref: 'M2', Target: 'No target' }),
  Actions: actionsSheet(ACTION),
};

/** The same with every column that a sheet may have, and a row below the heading. */
const WHOLE: Sheets = Object.fromEntries(
  SHEETS.map(({ name, columns }) => {
    const all = Object.fromEntries(columns.map((column) => [column.name, undefined]));
    const [headings = [], ...rows] = FILLED[name]?.rows ?? [];
    const filled = rows.map((cells) =>
      Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])),
    );
    return [name, tableOf(...(filled.length === 0 ? [{}] : filled).map((row) => ({ ...all, ...row })))];
  }),
);

function withCell(sheet: string, row: number, column: number, cell: Cell): Uint8Array {
  const rows = (WHOLE[sheet]?.rows ?? []).map((cells) => [...cells]);
  const cells = rows[row];
  if (cells) cells[column] = cell;
  return rawWorkbook({ ...WHOLE, [sheet]: { rows } });
}

const PLACES = Object.entries(WHOLE).flatMap(([sheet, { rows }]) =>
  rows.flatMap((cells, row) => cells.map((_, column) => ({ sheet, row, column }))),
);

it.each(WORDS)('%s in any cell is read as a word, or is a finding', async (word) => {
  expect(PLACES.length).toBeGreaterThan(100);
  for (const { sheet, row, column } of PLACES) {
    const isFigure = sheet === 'Measures' && row > 0;
    for (const text of isFigure ? [word, `5 ${word}`, `£${word}`] : [word]) {
      const bytes = withCell(sheet, row, column, text);
      const { findings } = await checkWorkbook({ file: 'sample.xlsx', bytes });
      const said = findings.map(({ message }) => message).join('\n');
      expect(said, `${sheet} ${row} ${column}`).not.toMatch(/function|\[object|\[native/);
    }
  }
});
