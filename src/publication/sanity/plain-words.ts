/** A name as the word patterns of the checks want it. */
import { foldName } from '../../model/near-match.ts';

/** In: a text as people write it. Out: lower case, plain dashes and quotes, no accents: \b knows none. */
export function plainWords(text: string): string {
  const folded = foldName(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is plain ASCII, which needs no more work
  return /^[\x00-\x7f]*$/.test(folded) ? folded : folded.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The parts of a name between dashes, colons and brackets: each may begin with what it counts. */
export function nameParts(plain: string): string[] {
  return plain.split(/\s+-+\s+|:\s+|;\s+|\s*[()]\s*/).filter((part) => part !== '');
}
