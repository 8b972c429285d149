/** What stands around a figure in a sentence, and whether it can be about the tables at all. */

/** `by 5 %`, `nearly 68 %`, `up to 30 %`: a change or no exact figure. */
const VAGUE_BEFORE =
  /\b(?:by|about|around|almost|nearly|over|under|above|below|some|roughly|approximately|up to|at least|at most|more than|less than|fewer than|within|a further|another|targets? (?:of|was|is)|(?:t|th|d)arged o|an extra|a(?:n additional)?|or|tua|bron|dros|o dan|hyd at|o leiaf|mwy na|llai na)\s+$/i;
const CHANGE_AFTER =
  /^\s*(?:more|fewer|less|higher|lower|increase|rise|reduction|cut|fall|drop|growth|discount|off|above|below|or (?:more|less|above|below)|yn (?:fwy|llai|uwch|is)|[\w-]+ (?:increase|rise|reduction|cut|fall|drop|growth))\b/i;

/** What lies ahead, lies outside, or is money: the tables cannot say. */
const ELSEWHERE =
  /\b(?:next year|in future|will be|by 20\d\d|aim to|plan to|national(?:ly)?|england|wales|uk|britain|region(?:al(?:ly)?)?|inflation|census|population|budget|funding|grant|government|interest rates?|pay award|council tax (?:rise|increase)|flwyddyn nesaf|erbyn 20\d\d|cenedlaethol|cymru|lloegr|chwyddiant|cyllideb|poblogaeth|llywodraeth)\b/i;

/** Rows by what people call them. */
export const TABLE_NOUN =
  /\b(?:measures?|indicators?|targets?|actions?|outcomes?|results?|priorit(?:y|ies)|(?:m|f)esur(?:au)?|(?:t|th|d)arged(?:au)?|(?:d|dd)angosydd(?:ion)?|(?:c|g|ch)amau|canlyniad(?:au)?|(?:b|f)laenoriaeth(?:au)?)\b/i;

/** Words of a sentence that sums up. */
export const SUMMING_UP =
  /\b(?:overall|in total|altogether|performance|score(?:d|card)?|yn gyffredinol|perfformiad)\b/i;

const EARLIER =
  /\b(?:last year|year before|previous(?:ly)?|a year ago|earlier|y llynedd|flwyddyn flaenorol|cynt)\b/i;

/** Whether the figure can be held against the tables of this year. */
export function isOfTheTables(before: string, after: string, sentence: string): boolean {
  return !VAGUE_BEFORE.test(before) && !CHANGE_AFTER.test(after) && !ELSEWHERE.test(sentence);
}

export function isOfAnEarlierYear(sentence: string, years: readonly string[]): boolean {
  return EARLIER.test(sentence) || years.some((year) => sentence.includes(year));
}

/** In: what follows `68 %`. Out: the words it is a share of, `households waiting longer`; undefined without "of". */
export function shareOf(after: string): string | undefined {
  return /^\s*(?:of|o'r|o’r|o)\s+((?:[\p{L}'’-]+\s*){1,4})/iu.exec(after)?.[1];
}

/** `rose to 52 %`, `was 52 %`: the figure is the value of what the sentence is about. */
export const NAMED_VALUE =
  /\b(?:to|at|was|is|were|are|of|reached|stands|stood|only|just|now|i|yn|oedd|ar)\s+(?:only |just |now |at )?$/i;
