/**
 * A second, simple reading of the figures: by the headings of the sheet Measures, cell by cell. In: cells and the
 * submission that the product made of the same file. Out: each figure that is not what its cell says.
 */
import type { Entry } from '../../../src/model/entry.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { type Book, type Cell, lettersOf, type Sheet } from './read-cells.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const FIGURES = [
  ['q4', 'q4', (m) => m.quarters.q4.value],
  ['target', 'target', (m) => m.target.value],
  ['previous', 'previousactual', (m) => m.previous.value],
] as const satisfies readonly (readonly [
  string,
  string,
  (measure: Submission['measures'][number]) => Entry | { readonly kind: 'no-target' },
])[];

export function wrongFigures({ sheets }: Book, { measures, actions }: Submission): string[] {
  const wrong: string[] = [];
  const measureSheet = sheets.find(({ name }) => fold(name) === 'measures');
  const actionSheet = sheets.find(({ name }) => fold(name) === 'actions');
  if (measureSheet === undefined) return ['there is no sheet of measures'];
  // The places under a merge have no value, whatever the file says: a simple reading stops here.
  if (measureSheet.merges.length > 0) return [];
  const columns = columnsOf(measureSheet, 'measure');
  if (columns === undefined) return ['there is no heading of the measures'];
  const rows = filledRows(measureSheet, columns, 'measure');
  if (rows !== measures.length) wrong.push(`${rows} measures in the cells, ${measures.length} read`);
  for (const measure of measures) {
    const row = placeOf(measure.at.cell)[0];
    const cellOf = (heading: string): Cell | undefined => {
      const column = columns.byHeading.get(heading);
      return column === undefined ? undefined : measureSheet.cells.get(`${lettersOf(column)}${row}`);
    };
    for (const [name, heading, entryOf] of FIGURES) {
      const said = numberOf(cellOf(heading));
      const entry = entryOf(measure);
      if (said === undefined || entry.kind === 'unreadable') continue;
      const read = entry.kind === 'number' ? Number(entry.value) : entry.kind;
      if (typeof read !== 'number' || Math.abs(read - said) > 1e-9 * Math.max(1, Math.abs(said))) {
        wrong.push(`row ${row} ${name}: the cell says ${said}, read as ${read}`);
      }
    }
  }
  const actionColumns = actionSheet && columnsOf(actionSheet, 'action');
  if (actionSheet && actionColumns && actionSheet.merges.length === 0) {
    const there = filledRows(actionSheet, actionColumns, 'action');
    if (there !== actions.length) wrong.push(`${there} actions in the cells, ${actions.length} read`);
  }
  return wrong;
}

interface Columns {
  readonly headerRow: number;
  readonly byHeading: ReadonlyMap<string, number>;
}

function columnsOf({ cells }: Sheet, wanted: string): Columns | undefined {
  const rows = new Map<number, Map<string, number>>();
  for (const [address, { value }] of cells) {
    const [row, column] = placeOf(address);
    const headings = rows.get(row) ?? new Map<string, number>();
    headings.set(fold(value), column);
    rows.set(row, headings);
  }
  const found = [...rows].filter(([, headings]) => headings.has(wanted)).sort(([a], [b]) => a - b)[0];
  return found && { headerRow: found[0], byHeading: found[1] };
}

function filledRows({ cells }: Sheet, { headerRow, byHeading }: Columns, heading: string): number {
  return [...cells].filter(([address, { value }]) => {
    const [row, column] = placeOf(address);
    return row > headerRow && column === byHeading.get(heading) && value.trim() !== '';
  }).length;
}

function placeOf(address: string): [row: number, column: number] {
  const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits), Array.from(letters).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0)];
}

/** What a plain number says, and a text that is nothing but one with a sign, and perhaps a note in brackets. */
function numberOf(cell: Cell | undefined): number | undefined {
  if (cell?.kind === 'number') {
    const shown = cell.format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (/[dmyhs,]\s*$|[dyhs]/i.test(shown.replace(/general/i, ''))) return undefined;
    return Number(cell.value) * (shown.includes('%') ? 100 : 1);
  }
  if (cell?.kind !== 'text') return undefined;
  const plain = /^£?(-?\d{1,3}(?:,\d{3})*(?:\.\d+)?|-?\d+(?:\.\d+)?)%?(?:\s*\([^)]*\))?$/.exec(
    cell.value.trim(),
  );
  return plain?.[1] === undefined ? undefined : Number(plain[1].replaceAll(',', ''));
}
