/**
 * The table on a sheet: the header row is found, not assumed, and headings are matched without regard to
 * case, spacing or order. In: a raw sheet and its shape. Out: rows with a cell for each known column.
 */
import { foldHeading } from '../../model/near-match.ts';
import { cellAt } from '../../model/place.ts';
import { quoteCell } from '../cells/cell-text.ts';
import { cleanText } from '../cells/plain-text.ts';
import { type Reading, report } from '../reading.ts';
import type { SheetShape } from '../sheets.ts';
import type { RawCell, RawSheet, RawValue } from './raw-grid.ts';
import { type Heading, SheetRow, type TableRow } from './table-row.ts';

export interface Table {
  readonly shape: SheetShape;
  /** As the workbook spells it. */
  readonly sheet: string;
  /** The cell of the first heading. */
  readonly header: RawCell['at'];
  /** Rows below the header with something in a known column. */
  readonly rows: readonly TableRow[];
  /** Headings that are no known column. */
  readonly extra: readonly Heading[];
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, Heading>;
  readonly extra: readonly Heading[];
}

/** How far down a title may push the header. */
const ROWS_SEARCHED = 50;

/** Undefined, with findings, where the headings or one that is required are missing. */
export function findTable(raw: RawSheet, shape: SheetShape, reading: Reading): Table | undefined {
  const rowNumber = findHeaderRow(raw, shape);
  if (rowNumber === undefined) {
    const [, found] = firstRows(raw)[0] ?? [];
    report(
      reading,
      'missing-header',
      { sheet: raw.name },
      {
        sheet: shape.name,
        columns: shape.columns.filter(({ required }) => required).map(({ name }) => name),
        found: [...(found?.values() ?? [])]
          .map(quoteCell)
          .filter((text) => text !== '')
          .slice(0, 12),
      },
    );
    return undefined;
  }
  const header = readHeader(raw, shape, rowNumber, reading);
  if (!header) return undefined;
  reportUnheadedColumns(raw, header, reading);
  const below = tableBelow(raw, header);
  const { length } = below.rows;
  if (length > shape.mostRows) {
    report(reading, 'too-many-rows', { sheet: raw.name }, { limit: shape.mostRows, found: length });
  }
  return { shape, sheet: raw.name, ...below, rows: below.rows.slice(0, shape.mostRows) };
}

/** The first row with the most known headings; two at least, so that a title is none. */
function findHeaderRow(raw: RawSheet, shape: SheetShape): number | undefined {
  const known = new Set(shape.columns.map(({ name }) => foldHeading(name)));
  let best: { readonly row: number; readonly count: number } | undefined;
  for (const [row, cells] of firstRows(raw)) {
    const matched = new Set([...cells.values()].map(foldedText).filter((text) => known.has(text)));
    if (matched.size >= 2 && matched.size > (best?.count ?? 0)) best = { row, count: matched.size };
  }
  return best?.row;
}

function firstRows({ rows }: RawSheet): (readonly [number, ReadonlyMap<number, RawValue>])[] {
  const first: (readonly [number, ReadonlyMap<number, RawValue>])[] = [];
  for (const row of rows) if (first.push(row) === ROWS_SEARCHED) break;
  return first;
}

function readHeader(raw: RawSheet, shape: SheetShape, row: number, reading: Reading): Header | undefined {
  const columns = new Map<string, Heading>();
  const extra: Heading[] = [];
  const headings = headingsOf(raw, row);
  const known = new Map(shape.columns.map((column) => [foldHeading(column.name), column]));
  for (const heading of headings) {
    const column = known.get(foldHeading(heading.text));
    const first = column && columns.get(column.key);
    if (!column) extra.push(heading);
    else if (!first) columns.set(column.key, heading);
    else report(reading, 'duplicate-column', heading.at, { column: column.name, first: first.at.cell });
  }
  const missing = shape.columns.filter(({ key, required }) => required && !columns.has(key));
  const found = headings.map(({ text }) => text);
  for (const { name } of missing) {
    report(
      reading,
      'missing-column',
      { sheet: raw.name, cell: cellAt(1, row) },
      { sheet: shape.name, column: name, found },
    );
  }
  if (missing.length === 0) return { row, columns, extra };
  reportUnknownColumns(extra, shape.columns, reading);
  return undefined;
}

/** Warns of headings that nothing reads. */
export function reportUnknownColumns(
  extra: readonly Heading[],
  columns: readonly { readonly name: string }[],
  reading: Reading,
): void {
  const known = columns.map(({ name }) => name);
  for (const { at, text } of extra) report(reading, 'unknown-column', at, { found: text, known });
}

/** A heading that was deleted by mistake would take its figures along; notes beside the table are people's own. */
function reportUnheadedColumns(raw: RawSheet, header: Header, reading: Reading): void {
  const headed = new Set([...header.columns.values(), ...header.extra].map(({ column }) => column));
  const [first, last] = [...headed].reduce(
    ([least, most], column) => [Math.min(least, column), Math.max(most, column)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const filled = new Set<number>();
  for (const [row, cells] of raw.rows) {
    if (row <= header.row) continue;
    for (const [column, value] of cells) if (!headed.has(column) && isFilled(value)) filled.add(column);
  }
  for (const column of [...filled].sort((a, b) => a - b)) {
    if (column < first || column > last) continue;
    report(reading, 'column-without-heading', { sheet: raw.name, cell: cellAt(column, header.row) }, {});
  }
}

function headingsOf(raw: RawSheet, row: number): Heading[] {
  return [...(raw.rows.get(row) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => ({
      text: quoteCell(value),
      column,
      at: { sheet: raw.name, cell: cellAt(column, row) },
    }))
    .filter(({ text }) => foldHeading(text) !== '');
}

function tableBelow(raw: RawSheet, header: Header): Omit<Table, 'shape' | 'sheet'> {
  const used = [...header.columns.values()].map(({ column }) => column);
  const anchor = Math.min(...used);
  const rows = [...raw.rows]
    .filter(([row, cells]) => row > header.row && used.some((column) => isFilled(cells.get(column))))
    .map(([row]) => new SheetRow(raw, row, header.columns, anchor));
  return { header: { sheet: raw.name, cell: cellAt(anchor, header.row) }, rows, extra: header.extra };
}

function isFilled(value: RawValue | undefined): boolean {
  return value !== undefined && (value.kind !== 'text' || cleanText(value.text) !== '');
}

function foldedText(value: RawValue): string {
  return value.kind === 'text' ? foldHeading(value.text) : '';
}
