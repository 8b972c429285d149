/** What a row's commentary says of its own row: target, outturn, quarters, last year. Other figures are left alone. */
import { compare, type Decimal, multiply, parseDecimal, round } from '../../../model/decimal.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Measure, Quarter, Submission } from '../../../model/submission.ts';
import { sanityFindings } from '../findings.ts';
import { type Figure, figureOf, placeAt, printed } from '../row-figures.ts';
import { sentencesOf } from './read-claims.ts';

type What = 'target' | 'outturn' | 'previous' | Quarter;

const NUMBER = String.raw`(-?\u00a3?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\u00a3?-?\d+(?:\.\d+)?)(?![\d,./]*\d)\s?(%|per cent\b|percent\b|y cant\b|(?:m|k|million|filiwn)\b)?(?!\s*(?:to|of|out of|allan|-)\b|(?:st|nd|rd|th)\b|/\d)`;
const IS = String.raw`(?:\s+(?:figure|level|result|performance))?\s*(?:of|is|was|were|at|stood at|stands at|set at|for (?:the|this) year (?:of|is|was)|o|oedd|yw|:)?\s+`;

/** `target of 95%`, `the 95% target`; `last year's 88%`, `88% last year`; the same in Welsh. */
const PATTERNS: readonly (readonly [What, RegExp])[] = [
  ['target', pattern(String.raw`\b(?:targets?|(?:t|th|d)arged(?: o)?)${IS}${NUMBER}`)],
  ['target', pattern(String.raw`\b(?:the|our|a)\s+${NUMBER}\s+target\b`)],
  [
    'outturn',
    pattern(
      String.raw`\b(?:out-?turn|year[- ]end (?:figure|result|position|outturn)|final (?:figure|result)|result for the year|(?:our|the|a) result|alldro|canlyniad)${IS}${NUMBER}`,
    ),
  ],
  [
    'previous',
    pattern(
      String.raw`\blast year(?:'s|\u2019s)?(?:\s+(?:actual|outturn|result|figure|performance))?${IS}${NUMBER}`,
    ),
  ],
  ['previous', pattern(String.raw`${NUMBER}\s+(?:in the previous year|the year before|last year|y llynedd)`)],
  ['previous', pattern(String.raw`\b(?:y llynedd|llynedd)\s*(?:oedd|,|:)?\s+${NUMBER}`)],
  ...(['q1', 'q2', 'q3', 'q4'] as const).map((quarter): readonly [What, RegExp] => [
    quarter,
    pattern(
      String.raw`\b(?:q|quarter |chwarter )${quarter.charAt(1)}(?:'s|\u2019s)?(?:\s+(?:figure|result|outturn))?${IS}${NUMBER}`,
    ),
  ]),
];

/** A first look: without a digit and one of these words no pattern fits. */
const SPEAKS_OF_THE_ROW =
  /^(?=.*\d).*(?:target|targed|darged|out-?turn|result|figure|position|last year|previous year|year before|llynedd|alldro|canlyniad|q[1-4]|quarter|chwarter)/is;

/** Another target, or another year's: the row does not have it. */
const ANOTHER_BEFORE =
  /\b(?:next year(?:'s|’s)?|national|statutory|government|stretch|interim|future|new|old|original|revised|previous|last year(?:'s|’s)?|long-term|[\w-]+-year|20\d\d(?:[/–-]\d+)?|profiled?|quarterly|monthly|local|regional|average|median|england|cenedlaethol|nesaf|newydd)\s+$/i;
const ANOTHER_AFTER =
  /^[^.;]{0,40}\b(?:next year|(?:in|for|by|from|erbyn|yn) 20\d\d|the (?:next|coming|following|previous)|in future|flwyddyn nesaf)|^[\s,(]*(?:in|for|at the end of)\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]\b|(?:the )?(?:(?:first|second|third|fourth|last|final) )?quarter)|^\s*(?:points?|percentage points?|pwynt)/i;

/** `58 % in London`: the figure of a part, or of another place. */
const PLACE_AFTER = /^\s*(?:in|for|at|across|yn|yng|ar gyfer)\s+(?:the\s+)?\p{Lu}/u;

const NAMES: Readonly<Record<What, string>> = {
  target: 'the target',
  outturn: 'the outturn',
  previous: "last year's actual",
  q1: 'the figure for Q1',
  q2: 'the figure for Q2',
  q3: 'the figure for Q3',
  q4: 'the outturn',
};

/** In: a submission. Out: a warning at each commentary whose claim about its own row differs from the row. */
export function inspectRowCommentary({ measures, source }: Submission): Finding[] {
  return measures.flatMap((measure) => {
    const { commentary } = measure;
    if (commentary === undefined || !SPEAKS_OF_THE_ROW.test(commentary.value)) return [];
    const place = placeAt(source.file, commentary.at);
    return sentencesOf(commentary.value)
      .flatMap((sentence) => PATTERNS.flatMap(([what, pattern]) => claimsOf(what, pattern, sentence)))
      .flatMap(({ what, text, value, decimals }) => {
        const figure = figureOf(measure, cellOf(measure, what));
        if (figure === undefined || agrees(value, decimals, figure)) return [];
        const params = { claim: text, what: NAMES[what], actual: printed(figure) };
        return [sanityFindings['commentary-figure'](place, params)];
      });
  });
}

interface RowClaim {
  readonly what: What;
  readonly text: string;
  readonly value: Decimal;
  readonly decimals: number;
}

function claimsOf(what: What, pattern: RegExp, sentence: string): RowClaim[] {
  if (sentence.search(pattern) < 0) return [];
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const [text, digits = '', scale = ''] = match;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + text.length);
    if (ANOTHER_BEFORE.test(before) || ANOTHER_AFTER.test(after) || PLACE_AFTER.test(after)) return [];
    const value = parseDecimal(digits.replace(/[£,]/g, ''));
    if (value === undefined || isYear(digits, scale)) return [];
    const decimals = digits.split('.')[1]?.length ?? 0;
    const power = POWERS.get(scale.toLowerCase()) ?? 0;
    return [
      {
        what,
        text: text.trim(),
        value: multiply(value, `1${'0'.repeat(power)}` as Decimal),
        decimals: decimals - power,
      },
    ];
  });
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['million', 6],
  ['filiwn', 6],
  ['k', 3],
]);

function isYear(digits: string, scale: string): boolean {
  return scale === '' && /^20\d\d$/.test(digits);
}

function cellOf({ target, previous, quarters }: Measure, what: What) {
  if (what === 'target') return target;
  if (what === 'previous') return previous;
  return quarters[what === 'outturn' ? 'q4' : what];
}

/** To as many digits as the claim has: 95% is 94.96% in round figures. Of £1.2m the digits end at £100,000. */
function agrees(value: Decimal, decimals: number, { entry }: Figure): boolean {
  if (decimals >= 0) return compare(round(entry.value, decimals) as Decimal, value) === 0;
  const step = `1${'0'.repeat(-decimals)}` as Decimal;
  const shift = `0.${'0'.repeat(-decimals - 1)}1` as Decimal;
  return compare(multiply(round(multiply(entry.value, shift), 0) as Decimal, step), value) === 0;
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'gi');
}
