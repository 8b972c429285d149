/**
 * A number as people type it: `93%`, `76,604`, `£1.2m`, `-0.2 %`, `1 234`, `95 per cent`.
 * In: text without a note. Out: the amount in full units, `unclear` where its letter may be a unit, undefined for
 * anything else.
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

/**
 * Letters that are a unit as often as they are a scale: metres, minutes, miles, months; kilometres, kilograms. Beside
 * money, or before the unit itself, `1.2m tonnes`, they can be nothing but a scale.
 */
const UNCLEAR = /^(m|mn|k)$/i;

/** Between two digits no number has a line break, a tab, or more than one space. */
const TWO_FIGURES = /\d(?:\s*[\t\n]\s*|[^\S\n]{2,})[-+£]?\.?\d/;

/** `unit` is the row's own unit in words: `12 days` is a number in a row of days, and `3 m` no millions in one of metres. */
export function parseAmount(text: string, unit = ''): Amount | 'unclear' | undefined {
  if (TWO_FIGURES.test(text)) return undefined;
  const whole = plainText(text);
  const plain = withoutUnit(whole, unit);
  const groups = AMOUNT.exec(plain.replace(/per ?cent$/i, '%'))?.groups;
  if (!groups || (groups.sign && groups.inner)) return undefined;
  const power = scalePower(groups.scale);
  const digits = `${(groups.digits ?? '').replace(/[ ,]/g, '')}${groups.fraction ?? ''}`;
  const value = parseDecimal(`${groups.sign || groups.inner || ''}${digits}`);
  if (value === undefined || power === undefined || (groups.pound && groups.percent)) return undefined;
  if (power > 0 && groups.percent) return undefined;
  const isMoney = groups.pound !== '' || isMoneyUnit(unit);
  if (!isMoney && plain === whole && isUnclearScale(groups.scale, unit)) return 'unclear';
  const shown = groups.fraction ? groups.fraction.length - 1 : 0;
  return {
    value: power === 0 ? value : multiply(value, powerOfTen(power)),
    decimals: Math.max(0, shown - power),
    unit: groups.percent ? '%' : groups.pound ? '£' : '',
    scaled: power > 0,
  };
}

/** Whether the letter behind a number that is no money may be a unit; `k` only where the unit begins with one. */
export function isUnclearScale(letter: string | undefined, unit: string): boolean {
  return letter !== undefined && UNCLEAR.test(letter) && (!/^k$/i.test(letter) || /^k/i.test(unit));
}

export function isMoneyUnit(unit: string): boolean {
  return unit.startsWith('£');
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

/** The unit ends where a letter before it would make another of it: `5 mm` is not in metres. */
function withoutUnit(plain: string, unit: string): string {
  const word = foldName(unit);
  if (!/^\p{L}/u.test(word) || !foldName(plain).endsWith(word)) return plain;
  // Folding may change the length: `㎏` is one sign and `kg` two.
  for (let at = plain.length - 1; at > 0; at -= 1) {
    if (foldName(plain.slice(at)) !== word) continue;
    const before = plain.slice(0, at);
    return /\p{L}$/u.test(before) ? plain : before.trim();
  }
  return plain;
}
