/** What sentences are put together of: lists, counts with their nouns, the year before. */
import { type Words, word } from '../words.ts';
import { previousYear } from './format-value.ts';

/** Welsh joins with "ac" before a vowel, also where a numeral is spoken with one: 1, 8, 11. */
const VOWEL = /^[^\p{L}\p{N}]*(?:[aeiouwyâêîôûŵŷ]|(?:1|1[1-9]|8\d?)(?!\d))/iu;

/** `a, b and c`. */
export function joinList(items: readonly string[], words: Words): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const before = items.slice(0, -1).join(word(words, 'list-between'));
  return word(words, VOWEL.test(last) ? 'list-last-vowel' : 'list-last', { before, last });
}

/** `1 measure`, `3 measures`: the text of `<key>-one` or `<key>-many`. */
export function counted(
  words: Words,
  key: string,
  count: number,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return word(words, `${key}-${count === 1 ? 'one' : 'many'}`, { count, ...params });
}

/** `with 2015/16`, or `with the year before` where that year is not known. */
export function withYearBefore(year: string, words: Words): string {
  const before = previousYear(year);
  return before === undefined
    ? word(words, 'with-the-year-before')
    : word(words, 'with-year', { year: before });
}
