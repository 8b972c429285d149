/**
 * Every cell of a table is headed (ISO 14289-1, 7.5): header cells say whether they head rows or columns, a
 * header row stands over every column and once, a header cell in every other row, and Headers name cells
 * of the same table.
 */
import type { Finding } from '../../../model/finding.ts';
import type { TableCell, TableMatrix, TableRow } from '../../read/structure/table-matrix.ts';
import { type CheckedFile, excerpt, type Spot } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

export function checkTableHeaders(checked: CheckedFile): Finding[] {
  return checked.tables.flatMap((table) => {
    const cells = cellsOf(table);
    return [
      ...columns(checked, table),
      ...bodyRows(checked, table),
      ...cells.flatMap((cell) => scope(checked, cell)),
      ...headerIds(checked, cells),
    ];
  });
}

/** Each once, however many places it takes. */
function cellsOf({ rows }: TableMatrix): TableCell[] {
  const all = new Set<TableCell>();
  for (const { cells } of rows) {
    for (const cell of cells) if (cell !== undefined) all.add(cell);
  }
  return [...all];
}

/** A table without a header row is headed by its rows alone. */
function columns(checked: CheckedFile, { element, rows }: TableMatrix): Finding[] {
  const heads = rows.filter(({ part }) => part === 'THead');
  if (heads.length === 0) return [];
  const width = rows[0]?.cells.length ?? 0;
  const isHeaded = (column: number): boolean =>
    heads.some(({ cells }) => cells[column]?.header && cells[column].scope !== 'Row');
  const bare = Array.from({ length: width }, (_, column) => column).find((column) => !isHeaded(column));
  if (bare === undefined) return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['column-without-header'](place, { column: bare + 1, where })];
}

function bodyRows(checked: CheckedFile, { rows }: TableMatrix): Finding[] {
  const heads = new Set(rows.filter(({ part }) => part === 'THead').map(wordsOf));
  // a list without entries: only its heading is left
  if (rows.every(({ part, cells }) => part === 'Table' && cells.every((cell) => cell?.header))) return [];
  const body = rows.filter(({ part }) => part !== 'THead');
  const isRepeat = (row: TableRow): boolean =>
    row.cells.every((cell) => cell?.header && cell.scope === 'Column') ||
    (wordsOf(row).trim() !== '' && heads.has(wordsOf(row)));
  const repeats = body.filter(isRepeat).map((row) => {
    const { place, where } = spotOf(checked, row);
    return checkFindings['repeated-header-row'](place, { text: excerpt(wordsOf(row)), where });
  });
  const isHeaded = ({ cells }: TableRow): boolean =>
    cells.some((cell) => cell?.header && cell.scope !== 'Column');
  const [first, ...others] = body.filter((row) => !isHeaded(row) && !isRepeat(row));
  if (first === undefined) return repeats;
  const { place, where } = spotOf(checked, first);
  const params = { text: excerpt(wordsOf(first)), more: others.length, where };
  return [...repeats, checkFindings['row-without-header'](place, params)];
}

/** The cells know their line, the row does not. */
function spotOf(checked: CheckedFile, { cells, element }: TableRow): Spot {
  return checked.spot(cells.find((cell) => cell !== undefined)?.element ?? element);
}

function wordsOf({ cells }: TableRow): string {
  return [...new Set(cells)].map((cell) => cell?.text ?? '').join(' ');
}

function scope(checked: CheckedFile, { header, scope: found, element, text }: TableCell): Finding[] {
  if (!header || found === 'Row' || found === 'Column' || found === 'Both') return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['header-without-scope'](place, { text: excerpt(text), where })];
}

/** Each id once: the cells of a column or a row name the same ones. */
function headerIds(checked: CheckedFile, cells: readonly TableCell[]): Finding[] {
  const known = new Set(cells.filter(({ header }) => header).map(({ element }) => element.id));
  return cells.flatMap(({ headers, element, text }) =>
    headers
      .filter((id) => !known.has(id) || id === element.id)
      .map((id) => {
        known.add(id);
        const { place, where } = checked.spot(element);
        return checkFindings['unknown-header'](place, { id, text: excerpt(text), where });
      }),
  );
}
