/** What a cell of an outturn, a previous actual or a target says, as a fact. */
import { compare, type Decimal, round } from '../../model/decimal.ts';
import type { Entry, NumberEntry, Sourced, Target } from '../../model/entry.ts';
import { type Fact, plainFact } from './change.ts';

/** In: a cell. Out: its fact; `93.0%` and `93%` are two, since they print differently. */
export function entryFact({ value, at }: Sourced<Entry> | Sourced<Target>): Fact {
  return { kind: 'value', text: entryText(value), form: value, detail: detailOf(value), at };
}

/** A number with its sign and all the digits the workbook holds. */
export function decimalFact(value: Sourced<Decimal> | undefined): Fact[] {
  return value === undefined ? [] : [plainFact('value', value.value, value.at)];
}

function entryText(value: Entry | Target): string {
  if (value.kind === 'text') return value.text;
  if (value.kind !== 'number') return value.kind.replaceAll('-', ' ');
  const shown = round(value.value, value.decimals);
  const hides = compare(value.value, shown as Decimal) !== 0;
  const number = hides
    ? `${withUnit(value.value, value)} (the cell shows ${withUnit(shown, value)})`
    : withUnit(shown, value);
  return `${number}${value.note === undefined ? '' : ` (${value.note})`}`;
}

function withUnit(digits: string, { unit }: NumberEntry): string {
  return unit === '£' ? `£${digits}`.replace('£-', '-£') : `${digits}${unit}`;
}

function detailOf(value: Entry | Target): string {
  return value.kind === 'number'
    ? `a number with ${value.decimals} decimals`
    : value.kind.replaceAll('-', ' ');
}
