/** How many columns of a terminal a text takes: neither its length nor the number of its letters. */
import { eastAsianWidth } from 'get-east-asian-width';

const PLAIN = /^[ -~]*$/;
/** Signs that stand on the one before them, or are not seen at all. */
const UNSEEN = /^[\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;

let segmenter: Intl.Segmenter | undefined;

/** In: a text. Out: what a reader takes for its letters, each with the signs that stand on it. */
export function letters(text: string): readonly string[] {
  if (PLAIN.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en-GB');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** In: a text of one line. Out: its columns. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return letters(text).reduce((width, letter) => width + letterWidth(letter), 0);
}

/** In: letters. Out: as many of them, from the first, as there are columns for. */
export function takeColumns(all: readonly string[], columns: number): readonly string[] {
  let left = columns;
  const end = all.findIndex((letter) => {
    left -= letterWidth(letter);
    return left < 0;
  });
  return end === -1 ? all : all.slice(0, end);
}

function letterWidth(letter: string): number {
  if (PLAIN.test(letter)) return letter.length;
  if (UNSEEN.test(letter)) return 0;
  return EMOJI.test(letter) ? 2 : eastAsianWidth(letter.codePointAt(0) ?? 0);
}
