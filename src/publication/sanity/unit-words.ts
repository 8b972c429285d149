/** Which unit the name of a measure asks for, in English and Welsh. In: the name. Out: what it says, or undefined. */
import { nameParts } from './plain-words.ts';

export type ExpectedUnit =
  /** A percentage, whatever else. */
  | 'percent'
  /** A number of things: neither % nor £. */
  | 'count'
  /** Points: neither % nor £. */
  | 'score'
  /** So many in a thousand people: no %. */
  | 'rate'
  /** Days, weeks, hours: neither % nor £. */
  | 'time'
  /** An amount of money. */
  | 'pounds'
  /** Money, or the share of it that came in. */
  | 'pounds-or-percent';

export interface UnitWords {
  readonly unit: ExpectedUnit;
  /** The words that say so. */
  readonly words: string;
  /** The time it is counted in, `days`; undefined where it names none. */
  readonly time?: string;
}

/** What may stand before the word that counts. */
const BEFORE =
  '^(?:(?:the|a|an|overall|total|average|mean|median|annual|yearly|monthly|quarterly|cumulative|rolling|in-year|net|gross|maintain|increase|increasing|improve|reduce|reducing|to|y|yr|cyfanswm|cynyddu|lleihau)\\s+)*';

const leading = (words: string): RegExp => new RegExp(`${BEFORE}(?:${words})(?![\\w'])`);

/** Nothing can be said of these: two figures in one name, points of a percentage, an index. */
const UNCLEAR =
  /\b(?:number|no\.?|nifer)\s*(?:and|or|&|\/|a|neu)\s*(?:the\s+)?(?:percentage|proportion|per cent|%|chanran|ganran|canran)|\b(?:percentage|%|canran)\s*(?:and|or|&|\/|a|neu)\s*(?:the\s+)?(?:number|nifer)|\bpercentage points?\b|\bpwynt(?:iau)? canran\b|\bpp\b/;

const PERCENT_SAID =
  /\((?:as )?(?:a |the )?(?:%|percentage|per cent|proportion|canran)\)|%$|\b(?:expressed )?as an? (?:%|percentage|proportion) of\b|\bfel canran o\b/;
const PERCENT = leading(
  'percentage(?! (?:change|increase|decrease|reduction|variance))(?: of)?|proportion(?: of)?|per cent|percent|canran|cyfran|ganran|gyfran',
);
const PERCENT_SIGN = new RegExp(`${BEFORE}%(?=\\s|$)`);
const PERCENT_OF = /\b(?:percentage|%) of\b/;

const RATE =
  /\b(?:per|fesul|for every|am bob)\s+(?:1|10|100)?[ ,.]?000\b|\bper (?:thousand|million|hundred thousand|capita)\b/;

const COUNT = leading('number(?: of)?|no\\. of|count of|volume of|nifer');
const COUNT_SAID = /\((?:total )?number(?: of [^)]*)?\)|\b(?:head)?count$/;

const SCORE = /\bscores?\b(?=$|\s*\(|\s+(?:per|for|of|at|in|among)\b)|\bsgor(?:iau)?\b/;
/** Scores of which many are percentages. */
const SHARED_SCORE =
  /\b(?:satisf\w*|engage\w*|complian\w*|audit\w*|assur\w*|inspect\w*|quality|shopper|test\w*|accura\w*|survey\w*|clean\w*|confidence|maturity|index|accessib\w*|bodd\w*)\b/;

const TIME_WORD = '(?:days?|weeks?|months?|hours?|minutes?|diwrnod(?:au)?|wythnos(?:au)?|munud(?:au)?|oriau)';
const TIMES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:average|mean|median|longest)\\s+(?:number of\\s+)?(?:[\\w-]+\\s+){0,2}?(${TIME_WORD})\\b`,
  ),
  new RegExp(`\\((?:in |average )?(?:(?:working|calendar|school) )?(${TIME_WORD})\\)`),
  new RegExp(`\\b(${TIME_WORD})(?: \\w+){0,3} per (?:\\w+ ){0,2}(?:employee|fte|worker|person|household)\\b`),
  new RegExp(`\\b(${TIME_WORD})(?: [\\w']+){0,4} fesul (?:gweithiwr|aelod|cyflogai)`),
  /\b(?:average|mean|median)\s+(?:[\w-]+\s+){0,2}?(?:time|wait|length of stay)\b/,
  /^(?:the )?(?:time taken|length of time|turnaround time)\b/,
  new RegExp(`^(?:(?:total|average|working|calendar|fte) )*(${TIME_WORD}) lost\\b`),
  /^(diwrnodau)(?: gwaith)? a gollwyd\b/,
  /\bamser cyfartalog\b/,
];
const COUNTED_TIME = new RegExp(`\\b(?:number|nifer)(?: \\w+){0,3} (${TIME_WORD})\\b`);

const POUNDS = leading(
  '(?:unit )?costs? (?:of|per|to)|cost(?=$)|(?:(?:rateable|market|asset|book) )?value of|amount of (?:money|debt|funding|external funding|grant|arrears)|costau|cost|gwerth',
);
const POUNDS_OR_PERCENT = leading(
  'income (?:from|generated|raised)|expenditure (?:on|per)|spend(?:ing)? (?:on|per)|savings (?:delivered|achieved|made|identified)|revenue (?:from|generated)|overspend|underspend|investment (?:won|secured|attracted)|external funding (?:won|secured|attracted)|incwm|arbedion|buddsoddiad',
);
const POUNDS_SAID = /£(?:m|k|000s?|'000s?|bn)?(?=\)|$|\s(?!\d))/;
const NO_POUNDS = /\bcost of living\b|\bcostau byw\b|\bvalue of (?:the )?(?:service|relationship)/;

/** In: the name of a measure in plain words. Out: the unit it asks for and the words that say so; undefined where it says nothing. */
export function unitWords(plain: string): UnitWords | undefined {
  if (UNCLEAR.test(plain)) return undefined;
  const parts = nameParts(plain);
  const percent = found(PERCENT_SAID, plain) ?? first(parts, PERCENT) ?? first(parts, PERCENT_SIGN);
  const rate = found(RATE, plain);
  if (rate !== undefined) return percent === undefined ? { unit: 'rate', words: rate } : undefined;
  if (percent !== undefined) return { unit: 'percent', words: percent };
  return counted(plain, parts) ?? timed(plain) ?? scored(plain) ?? paid(plain, parts) ?? shared(plain);
}

function counted(plain: string, parts: readonly string[]): UnitWords | undefined {
  const words = first(parts, COUNT) ?? found(COUNT_SAID, plain);
  if (words === undefined) return undefined;
  const time = COUNTED_TIME.exec(plain)?.[1];
  return time === undefined ? { unit: 'count', words } : { unit: 'time', words, time };
}

function timed(plain: string): UnitWords | undefined {
  for (const pattern of TIMES) {
    const match = pattern.exec(plain);
    if (match)
      return { unit: 'time', words: match[0], ...(match[1] === undefined ? {} : { time: match[1] }) };
  }
  return undefined;
}

function scored(plain: string): UnitWords | undefined {
  const words = found(SCORE, plain);
  return words === undefined || SHARED_SCORE.test(plain) ? undefined : { unit: 'score', words };
}

function paid(plain: string, parts: readonly string[]): UnitWords | undefined {
  if (NO_POUNDS.test(plain)) return undefined;
  const pounds = found(POUNDS_SAID, plain) ?? first(parts, POUNDS);
  if (pounds !== undefined) return { unit: 'pounds', words: pounds };
  const either = first(parts, POUNDS_OR_PERCENT);
  return either === undefined ? undefined : { unit: 'pounds-or-percent', words: either };
}

function shared(plain: string): UnitWords | undefined {
  const words = found(PERCENT_OF, plain);
  return words === undefined ? undefined : { unit: 'percent', words };
}

function found(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[0].trim();
}

function first(parts: readonly string[], pattern: RegExp): string | undefined {
  for (const part of parts) {
    const words = found(pattern, part);
    if (words !== undefined) return words;
  }
  return undefined;
}
