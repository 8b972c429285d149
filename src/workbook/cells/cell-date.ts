/**
 * A date, from a date cell or as text: `30 June 2017`, `2017-06-30`, `30/06/2017` (day first, as in
 * Britain), with English or Welsh months. Out: ISO date, or why there is none.
 */
import { foldName } from '../../model/near-match.ts';
import type { RawValue } from '../grid/raw-grid.ts';
import { quoteCell } from './cell-text.ts';
import { plainText } from './plain-text.ts';

export type CellDate =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: string }
  /** A placeholder such as TBC. */
  | { readonly kind: 'open'; readonly found: string }
  | { readonly kind: 'unreadable'; readonly found: string };

const ENGLISH = 'january february march april may june july august september october november december';
const WELSH = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr';

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH.split(' ').flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  ['sept', 9],
  ...WELSH.split(' ').map((name, i): [string, number] => [name, i + 1]),
]);

const OPEN = /^(tb[acd]|\?+|\[.*\]|.*x{2,}.*|to be (confirmed|agreed|announced|decided)|i'w gadarnhau)$/i;

export function readCellDate(value: RawValue): CellDate {
  if (value.kind === 'blank') return value;
  if (value.kind === 'date' && value.date !== '') return { kind: 'date', date: value.date };
  const found = quoteCell(value);
  if (value.kind !== 'text') return { kind: 'unreadable', found };
  const plain = plainText(value.text);
  if (/^-*$/.test(plain)) return { kind: 'blank' };
  const date = parseDate(plain);
  if (date !== undefined) return { kind: 'date', date };
  return { kind: OPEN.test(foldName(plain)) ? 'open' : 'unreadable', found };
}

function parseDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (digits) return calendarDate(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}+)\.?,? (\d{4})$/iu.exec(text);
  const month = MONTHS.get(foldName(words?.[2] ?? ''));
  return words && month !== undefined ? calendarDate(Number(words[3]), month, Number(words[1])) : undefined;
}

/** Undefined for the 31st of June and for years no report is of. */
function calendarDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
