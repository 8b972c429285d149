/**
 * One cell of a worksheet, brought to a form that the reading library reads rightly: numbers are numbers,
 * texts stand in the shared list, formulas have a result. What it would misread is settled here.
 */
import type { RawValue } from '../grid/raw-grid.ts';
import type { StringTable } from './shared-strings.ts';
import { escapeXml } from './xml.ts';

export interface CellSource {
  /** The type the file declares: n, s, str, inlineStr, b, e, d. */
  readonly type: string;
  readonly hasFormula: boolean;
  /** Text of `<v>`; absent where there is no such element. */
  readonly value?: string;
  /** Text of `<is>`. */
  readonly inline?: string;
  /** Number format code of the style. */
  readonly format?: string;
}

export type FilteredCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'pass'; readonly type: 'n' | 's' | 'b' | 'e'; readonly xml: string }
  | { readonly kind: 'settled'; readonly value: RawValue };

const BLANK: FilteredCell = { kind: 'blank' };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T.*)?$/;

export function filterCell(cell: CellSource, strings: StringTable): FilteredCell {
  if (cell.inline !== undefined) return text(cell.inline, strings);
  if (cell.value === undefined) return cell.hasFormula ? settled({ kind: 'no-result' }) : BLANK;
  const value = cell.type === 'str' ? cell.value : cell.value.trim();
  if (value === '') return cell.hasFormula && cell.type !== 'str' ? settled({ kind: 'no-result' }) : BLANK;
  switch (cell.type) {
    case 's':
      return sharedText(value, strings);
    case 'str':
    case 'inlineStr':
      return text(value, strings);
    case 'b':
      return /^([01]|true|false)$/i.test(value)
        ? pass('b', /^(1|true)$/i.test(value) ? '1' : '0', cell.hasFormula)
        : damagedCell(value);
    case 'e':
      return pass('e', escapeXml(value), cell.hasFormula);
    case 'd':
      return isoDate(value, strings);
    case 'n':
      return number(value, cell.hasFormula, strings);
    default:
      return damagedCell(value);
  }
}

/** `1,234` and `12abc` are no numbers to Excel's file format, though lenient readers take 1 and 12 from them. */
function number(value: string, hasFormula: boolean, strings: StringTable): FilteredCell {
  if (!NUMBER.test(value)) return text(value, strings);
  return Number.isFinite(Number(value)) ? pass('n', value, hasFormula) : damagedCell(value);
}

/** Gnumeric gives formulas this type too: the text is then the result, not its index. */
function sharedText(index: string, strings: StringTable): FilteredCell {
  const exists = /^\d+$/.test(index) && Number(index) < strings.count();
  return exists
    ? pass('s', index, false)
    : damagedCell(`text number ${index} of a list of ${strings.count()}`);
}

function isoDate(value: string, strings: StringTable): FilteredCell {
  const date = ISO_DATE.exec(value)?.[1];
  return date === undefined ? text(value, strings) : settled({ kind: 'date', date });
}

function text(value: string, strings: StringTable): FilteredCell {
  return value === '' ? BLANK : pass('s', `${strings.add(value)}`, false);
}

function pass(type: 'n' | 's' | 'b' | 'e', value: string, hasFormula: boolean): FilteredCell {
  return { kind: 'pass', type, xml: `${hasFormula ? '<f>0</f>' : ''}<v>${value}</v>` };
}

function settled(value: RawValue): FilteredCell {
  return { kind: 'settled', value };
}

function damagedCell(found: string): FilteredCell {
  return settled({ kind: 'damaged', found: found.slice(0, 60) });
}
