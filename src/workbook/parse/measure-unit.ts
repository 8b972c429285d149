/**
 * The unit of a measure: from its column, else from the signs its cells carry. Reports numbers in another
 * unit, and numbers such as 0.93 that may be meant as 93 %.
 */
import { type Decimal, multiply, ZERO } from '../../model/decimal.ts';
import type { Unit } from '../../model/entry.ts';
import { numberEntry } from '../cells/cell-entry.ts';
import type { RowUnit } from '../cells/row-unit.ts';
import { report } from '../reading.ts';
import type { RowEntry } from './row-entries.ts';
import type { RowReader } from './row-reader.ts';

const HUNDRED = '100' as Decimal;

export interface SettledUnit {
  /** As printed: `%`, `£`, `days`. */
  readonly name: string;
  /** What plain numbers of the row are taken to carry. */
  readonly sign: Unit;
}

/** In: the unit of the column and the reads of previous actual, quarters and target. Out: the unit of the row. */
export function settleUnit(given: RowUnit, reads: readonly RowEntry[], reader: RowReader): SettledUnit {
  const signs = reads.flatMap((read) =>
    read.hasSign && read.entry.kind === 'number' ? [read.entry.unit] : [],
  );
  const sign = given.isGiven ? given.sign : (signs[0] ?? '');
  const name = given.isGiven ? given.name : sign;
  for (const read of reads) {
    if (read.entry.kind !== 'number') continue;
    const { unit, value } = read.entry;
    if (read.hasSign && unit !== sign) {
      report(reader.reading, 'mixed-units', reader.at(read.key), { unit: name, found: unit });
    }
    warnOfShare({ value, hasSign: read.hasSign }, sign, reader, read.key);
  }
  return { name, sign };
}

/** Whether 0.93 without a sign means 93 % in a row of percentages is for a person to say. */
export function warnOfShare(
  { value, hasSign }: { readonly value: Decimal; readonly hasSign: boolean },
  sign: Unit,
  reader: RowReader,
  key: string,
): void {
  if (sign !== '%' || hasSign || value === ZERO || Math.abs(Number(value)) > 1) return;
  report(reader.reading, 'percent-scale', reader.at(key), { found: value, meant: multiply(value, HUNDRED) });
}

/** 93 beside a target of 95% is printed as 93%. */
export function withSign(read: RowEntry, { sign }: SettledUnit): RowEntry {
  if (read.entry.kind !== 'number' || read.hasSign || read.entry.unit === sign) return read;
  const { value, decimals, note } = read.entry;
  return { key: read.key, entry: numberEntry(value, decimals, sign, note), hasSign: false };
}
