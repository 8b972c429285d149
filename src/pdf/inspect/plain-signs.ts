/**
 * Signs that cannot surprise: our fonts have each, in a shape of its own in which no other sign is painted, none runs
 * from right to left, is unseen, joins its neighbours or leaves the line.
 */

/** All but letters of western and central Europe, punctuation, and the signs of statuses, directions and figures. */
const NOT_PLAIN = /[^ -~¡-¬®-ſ–—‘’“”•…€™←-↓−≤≥■▲●◆★✓✗]/;

/** Of what JSON writes with a backslash, only quotes, backslashes and line breaks. */
const ESCAPED = /\\(?!["\\n])/;

/** In: data as JSON. Out: whether all texts in it are of such signs. */
export function hasPlainSigns(json: string): boolean {
  return !NOT_PLAIN.test(json) && !ESCAPED.test(json.replaceAll('\\\\', ''));
}
