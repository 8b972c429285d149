/** Whole percentages of counts. In: whole numbers. Out: whole numbers, by integer arithmetic throughout. */

/**
 * A share in whole per cent, a half rounded up; undefined for an empty population.
 * Published report: each percentage of its table by priority, e.g. 6 of 16 is 38.
 */
export function halfUp(count: number, population: number): number | undefined {
  if (population === 0) return undefined;
  const twice = 200 * count + population;
  return (twice - (twice % (2 * population))) / (2 * population);
}

/**
 * Shares in whole per cent that sum to 100: each is rounded down, and what is missing goes one by one to
 * the largest remainders. Of equal remainders the larger count comes first, of equal counts the one listed
 * first. Undefined, each, for an empty population.
 * Published report: 22, 8 and 11 of 41 are 54, 19 and 27, where a half rounded up would give 54, 20 and 27.
 */
export function largestRemainder(counts: readonly number[]): readonly (number | undefined)[] {
  const population = counts.reduce((sum, count) => sum + count, 0);
  if (population === 0) return counts.map(() => undefined);
  const parts = counts.map((count, index) => {
    const remainder = (100 * count) % population;
    return { index, count, remainder, floor: (100 * count - remainder) / population };
  });
  const missing = 100 - parts.reduce((sum, { floor }) => sum + floor, 0);
  const raised = [...parts]
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count)
    .slice(0, missing)
    .map(({ index }) => index);
  return parts.map(({ index, floor }) => floor + (raised.includes(index) ? 1 : 0));
}
