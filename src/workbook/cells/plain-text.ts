/** Text as it is meant: what spreadsheets and keyboards vary without meaning to is made even. */

/** Most texts: there is nothing in them to be made even. */
const PRINTABLE = /^[ -~]*$/;

/** Whole text of a cell: lines kept, line ends made one, control and zero-width characters dropped, no blanks around it. */
export function cleanText(text: string): string {
  if (PRINTABLE.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}|[\u200b\u2060\ufeff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim();
}

/** For comparing and reading numbers: non-breaking and thin spaces are spaces, every dash and minus is "-". */
export function plainText(text: string): string {
  const clean = cleanText(text);
  if (PRINTABLE.test(clean) && !clean.includes('  ')) return clean;
  return clean
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** No word or address is longer; more would break over so many lines that nobody can read it. */
const LONGEST_WORD = 1_000;

/** How many characters without a space stand in a text, where that is more than any word has; else undefined. */
export function unbrokenLength(text: string): number | undefined {
  if (text.length <= LONGEST_WORD) return undefined;
  const longest = text.split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0);
  return longest > LONGEST_WORD ? longest : undefined;
}
