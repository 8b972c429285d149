/** Shortens two texts to where they differ, for the terminal and for print. */

/** How much stays on either side of the difference, and of a difference that is itself long. In letters. */
export interface Extent {
  readonly context: number;
  readonly longest: number;
}

const USUAL: Extent = { context: 40, longest: 120 };

const MARK = '…';

/**
 * In: two texts that differ. Out: both cut around their first and last difference, with `…` where something is left
 * out, so that a reader sees what moved; whole where both are short. A long difference is cut at its end, behind
 * the first letter that differs, so that the two never come out alike. Cuts fall between letters, accents kept.
 */
export function aroundDifference(
  before: string,
  after: string,
  { context, longest }: Extent = USUAL,
): [before: string, after: string] {
  const [from, to] = [lettersOf(before), lettersOf(after)];
  if (from.length <= longest && to.length <= longest) return [before, after];
  const shorter = Math.min(from.length, to.length);
  const head = countSame(shorter, (index) => from[index] === to[index]);
  const tail = countSame(shorter - head, (index) => from.at(-1 - index) === to.at(-1 - index));
  const cut = (letters: readonly string[]): string => {
    const start = head <= context ? 0 : head - context;
    const end = tail <= context ? letters.length : letters.length - tail + context;
    const stop = Math.min(end, head + longest);
    return `${start > 0 ? MARK : ''}${letters.slice(start, stop).join('')}${stop < letters.length ? MARK : ''}`;
  };
  return [cut(from), cut(to)];
}

/** Letters as a reader counts them: an accent belongs to its letter. */
function lettersOf(text: string): string[] {
  return Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );
}

function countSame(most: number, isSame: (index: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count += 1;
  return count;
}
