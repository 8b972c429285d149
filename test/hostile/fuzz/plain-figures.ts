/**
 * A second, simple reading of the figures: by the headings of the sheet Measures, cell by cell. In: cells and the
 * submission that the product made of the same file. Out: each figure that is not what its cell says.
 */
import type { Entry } from '../../../src/model/entry.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { type Book, type Cell, lettersOf, type Sheet } from './read-cells.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const FIGURES = [
  ['q1', 'q1', (m) => m.quarters.q1.value],
  ['q2', 'q2', (m) => m.quarters.q2.value],
  ['q3', 'q3', (m) => m.quarters.q3.value],
  ['q4', 'q4', (m) => m.quarters.q4.value],
  ['target', 'target', (m) => m.target.value],
  ['previous', 'previousactual', (m) => m.previous.value],
] as const satisfies readonly (readonly [
  string,
  string,
  (measure: Submission['measures'][number]) => Entry | { readonly kind: 'no-target' },
])[];

/** What is read otherwise than it stands there. */
export interface WrongFigure {
  readonly what: string;
  /** The one cell it is about, `Measures!M5`: only a finding at that cell tells of it. */
  readonly cell?: string;
}

export function wrongFigures({ sheets }: Book, { measures, actions }: Submission): WrongFigure[] {
  const measureSheet = sheets.find(({ name }) => fold(name) === 'measures');
  const actionSheet = sheets.find(({ name }) => fold(name) === 'actions');
  if (measureSheet === undefined) return [{ what: 'there is no sheet of measures' }];
  // The places under a merge have no value, whatever the file says: a simple reading stops here.
  if (measureSheet.merges.length > 0) return [];
  const columns = columnsOf(measureSheet, 'measure');
  if (columns === undefined) return [{ what: 'there is no heading of the measures' }];
  const rows = filledRows(measureSheet, columns, 'measure');
  const wrong: WrongFigure[] =
    rows === measures.length ? [] : [{ what: `${rows} measures in the cells, ${measures.length} read` }];
  for (const measure of measures) {
    const row = placeOf(measure.at.cell)[0];
    for (const [name, heading, entryOf] of FIGURES) {
      const column = columns.byHeading.get(heading);
      const at = column === undefined ? undefined : `${lettersOf(column)}${row}`;
      const said = saidBy(at === undefined ? undefined : measureSheet.cells.get(at));
      const read = readAs(entryOf(measure));
      if (said === undefined || agrees(said, read)) continue;
      const what = `row ${row} ${name}: the cell says ${said}, read as ${read}`;
      wrong.push({ what, cell: `${measureSheet.name}!${at}` });
    }
  }
  const actionColumns = actionSheet && columnsOf(actionSheet, 'action');
  if (actionSheet && actionColumns && actionSheet.merges.length === 0) {
    const there = filledRows(actionSheet, actionColumns, 'action');
    if (there !== actions.length)
      wrong.push({ what: `${there} actions in the cells, ${actions.length} read` });
  }
  return wrong;
}

type Said = number | 'no number';

const readAs = (entry: Entry | { readonly kind: 'no-target' }): number | string =>
  entry.kind === 'number' ? Number(entry.value) : entry.kind;

/** What cannot be read has to be told of at its cell, whatever stands there; a text may be kept as it is. */
function agrees(said: Said, read: number | string): boolean {
  if (said === 'no number') return read === 'text';
  return typeof read === 'number' && Math.abs(read - said) <= 1e-9 * Math.max(1, Math.abs(said));
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
    // One that stands twice says nothing of either column.
    headings.set(fold(value), headings.has(fold(value)) ? Number.NaN : column);
    rows.set(row, headings);
  }
  const found = [...rows].filter(([, headings]) => headings.has(wanted)).sort(([a], [b]) => a - b)[0];
  if (found === undefined) return undefined;
  const single = [...found[1]].filter(([, column]) => !Number.isNaN(column));
  return { headerRow: found[0], byHeading: new Map(single) };
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

/** Texts with digits in them, or the sign of an amount, that are no number however kindly they are read. */
const NO_NUMBERS: readonly RegExp[] = [
  // letters behind or between the digits that are neither a unit nor thousands or millions
  /^-?[\d.]+(?:abc|x[\da-f]+|e\d+)$/i,
  // groups of any length
  /^\d{1,3}(?:,\d+)*,\d{1,2}(?:,\d+)*$/,
  // two numbers
  /^-?[\d.]+ (?!\d{3}$)[\d.]+$/,
  // two points
  /^-?\d+\.\d+\.[\d.]+$/,
  /^--[\d.-]+$/,
  /^£$/,
];

/** What a plain number says, and a text that is nothing but one with a sign, and perhaps a note in brackets. */
function saidBy(cell: Cell | undefined): Said | undefined {
  if (cell?.kind === 'number') {
    const shown = cell.format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (/[dmyhs,]\s*$|[dyhs]/i.test(shown.replace(/general/i, ''))) return undefined;
    return Number(cell.value) * (shown.includes('%') ? 100 : 1);
  }
  if (cell?.kind !== 'text') return undefined;
  const text = cell.value.trim();
  if (NO_NUMBERS.some((shape) => shape.test(text))) return 'no number';
  const plain = /^£?(-?\d{1,3}(?:,\d{3})*(?:\.\d+)?|-?\d+(?:\.\d+)?)%?(?:\s*\([^)]*\))?$/.exec(text);
  return plain?.[1] === undefined ? undefined : Number(plain[1].replaceAll(',', ''));
}
