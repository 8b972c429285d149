/**
 * Every cell of a table is headed (ISO 14289-1, 7.5): header cells say whether they head rows or columns, a
 * header row stands over every column and once, a header cell in every other row, and Headers name cells
 * of the same table.
 */
import type { Finding } from '../../../model/finding.ts';
import type { TableCell, TableMatrix, TableRow } from '../../read/structure/table-matrix.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

export function checkTableHeaders(checked: CheckedFile): Finding[] {
  return checked.tables.flatMap((table) => [
    ...columns(checked, table),
    ...bodyRows(checked, table),
    ...cellsOf(table).flatMap((cell) => scope(checked, cell)),
    ...headerIds(checked, table),
  ]);
}

/** Each once, however many places it takes. */
function cellsOf({ rows }: TableMatrix): TableCell[] {
  const all = new Set(rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)));
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
  return rows.flatMap((row) => {
    if (row.part === 'THead') return [];
    const cell = row.cells.find((one) => one !== undefined);
    const text = excerpt(wordsOf(row));
    if (
      row.cells.every((one) => one?.header && one.scope === 'Column') ||
      (text && heads.has(wordsOf(row)))
    ) {
      const { place, where } = checked.spot(cell?.element ?? row.element);
      return [checkFindings['repeated-header-row'](place, { text, where })];
    }
    if (row.cells.some((one) => one?.header && one.scope !== 'Column')) return [];
    const { place, where } = checked.spot(cell?.element ?? row.element);
    return [checkFindings['row-without-header'](place, { text, where })];
  });
}

function wordsOf({ cells }: TableRow): string {
  return [...new Set(cells)].map((cell) => cell?.text ?? '').join(' ');
}

function scope(checked: CheckedFile, { header, scope: found, element, text }: TableCell): Finding[] {
  if (!header || found === 'Row' || found === 'Column' || found === 'Both') return [];
  const { place, where } = checked.spot(element);
  return [checkFindings['header-without-scope'](place, { text: excerpt(text), where })];
}

function headerIds(checked: CheckedFile, table: TableMatrix): Finding[] {
  const cells = cellsOf(table);
  const known = new Set(cells.filter(({ header }) => header).map(({ element }) => element.id));
  return cells.flatMap(({ headers, element, text }) => {
    const unknown = headers.find((id) => !known.has(id) || id === element.id);
    if (unknown === undefined) return [];
    const { place, where } = checked.spot(element);
    return [checkFindings['unknown-header'](place, { id: unknown, text: excerpt(text), where })];
  });
}
