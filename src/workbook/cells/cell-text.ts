/** The words of a cell that should hold words. In: a raw value. Out: text ('' for a blank), or what is wrong. */
import { decimalFromNumber, round } from '../../model/decimal.ts';
import type { RawValue } from '../grid/raw-grid.ts';
import { readCellNumber } from './cell-number.ts';
import { cleanText, unbrokenLength } from './plain-text.ts';

export type CellText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'unreadable';
      readonly problem:
        | 'error-cell'
        | 'formula-without-result'
        | 'damaged-cell'
        | 'date-among-words'
        | 'unbroken-text';
      readonly found: string;
    };

type Unreadable = Extract<CellText, { kind: 'unreadable' }>;

export function readCellText(value: RawValue): CellText {
  switch (value.kind) {
    case 'blank':
      return { kind: 'text', text: '' };
    case 'text':
      return words(cleanText(value.text));
    case 'number':
      return { kind: 'text', text: numberWords(value) };
    case 'boolean':
      return { kind: 'text', text: value.value ? 'TRUE' : 'FALSE' };
    case 'date':
      return unreadable('date-among-words', value.date || 'a time of day');
    case 'error':
      return unreadable('error-cell', value.error);
    case 'no-result':
      return unreadable('formula-without-result', '');
    case 'damaged':
      return unreadable('damaged-cell', value.found);
  }
}

function words(text: string): CellText {
  const unbroken = unbrokenLength(text);
  return unbroken === undefined ? { kind: 'text', text } : unreadable('unbroken-text', `${unbroken}`);
}

function unreadable(problem: Unreadable['problem'], found: string): Unreadable {
  return { kind: 'unreadable', problem, found };
}

/** A reference such as 101 or 4.20 may stand as a number: as the cell shows it. */
function numberWords(value: Extract<RawValue, { kind: 'number' }>): string {
  const read = readCellNumber(value);
  if (read.kind !== 'number') return decimalFromNumber(value.value);
  const { unit, decimals } = read.number;
  const digits = round(read.number.value, decimals);
  if (unit === '') return digits;
  return unit === '%' ? `${digits}%` : `${unit}${digits}`;
}

/** What a finding quotes of a cell. */
export function quoteCell(value: RawValue): string {
  const read = readCellText(value);
  return read.kind === 'text' ? read.text : read.found || 'a formula without a result';
}
