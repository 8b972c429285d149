/**
 * What a cell of a workbook to be written holds: typed inputs and the functions that make them.
 * In: plain values. Out: `CellInput`, which write-workbook.ts turns into cells.
 */
import { type Decimal, decimalPlaces, multiply, parseDecimal, toNumber } from '../model/decimal.ts';

export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `format` is Excel's number format, e.g. `#,##0`; without it the cell shows the number as it is. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /** An ISO date, `2017-06-30`; shown as 30 June 2017. */
  | { readonly kind: 'date'; readonly date: string }
  /** `formula` has no leading `=`; `result` is what a spreadsheet last worked out, as Excel caches it. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: number | string | boolean;
      readonly format?: string;
    }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A row: cells by the `key` of their column in sheets.ts; a key left out is a blank cell. */
export type RowInput = Readonly<Record<string, CellInput>>;

/** Rows by the name of their sheet in sheets.ts; a sheet left out is written with its header only. */
export type WorkbookContent = Readonly<Record<string, readonly RowInput[]>>;

const ONE_HUNDREDTH = '0.01' as Decimal;

export function textCell(text: string): CellInput {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

/** A number shown with `decimals` digits after the point, in thousands where asked. */
export function numberCell(value: number, decimals: number, thousands = false): CellInput {
  return { kind: 'number', value, format: `${thousands ? '#,##0' : '0'}${fraction(decimals)}` };
}

/**
 * A percentage as Excel keeps one: `percentCell('99.85')` is the number 0.9985 shown as 99.85%.
 * In: percentage points. Throws on anything that is not a plain number.
 */
export function percentCell(points: string): CellInput {
  const value = parseDecimal(points);
  if (value === undefined) throw new RangeError(`not a number: "${points}"`);
  const decimals = points.split('.')[1]?.length ?? decimalPlaces(value);
  return {
    kind: 'number',
    value: toNumber(multiply(value, ONE_HUNDREDTH)),
    format: `0${fraction(decimals)}%`,
  };
}

function fraction(decimals: number): string {
  return decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
}
