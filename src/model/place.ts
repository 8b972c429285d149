/**
 * Where something stands: a cell of a workbook, a line of a template, a file. Values and nodes carry
 * their place from the workbook to the printed page; findings name it.
 */

/** One cell, e.g. `{ sheet: 'Measures', cell: 'R14' }`. The sheet is named as the workbook spells it. */
export interface CellAddress {
  readonly sheet: string;
  readonly cell: string;
}

/** A place a finding can point at. `file` is a base name (`derby.xlsx`), never a path. */
export type Place =
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'sheet'; readonly file: string; readonly sheet: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'file'; readonly file: string };

/** Prints a cell address as spreadsheets do: `Measures!R14`, quoted when the name has other signs in it. */
export function formatCell(at: CellAddress): string {
  const sheet = /^[\p{L}\p{N}_]+$/u.test(at.sheet) ? at.sheet : `'${at.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${at.cell}`;
}

/** Prints a place: `derby.xlsx Measures!R14`, `derby.xlsx Measures`, `official.hbs:12`, `derby.xlsx`. */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `${place.file} ${formatCell(place)}`;
    case 'sheet':
      return `${place.file} ${place.sheet}`;
    case 'line':
      return `${place.file}:${place.line}`;
    case 'file':
      return place.file;
  }
}

const [A, Z] = [65, 90];

/** The column letters and row number of an address: `R14` gives `{ column: 18, row: 14 }`, both counted from 1; else 0 and 0. */
export function cellPosition(cell: string): { readonly column: number; readonly row: number } {
  // By index, since a workbook has a million of these.
  let [column, at] = [0, 0];
  for (let code = cell.charCodeAt(at); code >= A && code <= Z; code = cell.charCodeAt(at)) {
    column = column * 26 + code - A + 1;
    at += 1;
  }
  const digits = cell.slice(at);
  return at > 0 && /^\d+$/.test(digits) ? { column, row: Number(digits) } : { column: 0, row: 0 };
}

/** The address of a position counted from 1: `cellAt(18, 14)` is `R14`. */
export function cellAt(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Orders places by file, then sheet in the order given, then row, then column; lines by number. */
export function comparePlaces(a: Place, b: Place, sheetOrder: readonly string[] = []): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [sheetA, sheetB] = [sheetRank(a, sheetOrder), sheetRank(b, sheetOrder)];
  if (sheetA !== sheetB) return sheetA - sheetB;
  const [posA, posB] = [positionIn(a), positionIn(b)];
  return posA.row - posB.row || posA.column - posB.column;
}

function sheetRank(place: Place, order: readonly string[]): number {
  if (place.kind !== 'cell' && place.kind !== 'sheet') return -1;
  const rank = order.indexOf(place.sheet);
  return rank < 0 ? order.length : rank;
}

function positionIn(place: Place): { readonly column: number; readonly row: number } {
  if (place.kind === 'cell') return cellPosition(place.cell);
  return { column: 0, row: place.kind === 'line' ? place.line : 0 };
}

/** The place of a node's origin, `official.hbs:12`. */
export function placeOfOrigin(origin: string): Place {
  const cut = origin.lastIndexOf(':');
  return { kind: 'line', file: origin.slice(0, cut), line: Number(origin.slice(cut + 1)) };
}
