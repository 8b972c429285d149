/**
 * Tables as CSV (RFC 4180, UTF-8, one header row). No cell is empty; a number stays a number; a text that
 * a spreadsheet would run as a formula is made harmless with a leading apostrophe.
 */
import type { Decimal } from '../model/decimal.ts';

/** Spreadsheets pass over spaces before the sign, and take the full-width signs for the others. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A number is given as number or Decimal inside `{ number }`; everything else is text. */
export type CsvCell = string | { readonly number: number | Decimal };

/** In: column names and rows of the same length. Out: the file's text, lines ended by CR LF. */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return String(cell.number);
  const harmless = csvText(cell);
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A text as whoever reads the file finds it: never empty, never a formula. */
export function csvText(text: string): string {
  if (text === '') return 'none';
  return FORMULA.test(text) ? `'${text}` : text;
}
