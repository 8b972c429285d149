/** Bounds on the work a layout may ask for, so that a mistake in it is a finding and not a machine that hangs. */

export interface Limits {
  /** Characters of one template. */
  readonly template: number;
  /** Tags of one template. */
  readonly tags: number;
  /** Brackets within brackets, over all partials together. */
  readonly nesting: number;
  /** Blocks within blocks of one template, and calls within calls of one tag. */
  readonly within: number;
  /** Partials within partials. */
  readonly partials: number;
  /** Tags and texts run through, each round of a loop counted anew. */
  readonly steps: number;
  /** Characters of the merged document. */
  readonly output: number;
}

/** Far above what 20,000 rows need; reached in a few seconds. */
export const LIMITS: Limits = {
  template: 500_000,
  tags: 10_000,
  nesting: 200,
  within: 50,
  partials: 40,
  steps: 5_000_000,
  output: 60_000_000,
};
