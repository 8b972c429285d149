/** What stands in the cells of a workbook, as plain data of our own. */
import type { CellAddress } from '../../model/place.ts';

export type RawValue =
  | { readonly kind: 'blank' }
  /** `format` is the raw number format code, e.g. `0.0%`. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An ISO date; '' for a time of day or a number of days that is no date. */
  | { readonly kind: 'date'; readonly date: string }
  /** `#REF!` and its kin. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula whose result was never worked out. */
  | { readonly kind: 'no-result' }
  /** What the file says here makes no sense, e.g. text number 99 of a list of 12. */
  | { readonly kind: 'damaged'; readonly found: string };

export interface RawCell {
  readonly at: CellAddress;
  readonly value: RawValue;
  /** The merged area it lies under, `A3:A7`, and is blank for; undefined for a cell of its own. */
  readonly areaOver: () => string | undefined;
}

export interface RawSheet {
  /** As the workbook spells it. */
  readonly name: string;
  /** Cells that hold something, by row and column counted from 1, rows in ascending order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, RawValue>>;
  /** The merged area that a cell lies under, `A3:A7`: it is blank then. */
  readonly areaOver: (column: number, row: number) => string | undefined;
}

export const BLANK: RawValue = { kind: 'blank' };
