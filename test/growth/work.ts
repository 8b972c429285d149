/** How often a piece of code ran, and what grows faster than what it was given. */

export interface Work {
  /** File, function and where in it. */
  readonly place: string;
  /** One for each size, each size twice the one before. */
  readonly counts: readonly number[];
}

/** What a doubled input adds, by what its first half added: 2 for work in step with it, 4 for each with each. */
const IN_STEP = 3;

/** What is added below this may be chance: how well sorted the rows came, which words are long. */
const FEW = 20_000;

/** In: counts at three sizes. Out: what grew out of step, the most frequent first. */
export function outOfStep(work: readonly Work[]): Work[] {
  return work
    .filter(({ counts: [small = 0, middle = 0, large = 0] }) => {
      // V8 leaves out a piece that ran as often as what it stands in
      if (small === 0 || middle === 0) return false;
      return large - middle > FEW && large - middle > IN_STEP * (middle - small);
    })
    .toSorted((a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0));
}
