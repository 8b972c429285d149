/**
 * The number in a cell, whether it was typed, formatted or worked out. In: a raw value and the row's unit.
 * Out: an amount with its note, the words that stand there instead, or why there is no number.
 */
import { decimalFromNumber, multiply } from '../../model/decimal.ts';
import type { NumberEntry, Unit } from '../../model/entry.ts';
import { describeFormat } from '../grid/number-format.ts';
import type { RawValue } from '../grid/raw-grid.ts';
import { parseAmount, powerOfTen, shownDecimals } from './parse-amount.ts';
import { cleanText, plainText, unbrokenLength } from './plain-text.ts';
import { NO_UNIT, type RowUnit } from './row-unit.ts';
import { shownNumber } from './shown-number.ts';

export type CellNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: ReadNumber }
  | { readonly kind: 'words'; readonly words: string }
  /** Whether it looks like a number that cannot be read, or is a value of another type. */
  | { readonly kind: 'unreadable'; readonly problem: NumberProblem; readonly found: string };

export type NumberProblem =
  | 'unreadable-number'
  | 'unclear-letter'
  | 'unlike-shown'
  | 'unexpected-date'
  | 'unexpected-boolean'
  | 'error-cell'
  | 'formula-without-result'
  | 'damaged-cell'
  | 'unbroken-text';

export interface ReadNumber extends Omit<NumberEntry, 'kind'> {
  /** The cell itself says in what unit: `93%`, a percent format, `£5`. */
  readonly hasSign: boolean;
}

/** Longer texts are sentences, not numbers; the patterns below are not asked about them. */
const MAX_LENGTH = 200;
/** `93% (Provisional)`: what stands before and within the brackets. */
export const NOTE = /^(.*?)\s*\(([^()]*)\)$/s;
/** Signs and digits with at most one short word behind: meant as a number, not as an answer in words. */
const NUMBER_LIKE = /^(\(\s*)?[-+£$€]*\s*(\(\s*)?\.?\d[\d.,' ]*\s*[^\s(]{0,12}(\s*\(.*|\s*\))?$/s;
/** A percentage or an amount of money with words behind it that are no note: `93% provisional`. */
const FIGURE_WITH_WORDS = /^[-+]? ?(£ ?[-+]?\.?\d|[\d.,]+ ?%).{0,30}$/s;
const ORDINAL = /^\d+(st|nd|rd|th|af|il|ydd|fed)$/i;
/** Error values that were pasted as text, and those of other programs. */
const ERROR_TEXT = /^#(ref!|n\/a|value!|div\/0!|name\?|num!|null!|spill!|calc!)|^[-+]?(nan|inf(inity)?)$/i;
const BOOLEAN_TEXT = /^(true|false)$/i;

export function readCellNumber(value: RawValue, unit: RowUnit = NO_UNIT): CellNumber {
  switch (value.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'number':
      return fromNumber(value.value, value.format, unit);
    case 'text':
      return fromText(value.text, unit);
    case 'boolean':
      return unreadable('unexpected-boolean', value.value ? 'TRUE' : 'FALSE');
    case 'date':
      return unreadable('unexpected-date', value.date || 'a time of day');
    case 'error':
      return unreadable('error-cell', value.error);
    case 'no-result':
      return unreadable('formula-without-result', '');
    case 'damaged':
      return unreadable('damaged-cell', value.found);
  }
}

function fromNumber(value: number, code: string, unit: RowUnit): CellNumber {
  const format = describeFormat(code, value);
  if (format.kind === 'date') return unreadable('unexpected-date', String(value));
  if (format.kind === 'unclear') return unreadable('unlike-shown', `${value} with the format ${code}`);
  if (format.currency !== '' && format.currency !== '£') {
    return unreadable('unreadable-number', `${format.currency}${value}`);
  }
  const shown = shownNumber(format, value, unit);
  if (shown.kind === 'words') return shown;
  if (shown.kind === 'unclear-letter') return unreadable('unclear-letter', shown.shown);
  if (shown.kind === 'other') return unreadable('unlike-shown', `${value} shown as ${quoted(shown.shown)}`);
  const own = decimalFromNumber(value);
  const scaled = shown.power > 0 || format.hidden > 0 || shown.isPoints;
  const power = format.percent ? 2 : scaled ? shown.power : unit.power;
  const full = power === 0 ? own : multiply(own, powerOfTen(power));
  const { least, most } = format.decimals ?? { least: 0, most: Number.POSITIVE_INFINITY };
  const away = format.hidden + (format.percent ? 0 : power);
  const decimals = shownDecimals(full, Math.max(0, least - away), Math.max(0, most - away));
  const sign: Unit = format.percent || shown.isPoints ? '%' : format.currency === '£' ? '£' : '';
  return number({ value: full, decimals, unit: sign }, unit);
}

function quoted(shown: string): string {
  return shown === '' ? 'nothing' : `"${shown}"`;
}

function fromText(raw: string, unit: RowUnit): CellNumber {
  const text = cleanText(raw);
  const plain = plainText(text);
  if (/^-*$/.test(plain)) return { kind: 'blank' };
  const unbroken = unbrokenLength(text);
  if (unbroken !== undefined) return unreadable('unbroken-text', `${unbroken}`);
  if (text.length > MAX_LENGTH) return { kind: 'words', words: text };
  if (ERROR_TEXT.test(plain)) return unreadable('error-cell', plain);
  if (BOOLEAN_TEXT.test(plain)) return unreadable('unexpected-boolean', plain);
  const [, front = text, note] = NOTE.exec(text) ?? [];
  const amount = parseAmount(front, unit.name);
  if (amount === 'unclear') return unreadable('unclear-letter', plain);
  if (!amount) {
    const isMeantAsNumber =
      (NUMBER_LIKE.test(plain) || FIGURE_WITH_WORDS.test(plain)) && !ORDINAL.test(plain);
    return isMeantAsNumber ? unreadable('unreadable-number', plain) : { kind: 'words', words: text };
  }
  const power = amount.scaled || amount.unit === '%' ? 0 : unit.power;
  const words = note === undefined ? '' : cleanText(note);
  return number(
    {
      value: power === 0 ? amount.value : multiply(amount.value, powerOfTen(power)),
      decimals: Math.max(0, amount.decimals - power),
      unit: amount.unit,
      ...(words === '' ? {} : { note: words }),
    },
    unit,
  );
}

/** A plain number takes the sign of the Unit column; a number with its own sign keeps that. */
function number(read: Omit<ReadNumber, 'hasSign'>, unit: RowUnit): CellNumber {
  const hasSign = read.unit !== '';
  const { value, decimals, note } = read;
  const full = { value, decimals, unit: hasSign ? read.unit : unit.sign, hasSign };
  return { kind: 'number', number: note === undefined ? full : { ...full, note } };
}

function unreadable(problem: NumberProblem, found: string): CellNumber {
  return { kind: 'unreadable', problem, found };
}
