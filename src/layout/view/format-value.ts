/** Typed values in, printed text out, in the report's language. */
import { type Decimal, decimalFromNumber, decimalPlaces, multiply, round } from '../../model/decimal.ts';
import type { Entry, NumberEntry, Target, Unit } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import { type Words, word } from '../words.ts';

/** `76,604`, `99.80`: rounded half up, grouped in thousands. */
export function formatNumber(value: Decimal, decimals: number, words: Words): string {
  const [whole = '', fraction] = round(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, word(words, 'number-group'));
  return fraction === undefined ? grouped : `${grouped}${word(words, 'number-decimal')}${fraction}`;
}

/** How many, `1,204`. */
export function formatCount(count: number, words: Words): string {
  return formatNumber(decimalFromNumber(count), 0, words);
}

/** `93%`, `£1,200`, `-0.2%`, `14.2`. A measure's other units stand in its name, not behind every figure. */
export function formatQuantity(entry: NumberEntry, decimals: number | undefined, words: Words): string {
  return withSign(formatNumber(entry.value, decimals ?? entry.decimals, words), entry.unit, words);
}

/** A year-end outturn or previous actual; `decimals` are the measure's own, where it has them. */
export function formatEntry(entry: Entry | Target, decimals: number | undefined, words: Words): string {
  switch (entry.kind) {
    case 'number': {
      const printed = formatQuantity(entry, decimals, words);
      return entry.note === undefined ? printed : `${printed} (${entry.note})`;
    }
    case 'text':
      return formatProgress(entry.text, words);
    default:
      return word(words, WORD_OF_KIND[entry.kind]);
  }
}

const WORD_OF_KIND = {
  'not-applicable': 'not-applicable',
  'not-reported': 'not-reported',
  'no-target': 'no-target',
  blank: 'blank',
  unreadable: 'blank',
} as const;

/** The progress words in the report's language; any other text as it stands. */
export function formatProgress(text: string, words: Words): string {
  const key = `progress-${foldName(text).replaceAll(' ', '-')}`;
  return Object.hasOwn(words, key) ? word(words, key) : text;
}

/** A word of the scheme, which is kept folded, as it stands at the beginning of a line. */
export function formatProgressWord(text: string, words: Words): string {
  const printed = formatProgress(text, words);
  return printed.charAt(0).toUpperCase() + printed.slice(1);
}

/** `54%`, or the word for none where nothing was counted. */
export function formatPercent(percent: number | undefined, words: Words): string {
  return percent === undefined ? word(words, 'none') : word(words, 'percent', { number: percent });
}

/** `2017-06-30` as `30 June 2017`. */
export function formatDate(iso: string, words: Words): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return word(words, 'date', { day: Number(day), month: word(words, `month-${Number(month)}`), year });
}

/** A band's bound as people say it: "-0.05" relative is `5%`, "2" in units is `2 in the measure's own units`. */
export function formatSize(
  bound: { readonly basis: 'relative' | 'units'; readonly value: Decimal },
  words: Words,
): string {
  const size = bound.value.replace(/^-/, '') as Decimal;
  if (bound.basis === 'units')
    return word(words, 'units', { size: formatNumber(size, decimalPlaces(size), words) });
  const decimals = Math.max(0, decimalPlaces(size) - 2);
  return word(words, 'percent', { number: formatNumber(multiply(size, HUNDRED), decimals, words) });
}

const HUNDRED = '100' as Decimal;

/** `93%`, `£1,200`, `-£1,200`: a printed number with the sign of its unit. */
export function withSign(number: string, unit: Unit, words: Words): string {
  if (unit === '') return number;
  if (unit === '%') return word(words, 'percent', { number });
  return number.startsWith('-')
    ? word(words, 'minus-pounds', { number: number.slice(1) })
    : word(words, 'pounds', { number });
}

/** The year before: `2016/17` gives `2015/16`, `2016-17` gives `2015-16`, `2016` gives `2015`; else undefined. */
export function previousYear(year: string): string | undefined {
  const match = /^(\d{4})(?:(\s*[/–-]\s*)(\d{2}|\d{4}))?$/.exec(year.trim());
  if (!match) return undefined;
  const [, first = '', between, second] = match;
  const before = String(Number(first) - 1);
  if (between === undefined || second === undefined) return before;
  const end = String(Number(first));
  return `${before}${between}${second.length === 2 ? end.slice(2) : end}`;
}
