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
const OTHERS = [...UNITS, ...WELSH.flat()].sort((a, b) => b.length - a.length);

/** A pattern for a whole number in digits or words; the longer of two words first. */
export const WHOLE_NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${FROM_TWENTY}|${OTHERS.join('|')})`;

/** In: what that pattern found. Out: its value. */
export function wholeNumber(text: string): number {
  return VALUES.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}
