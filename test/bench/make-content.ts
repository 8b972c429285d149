/**
 * Workbooks to measure with: Derby's rows over and over, their references and names made unique. Made up beyond the
 * first copy: no council has so many rows.
 */
import { derbyContent } from '../../input/samples/build-samples.ts';
import { type RowInput, textCell, type WorkbookContent } from '../../src/workbook/cell-input.ts';

/** Derby's measures and actions together. */
export const DERBY_ROWS = countRows(derbyContent());

/** Warnings of Derby's rows; one row of the sheet Acknowledged lets each stand wherever it is. */
const LET_STAND = [
  'red-without-commentary',
  'target-looser',
  'unit-name',
  'target-zero',
  'previous-blank',
] as const;

/**
 * What stands in a workbook of so many rows, measures and actions in Derby's proportion; not yet approved. In: at
 * least 1. Derby's own approvals are left out, as they are of other rows.
 */
export function makeContent(rows: number): WorkbookContent {
  const derby = derbyContent();
  const { Measures = [], Actions = [] } = derby;
  const measures = Math.round((rows * Measures.length) / DERBY_ROWS);
  return {
    ...derby,
    Measures: repeat(Measures, measures, ['ref', 'name']),
    Actions: repeat(Actions, rows - measures, ['name']),
    Acknowledged: LET_STAND.map((code) => ({
      code: textCell(code),
      cell: textCell('*'),
      reason: textCell('These rows are for measuring only.'),
      by: textCell('Whoever measures (made up)'),
    })),
    'Sign-off': [],
  };
}

export function countRows({ Measures = [], Actions = [] }: WorkbookContent): number {
  return Measures.length + Actions.length;
}

/** The first `count` rows of endless copies; from the second copy on, the named columns end in its number. */
function repeat(rows: readonly RowInput[], count: number, unique: readonly string[]): RowInput[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length] ?? {};
    const copy = Math.floor(index / rows.length) + 1;
    return copy === 1
      ? row
      : { ...row, ...Object.fromEntries(unique.flatMap((key) => numbered(row, key, copy))) };
  });
}

function numbered(row: RowInput, key: string, copy: number): [string, RowInput[string]][] {
  const cell = row[key];
  return cell?.kind === 'text' ? [[key, textCell(`${cell.text} (${copy})`)]] : [];
}
