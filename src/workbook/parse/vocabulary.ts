/** A word of a fixed vocabulary. In: the text of a cell. Out: the word as the vocabulary spells it. */
import { foldHeading } from '../../model/near-match.ts';

/** Without regard to case, spacing and signs: `ON-TRACK` is `On track`. */
export function matchWord<T extends string>(text: string, words: readonly T[]): T | undefined {
  const folded = foldHeading(text);
  return words.find((word) => foldHeading(word) === folded);
}
