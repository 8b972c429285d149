/** Figures that a sentence claims: percentages, so many of so many, counts of rows. English and Welsh. */
import { type Decimal, parseDecimal } from '../../../model/decimal.ts';
import { WHOLE_NUMBER, wholeNumber } from './number-words.ts';

interface Claim {
  /** As it stands in the text. */
  readonly text: string;
  /** What stands before and after it in the sentence. */
  readonly before: string;
  readonly after: string;
}

export interface PercentClaim extends Claim {
  readonly value: Decimal;
  readonly decimals: number;
}

export interface FractionClaim extends Claim {
  readonly part: number;
  readonly whole: number;
}

export interface CountClaim extends Claim {
  readonly count: number;
  readonly of: 'measure' | 'action' | 'priority';
}

const PERCENT = /(?<![\d.,£-])(\d+(?:\.(\d+))?)\s?(?:%|per cent\b|percent\b|y cant\b)/gi;

const FRACTION = new RegExp(
  `(?<![\\w.,/£-])(${WHOLE_NUMBER})\\s+(?:out of|allan o|of|o)(?:'r|’r)?\\s+(?:the\\s+|our\\s+|its\\s+)?(${WHOLE_NUMBER})(?![\\w%/]|[.,]\\d|\\s?(?:per cent|percent|%|y cant))`,
  'gi',
);

const ROWS = 'measures?|indicators?|targets?|actions?|(?:m|f)esur(?:au)?|(?:t|th|d)arged(?:au)?';

/** `9/12 targets`. */
const SLASHED = new RegExp(`(?<![\\w.,/£-])(\\d+)/(\\d+)(?=\\s+(?:[\\w-]+\\s+){0,2}?(?:${ROWS})\\b)`, 'gi');

/** `of our 12 targets, 9 were met`. */
const WHOLE_FIRST = new RegExp(
  `\\bof\\s+(?:the|our|its|these|those|all)\\s+(${WHOLE_NUMBER})\\s+(?:${ROWS})\\b,?\\s+(?:only\\s+)?(${WHOLE_NUMBER})(?=\\s+(?:were|was|are|is|have|has|did|met|improved|exceeded|missed|reached|achieved))`,
  'gi',
);

const KINDS: readonly (readonly [CountClaim['of'], string])[] = [
  ['measure', 'measures?|indicators?|(?:m|f)esur(?:au)?|(?:d|dd)angosydd(?:ion)?'],
  ['action', 'actions?|(?:c|g|ch)am(?:au)?(?: gweithredu)?'],
  ['priority', 'priorit(?:y|ies)|(?:b|f)laenoriaeth(?:au)?'],
];

const COUNTS = KINDS.map(([of, nouns]) => ({
  of,
  pattern: new RegExp(
    `(?<![\\w.,/£-])(${WHOLE_NUMBER})\\s+(?:o\\s+)?(?:(?:performance|key|corporate|council plan|scorecard)\\s+)*(?:${nouns})(?!\\w)`,
    'gi',
  ),
}));

/** Nobody reads further for a full stop, nor do the patterns. */
const LONGEST_SENTENCE = 1_000;

/** A text in sentences; a decimal point ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => sentence.trim() !== '' && sentence.length <= LONGEST_SENTENCE);
}

export function percentClaims(sentence: string): PercentClaim[] {
  return [...sentence.matchAll(PERCENT)].flatMap((match) => {
    const value = parseDecimal(match[1] ?? '');
    return value === undefined ? [] : [{ ...claim(match), value, decimals: match[2]?.length ?? 0 }];
  });
}

export function fractionClaims(sentence: string): FractionClaim[] {
  const wholeFirst = [...sentence.matchAll(WHOLE_FIRST)].map((match) => fraction(match, match[2], match[1]));
  const partFirst = [...sentence.matchAll(FRACTION), ...sentence.matchAll(SLASHED)].map((match) =>
    fraction(match, match[1], match[2]),
  );
  return [...partFirst, ...wholeFirst];
}

function fraction(match: RegExpExecArray, part = '', whole = ''): FractionClaim {
  return { ...claim(match), part: wholeNumber(part), whole: wholeNumber(whole) };
}

/** What stands before the whole of a fraction. */
const PART_OF = new RegExp(
  `${WHOLE_NUMBER}\\s+(?:out of|allan o|of|o)(?:'r|’r)?(?:\\s+(?:the|our|its))?\\s*$`,
  'i',
);

/** Counts that are no part of a fraction: the 12 measures of "9 of 12 measures" are not. */
export function countClaims(sentence: string): CountClaim[] {
  return COUNTS.flatMap(({ of, pattern }) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      ...claim(match),
      of,
      count: wholeNumber(match[1] ?? ''),
    })),
  ).filter(({ before }) => !PART_OF.test(before));
}

function claim(match: RegExpExecArray): Claim {
  const end = match.index + match[0].length;
  return { text: match[0], before: match.input.slice(0, match.index), after: match.input.slice(end) };
}
