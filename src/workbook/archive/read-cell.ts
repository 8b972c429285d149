/**
 * One cell of a worksheet as plain data. What lenient readers get wrong in silence is settled here: a number is
 * what the whole of the text says or no number, a text is in the list or damaged, a formula has a result or not.
 */
import { describeFormat } from '../grid/number-format.ts';
import { BLANK, type RawValue } from '../grid/raw-grid.ts';
import { serialDate } from '../grid/serial-date.ts';
import { damagedCell, textValue } from './text-value.ts';

export interface CellSource {
  /** The type the file declares: n, s, str, inlineStr, b, e, d. */
  readonly type: string;
  readonly hasFormula: boolean;
  /** Text of `<v>`; absent where there is no such element. */
  readonly value?: string;
  /** Text of `<is>`. */
  readonly inline?: string;
  /** Number format code of the style. */
  readonly format: string;
}

/** What the cells of a workbook share. */
export interface CellContext {
  readonly strings: readonly RawValue[];
  /** Days are counted from 1904, as old workbooks of the Mac do. */
  readonly date1904: boolean;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** Far above the digits of any figure, and short enough to be quoted. */
const LONGEST_NUMBER = 400;
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T.*)?$/;
const NO_RESULT: RawValue = { kind: 'no-result' };

/** Out: the value, `blank` for nothing, `damaged` for what the file format does not allow. */
export function readCell(cell: CellSource, context: CellContext): RawValue {
  if (cell.inline !== undefined) return textValue(cell.inline);
  if (cell.value === undefined) return cell.hasFormula ? NO_RESULT : BLANK;
  const value = cell.type === 'str' ? cell.value : cell.value.trim();
  if (value === '') return nothing(cell);
  switch (cell.type) {
    case 's':
      return sharedText(value, context.strings);
    case 'str':
    case 'inlineStr':
      return textValue(value);
    case 'b':
      return /^([01]|true|false)$/i.test(value)
        ? { kind: 'boolean', value: /^(1|true)$/i.test(value) }
        : damagedCell(value);
    case 'e':
      return { kind: 'error', error: value.slice(0, 60) };
    case 'd':
      return isoDate(value);
    case 'n':
      return number(value, cell.format, context.date1904);
    default:
      return damagedCell(value);
  }
}

/** A text that is not named may be any; elsewhere nothing is nothing. */
function nothing({ type, hasFormula }: CellSource): RawValue {
  if (hasFormula) return type === 'str' ? BLANK : NO_RESULT;
  return type === 's' ? damagedCell('a text without its number') : BLANK;
}

/** `1,234` and `12abc` are no numbers to Excel's file format, though lenient readers take 1 and 12 from them. */
function number(text: string, format: string, date1904: boolean): RawValue {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return textValue(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return damagedCell(text);
  return describeFormat(format, value).kind === 'date'
    ? { kind: 'date', date: serialDate(value, date1904) }
    : { kind: 'number', value, format };
}

/** Gnumeric gives formulas this type too: the text is then the result, not its index. */
function sharedText(index: string, strings: readonly RawValue[]): RawValue {
  const text = /^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined;
  return text ?? damagedCell(`text number ${index} of a list of ${strings.length}`);
}

function isoDate(value: string): RawValue {
  const date = ISO_DATE.exec(value)?.[1];
  return date === undefined ? textValue(value) : { kind: 'date', date };
}
