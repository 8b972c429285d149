/**
 * A number as people type it: `93%`, `76,604`, `£1.2m`, `-0.2 %`, `1 234`, `95 per cent`.
 * In: text without a note. Out: the amount in full units, or undefined for anything else.
 */
import { type Decimal, decimalPlaces, multiply, parseDecimal } from '../../model/decimal.ts';
import type { Unit } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import { plainText } from './plain-text.ts';

export interface Amount {
  /** Full units: `£1.2m` is "1200000"; percentages are points. */
  readonly value: Decimal;
  /** Digits after the point that remain once the letter is worked in. */
  readonly decimals: number;
  /** The sign that stands with the number; '' for none. */
  readonly unit: Unit;
  /** The number was given in thousands or more, by a letter or a format. */
  readonly scaled: boolean;
}

const AMOUNT =
  /^(?<sign>[-+]?) ?(?<pound>£?) ?(?<inner>[-+]?)(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?<fraction>\.\d+)? ?(?<scale>[a-z]+)? ?(?<percent>%|per ?cent)?$/i;

const POWERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['bn', 9],
  ['billion', 9],
]);

/** `unit` is the row's own unit in words: `12 days` is a number in a row of days, and `3 m` no millions in one of metres. */
export function parseAmount(text: string, unit = ''): Amount | undefined {
  const plain = withoutUnit(plainText(text), unit);
  const groups = AMOUNT.exec(plain.replace(/per ?cent$/i, '%'))?.groups;
  if (!groups || (groups.sign && groups.inner)) return undefined;
  const power = scalePower(groups.scale);
  const digits = `${(groups.digits ?? '').replace(/[ ,]/g, '')}${groups.fraction ?? ''}`;
  const value = parseDecimal(`${groups.sign || groups.inner || ''}${digits}`);
  if (value === undefined || power === undefined || (groups.pound && groups.percent)) return undefined;
  const shown = groups.fraction ? groups.fraction.length - 1 : 0;
  return {
    value: power === 0 ? value : multiply(value, powerOfTen(power)),
    decimals: Math.max(0, shown - power),
    unit: groups.percent ? '%' : groups.pound ? '£' : '',
    scaled: power > 0,
  };
}

/** `m` → 6; 0 without a word; undefined for a word that is no scale. */
export function scalePower(word: string | undefined): number | undefined {
  return word ? POWERS.get(word.toLowerCase()) : 0;
}

export function powerOfTen(power: number): Decimal {
  return `1${'0'.repeat(power)}` as Decimal;
}

/** Keeps the digits a person wrote: 1.50 has two, though its value has one. */
export function shownDecimals(value: Decimal, least: number, most: number): number {
  return Math.min(most, Math.max(least, decimalPlaces(value)));
}

function withoutUnit(plain: string, unit: string): string {
  const word = foldName(unit);
  const folded = foldName(plain);
  if (!/^\p{L}/u.test(word) || !folded.endsWith(word)) return plain;
  return plain.slice(0, plain.length - word.length).trim();
}
