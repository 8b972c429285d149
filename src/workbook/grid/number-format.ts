/**
 * What a number format code does to a number (ECMA-376 part 1, 18.8.31), as far as reading needs it: date or
 * number, percent, pounds, decimals shown, thousands left out, a letter for thousands or millions behind it.
 */
export type FormatDescription =
  | { readonly kind: 'date' }
  | {
      readonly kind: 'number';
      readonly percent: boolean;
      /** Sign of the currency, '' for none. */
      readonly currency: string;
      /** Digits after the point as shown: at least and at most; undefined for General, which shows the number's own. */
      readonly decimals?: { readonly least: number; readonly most: number };
      /** Powers of ten left out in print: `0.0,,` leaves out 6. */
      readonly hidden: number;
      /** Words printed behind the digits, e.g. `m`. */
      readonly suffix: string;
    };

type Token = { readonly kind: 'literal' | 'code' | 'bracket'; readonly text: string };

const TOKEN = /"([^"]*)"?|\\(.)|[_*](.)|\[([^[\]]*)\]|(General)|(AM\/PM|A\/P)|([\s\S])/gi;

const MOST_REMEMBERED = 1_000;

/** In: a format code and the number it shows, which chooses the section. */
export function describeFormat(code: string, value: number): FormatDescription {
  return describeSection(chooseSection(splitSections(code), value));
}

const splitSections = remembered(sectionsOf);
const describeSection = remembered(describe);

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

function describe(section: string): FormatDescription {
  const tokens = tokenise(section);
  const codes = tokens.map((token) => (token.kind === 'code' ? token.text : '')).join('');
  if (isDate(tokens, codes)) return { kind: 'date' };
  return {
    kind: 'number',
    percent: codes.includes('%'),
    currency: currencyOf(tokens, codes),
    ...decimalsOf(codes),
    hidden: 3 * (/[0#?](,+)(?![0#?,])/.exec(codes)?.[1]?.length ?? 0),
    suffix: suffixOf(tokens),
  };
}

function sectionsOf(code: string): readonly string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(TOKEN)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

/** Positive; negative; zero; text. A section with a condition is taken where it holds. */
function chooseSection(sections: readonly string[], value: number): string {
  const [first = '', second = first, third = first] = sections;
  const condition = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(first);
  if (condition) return holds(value, condition[1] ?? '', Number(condition[2])) ? first : second;
  if (value < 0) return second;
  return value === 0 ? third : first;
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '<>') return value !== bound;
  return (
    (sign.includes('=') && value === bound) ||
    (sign.includes('<') && value < bound) ||
    (sign.includes('>') && value > bound)
  );
}

function tokenise(section: string): Token[] {
  const tokens: Token[] = [];
  for (const [, quoted, escaped, spacer, bracket, general, noon, other] of section.matchAll(TOKEN)) {
    if (bracket !== undefined) tokens.push({ kind: 'bracket', text: bracket });
    else if (quoted !== undefined || escaped !== undefined) {
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    } else if (noon !== undefined) tokens.push({ kind: 'code', text: 'h' });
    else if (spacer === undefined && general === undefined) tokens.push({ kind: 'code', text: other ?? '' });
  }
  return tokens;
}

/** Letters of days and times outside quotes, and no digits but fractions of a second; or elapsed time, `[h]:mm`. */
function isDate(tokens: readonly Token[], codes: string): boolean {
  if (tokens.some(({ kind, text }) => kind === 'bracket' && /^(h+|m+|s+)$/i.test(text))) return true;
  return /[ymdhs]/i.test(codes) && !/[0#?]/.test(codes.replace(/(s)\.0+/gi, '$1'));
}

function currencyOf(tokens: readonly Token[], codes: string): string {
  const bracketed = tokens.find(({ kind, text }) => kind === 'bracket' && text.startsWith('$'));
  const sign = bracketed ? bracketed.text.slice(1).split('-')[0] : undefined;
  if (sign) return sign;
  const literals = tokens.map(({ kind, text }) => (kind === 'literal' ? text : '')).join('');
  return /[£$€]/.exec(`${codes}${literals}`)?.[0] ?? '';
}

function decimalsOf(codes: string): {
  readonly decimals?: { readonly least: number; readonly most: number };
} {
  if (!/[0#?]/.test(codes) || /[E/]/.test(codes)) return {};
  const places = /[.]([0#?]*)/.exec(codes)?.[1] ?? '';
  return { decimals: { least: places.replace(/[^0]/g, '').length, most: places.length } };
}

function suffixOf(tokens: readonly Token[]): string {
  const last = tokens.findLastIndex(({ kind, text }) => kind === 'code' && /[0#?,]/.test(text));
  return tokens
    .slice(last + 1)
    .map(({ kind, text }) => (kind === 'literal' || (kind === 'code' && /[a-z]/i.test(text)) ? text : ''))
    .join('')
    .trim();
}
