/** A word of a fixed vocabulary. In: the text of a cell. Out: the word as the vocabulary spells it. */
import { foldHeading } from '../../model/near-match.ts';

/** Without regard to case, spacing and signs: `ON-TRACK` is `On track`. */
export function matchWord<T extends string>(text: string, words: readonly T[]): T | undefined {
  return foldedWords(words).get(foldHeading(text)) as T | undefined;
}

/** Each vocabulary is folded once, however many rows ask for it. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function foldedWords(words: readonly string[]): ReadonlyMap<string, string> {
  const found = known.get(words);
  if (found) return found;
  // Of two that fold alike the first is meant.
  const made = new Map(words.toReversed().map((word) => [foldHeading(word), word]));
  known.set(words, made);
  return made;
}
