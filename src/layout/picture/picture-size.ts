/** How large a picture may be. */

/** More than a page can show in print, and what its pixels need of memory is still little. */
const MOST_PIXELS = 40_000_000;

/** In: columns and rows. Out: what is wrong with them, in words. */
export function inspectSize(width: number, height: number): string | undefined {
  if (width === 0 || height === 0) return 'a picture without size';
  return width * height > MOST_PIXELS ? `a picture of more than ${MOST_PIXELS} pixels` : undefined;
}
