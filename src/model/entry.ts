/**
 * What a cell of an outturn, previous actual or target says. A blank, "N/A", "not reported" and 0 are
 * four different things and stay so to the printed page.
 */
import type { Decimal } from './decimal.ts';
import type { CellAddress } from './place.ts';

/** A value with the cell it came from and, where it differs from the report's, the language of its words. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: CellAddress;
  readonly language?: Language;
}

/** Languages the fixed words of the layouts exist in (BCP 47). */
export type Language = 'en-GB' | 'cy-GB';

/** A number as reported. `18.7% (2015 data)` is value "18.7", decimals 1, unit "%", note "2015 data". */
export interface NumberEntry {
  readonly kind: 'number';
  /** Full precision, in the unit as printed: percentages are points ("93", not "0.93"). */
  readonly value: Decimal;
  /** Digits after the point as the cell shows them; print with these unless the measure has its own. */
  readonly decimals: number;
  /** The sign in the cell or its number format; '' where it has none. */
  readonly unit: Unit;
  /** What stands in brackets behind the number. */
  readonly note?: string;
}

export type Unit = '%' | '£' | '';

export type Entry =
  | NumberEntry
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'blank' }
  /** A finding has been made of it; nothing is scored from it and nothing will be written. */
  | { readonly kind: 'unreadable' };

/** A target is an entry, or the words "No target". */
export type Target = Entry | { readonly kind: 'no-target' };
