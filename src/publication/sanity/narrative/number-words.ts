/** Numbers in running text: digits, or words up to ninety-nine in English and up to twenty in Welsh. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ONES = UNITS.slice(1, 10);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Every form that a numeral takes, masculine, feminine and mutated. */
const WELSH: readonly (readonly string[])[] = [
  ['dim'],
  ['un'],
  ['dau', 'dwy', 'ddau', 'ddwy'],
  ['tri', 'tair', 'thri', 'thair', 'dri', 'dair'],
  ['pedwar', 'pedair', 'bedwar', 'bedair', 'phedwar', 'phedair'],
  ['pump', 'pum', 'bump', 'bum', 'phump', 'phum'],
  ['chwech', 'chwe'],
  ['saith'],
  ['wyth'],
  ['naw'],
  ['deg', 'deng', 'ddeg'],
  ['un ar ddeg'],
  ['deuddeg', 'deuddeng', 'ddeuddeg'],
  ['tri ar ddeg', 'tair ar ddeg'],
  ['pedwar ar ddeg', 'pedair ar ddeg'],
  ['pymtheg', 'bymtheg'],
  ['un ar bymtheg'],
  ['dau ar bymtheg', 'dwy ar bymtheg'],
  ['deunaw'],
  ['pedwar ar bymtheg', 'pedair ar bymtheg'],
  ['ugain', 'hugain'],
];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((ten, index): [string, number][] => [
    [ten, 20 + 10 * index],
    ...ONES.map((one, at): [string, number] => [`${ten}-${one}`, 21 + 10 * index + at]),
  ]),
  ...WELSH.flatMap((forms, value) => forms.map((form): [string, number] => [form, value])),
]);

/** A pattern for tens with what may follow them: one for each of both would take long to make ready. */
const FROM_TWENTY = `(?:${TENS.join('|')})(?:-(?:${ONES.join('|')}))?`;
/** The longer of two words first. */
const OTHERS = [...UNITS, ...WELSH.flat()].sort((a, b) => b.length - a.length);

/** A pattern for a whole number in digits or in any of the words. */
export const WHOLE_NUMBER = wholeNumberOf([FROM_TWENTY, ...OTHERS]);

/** Single words of numbers: those there are, and those that any sentence has had in it. */
const WORDS: ReadonlySet<string> = new Set([...VALUES.keys()].flatMap((words) => words.split(/[ -]/)));
const met = new Set<string>();

/**
 * In: a sentence. Out: the same pattern without the words that no sentence has had yet: one of all of them takes far
 * longer to make ready than to use. It finds what the other finds, where a number begins and ends as a word does.
 */
export function wholeNumberIn(sentence: string): string {
  for (const word of sentence.match(/[a-z]+/gi) ?? []) {
    if (WORDS.has(word.toLowerCase())) met.add(word.toLowerCase());
  }
  const isMet = (words: string): boolean => words.split(' ').every((word) => met.has(word));
  return wholeNumberOf([...(TENS.some(isMet) ? [FROM_TWENTY] : []), ...OTHERS.filter(isMet)]);
}

function wholeNumberOf(words: readonly string[]): string {
  return `(?:${['\\d{1,3}(?:,\\d{3})+', '\\d+', ...words].join('|')})`;
}

/** In: what that pattern found. Out: its value. */
export function wholeNumber(text: string): number {
  return VALUES.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}
