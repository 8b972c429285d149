/**
 * Signs that are never seen: soft hyphens, joiners, marks of direction, variation selectors. The font layout
 * takes the first sign of a glyph for all that share it: after one soft hyphen no hyphen would print any more.
 */

/** All but those that turn direction to the left: these are found, not dropped. */
const INVISIBLE = /(?![\u061c\u200f\u202b\u202e\u2067])\p{Default_Ignorable_Code_Point}/gu;

/** The same data, every text in it without such signs. */
export function withoutInvisibleSigns<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(INVISIBLE, '');
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strip(part)]));
}
