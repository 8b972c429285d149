/**
 * Whether what a person sees of a number is what is read of it. A format may print words in place of the digits, hide
 * them, or put another unit or a sign to them. In: the number, its format and the unit of the row. Out: what it shows.
 */
import { foldHeading } from '../../model/near-match.ts';
import type { NumberDescription } from '../grid/number-format.ts';
import { knownWords } from './known-words.ts';
import { isMoneyUnit, isUnclearScale, scalePower } from './parse-amount.ts';
import type { RowUnit } from './row-unit.ts';

export type Shown =
  /** `power`: of ten by which a letter behind the digits multiplies it; `isPoints`: a percent sign is but printed. */
  | { readonly kind: 'figure'; readonly power: number; readonly isPoints: boolean }
  | { readonly kind: 'words'; readonly words: string }
  /** The letter behind it may be a unit or a scale. */
  | { readonly kind: 'unclear-letter'; readonly shown: string }
  | { readonly kind: 'other'; readonly shown: string };

const AS_IT_IS: Shown = { kind: 'figure', power: 0, isPoints: false };
const MINUS = /^[-\u2010-\u2015\u2212]+$/;
const NOUGHT = /^(nil|zero|dim)$/i;
/** What stands before digits and changes nothing of them. */
const MONEY_SIGN = /\u00a3|\bGBP\b|\s/g;

export function shownNumber(format: NumberDescription, value: number, unit: RowUnit): Shown {
  const { digits, prefix, suffix, between, hidden } = format;
  if (digits === 'always' && prefix === '' && suffix === '' && between === '' && hidden === 0 && value >= 0) {
    return AS_IT_IS;
  }
  const hasDigits = digits === 'always' || (digits === 'but-zero' && value !== 0);
  if (!hasDigits) return wordsOnly(`${prefix} ${suffix}`.trim(), value);
  const shown = `${prefix}${hidden === 0 ? Math.abs(value) : '\u2026'}${between}${suffix}`;
  if (hasOtherSign(format, value) || between !== '') return { kind: 'other', shown };
  return behindDigits(suffix.replace(MONEY_SIGN, ' ').trim(), format, unit, shown);
}

/** 0 shown as a dash is 0, as accounting formats have it. */
function wordsOnly(words: string, value: number): Shown {
  const bare = words.replace(MONEY_SIGN, '');
  if (value === 0 && (MINUS.test(bare) || NOUGHT.test(bare))) return AS_IT_IS;
  return knownWords(words) ? { kind: 'words', words } : { kind: 'other', shown: words };
}

/** A minus or brackets where the number is not below 0, none where it is, or any other sign or word before it. */
function hasOtherSign({ prefix, isRed, unsigned }: NumberDescription, value: number): boolean {
  const before = prefix.replace(MONEY_SIGN, '');
  const isBelow = /^[-\u2010-\u2015\u2212(]$/.test(before);
  if (value < 0) return before === '' ? unsigned && !isRed : !isBelow;
  return before !== '' && before !== '+';
}

function behindDigits(behind: string, format: NumberDescription, unit: RowUnit, shown: string): Shown {
  const words = format.prefix.includes('(') ? behind.replace(/\)$/, '').trim() : behind;
  if (words.startsWith('%')) {
    return format.percent ? { kind: 'other', shown } : { kind: 'figure', power: 0, isPoints: true };
  }
  const isUnit = words !== '' && words.toLowerCase() === unit.name.toLowerCase();
  const [first] = words.split(' ');
  const power = isUnit ? 0 : (scalePower(first) ?? 0);
  if (format.hidden > 0) {
    return power === format.hidden || unit.power === format.hidden ? AS_IT_IS : { kind: 'other', shown };
  }
  const isMoney = format.currency === '\u00a3' || isMoneyUnit(unit.name);
  if (power > 0 && !isMoney && isUnclearScale(first, unit.name)) return { kind: 'unclear-letter', shown };
  if (power > 0) return { kind: 'figure', power, isPoints: false };
  return isUnit || isHarmless(words, unit) ? AS_IT_IS : { kind: 'other', shown };
}

/** A unit in a row that names none, that of the row in short or in long, or a sign that only points to a note. */
function isHarmless(words: string, unit: RowUnit): boolean {
  if (/^[\d+<>~-]/.test(words)) return false;
  if (!unit.isGiven || !/\p{L}/u.test(words) || /^\([^()]*\)$/.test(words)) return true;
  if (unit.sign === '%') return /^(pp|points?|per ?cent)/i.test(words);
  const [short = '', long = ''] = [foldHeading(words), foldHeading(unit.name)].sort(
    (a, b) => a.length - b.length,
  );
  return short[0] === long[0] && isWithin(short, long);
}

/** Whether the letters of one stand in the other in their order, as those of `hrs` do in `hours`. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
