/**
 * What a number format code does to a number (ECMA-376 part 1, 18.8.31), as far as reading needs it: date or
 * number, percent, pounds, decimals shown, thousands left out, and the words and signs printed around the digits.
 */
import { chooseSection, isForNegatives, splitSections } from './format-sections.ts';
import { type Token, tokenise } from './format-tokens.ts';

export type FormatDescription =
  | { readonly kind: 'date' }
  /** No section is for this number, or it cannot be told which. */
  | { readonly kind: 'unclear' }
  | NumberDescription;

export interface NumberDescription {
  readonly kind: 'number';
  readonly percent: boolean;
  /** Sign of the currency, '' for none. */
  readonly currency: string;
  /** Digits after the point as shown: at least and at most; undefined for General, which shows the number's own. */
  readonly decimals?: { readonly least: number; readonly most: number };
  /** Powers of ten left out in print: `0.0,,` leaves out 6. */
  readonly hidden: number;
  /** Words printed before the digits, e.g. `c.`, and signs. */
  readonly prefix: string;
  /** Words printed behind the digits, e.g. `m`. */
  readonly suffix: string;
  /** What stands among the digits that is no digit, e.g. `:`. */
  readonly between: string;
  /** Digits of any number are shown; of any but 0, as by `#`; none. */
  readonly digits: 'always' | 'but-zero' | 'never';
  readonly isRed: boolean;
  /** The section is for numbers below 0 and prints them without their minus. */
  readonly unsigned: boolean;
}

const MOST_REMEMBERED = 1_000;

/** In: a format code and the number it shows, which chooses the section. */
export function describeFormat(code: string, value: number): FormatDescription {
  const sections = sectionsOf(code);
  const section = chooseSection(sections, value);
  if (section === undefined) return UNCLEAR;
  return value < 0 && isForNegatives(sections) ? describeUnsigned(section) : describeSection(section);
}

const UNCLEAR: FormatDescription = { kind: 'unclear' };
const sectionsOf = remembered(splitSections);
const describeSection = remembered((section) => describe(section, false));
const describeUnsigned = remembered((section) => describe(section, true));

/** A workbook has some dozen codes and a million cells. Forgets all when there are too many. */
function remembered<T>(work: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = work(code);
    known.set(code, made);
    return made;
  };
}

function describe(section: string, unsigned: boolean): FormatDescription {
  const tokens = tokenise(section);
  const codes = tokens.map((token) => (token.kind === 'code' ? token.text : '')).join('');
  if (isDate(tokens, codes)) return { kind: 'date' };
  return {
    kind: 'number',
    percent: codes.includes('%'),
    currency: currencyOf(tokens, codes),
    ...decimalsOf(codes),
    hidden: 3 * (/[0#?](,+)(?![0#?,])/.exec(codes)?.[1]?.length ?? 0),
    ...wordsAround(tokens),
    digits: digitsOf(tokens, codes),
    isRed: tokens.some(({ kind, text }) => kind === 'bracket' && /^red$/i.test(text)),
    unsigned,
  };
}

/** Letters of days and times outside quotes, and no digits but fractions of a second; or elapsed time, `[h]:mm`. */
function isDate(tokens: readonly Token[], codes: string): boolean {
  if (tokens.some(({ kind, text }) => kind === 'bracket' && /^(h+|m+|s+)$/i.test(text))) return true;
  return /[ymdhs]/i.test(codes) && !/[0#?]/.test(codes.replace(/(s)\.0+/gi, '$1'));
}

/** Signs, and the letters of ISO 4217 that a council's figures may be in. */
const CURRENCY = /\p{Sc}|\b(?:GBP|USD|EUR|AUD|CAD|CHF|CNY|DKK|INR|JPY|NOK|NZD|PLN|SEK)\b/u;

function currencyOf(tokens: readonly Token[], codes: string): string {
  const bracketed = tokens.find(({ kind, text }) => kind === 'bracket' && text.startsWith('$'));
  const sign = bracketed ? bracketed.text.slice(1).split('-')[0] : undefined;
  if (sign) return sign === 'GBP' ? '£' : sign;
  const literals = tokens.map(({ kind, text }) => (kind === 'literal' ? text : '')).join('');
  const found = CURRENCY.exec(`${codes}${literals}`)?.[0] ?? '';
  return found === 'GBP' ? '£' : found;
}

function decimalsOf(codes: string): {
  readonly decimals?: { readonly least: number; readonly most: number };
} {
  if (!/[0#?]/.test(codes) || /[E/]/.test(codes)) return {};
  const places = /[.]([0#?]*)/.exec(codes)?.[1] ?? '';
  return { decimals: { least: places.replace(/[^0]/g, '').length, most: places.length } };
}

function digitsOf(tokens: readonly Token[], codes: string): NumberDescription['digits'] {
  if (tokens.some(({ kind }) => kind === 'general') || codes.includes('0') || /[#?]\s*\//.test(codes)) {
    return 'always';
  }
  return /[#?]/.test(codes) ? 'but-zero' : 'never';
}

/** Without a digit in the section all that it prints is a prefix. */
function wordsAround(tokens: readonly Token[]): Pick<NumberDescription, 'prefix' | 'suffix' | 'between'> {
  const isDigit = ({ kind, text }: Token): boolean =>
    kind === 'general' || (kind === 'code' && /[0#?]/.test(text));
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const [start, end] = first < 0 ? [tokens.length, tokens.length] : [first, last + 1];
  return {
    prefix: printed(tokens.slice(0, start)),
    suffix: printed(tokens.slice(end)),
    between: printed(tokens.slice(start, end)).replace(/[/\s]|E[+-]/gi, ''),
  };
}

/** Signs that a format needs no quotes for are printed too; a comma scales, and a percent sign is told of elsewhere. */
function printed(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => {
      if (kind === 'literal') return text;
      return kind === 'code' && !/[0#?,.%@]/.test(text) ? text : '';
    })
    .join('')
    .trim();
}
