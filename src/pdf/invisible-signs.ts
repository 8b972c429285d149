/**
 * Signs that are never seen: soft hyphens, joiners, marks of direction, variation selectors. The font layout
 * takes the first sign of a glyph for all that share it: after one soft hyphen no hyphen would print any more.
 */

/** All but those that turn direction to the left: these are found, not dropped. */
const INVISIBLE = /(?![\u061c\u200f\u202b\u202e\u2067])\p{Default_Ignorable_Code_Point}/gu;

/** Whether to look closer: quicker than the other, and most texts have none of these. */
const SUSPECT = /\u00ad|[\u{300}-\u{10ffff}]/u;

/** The same data, every text in it without such signs. */
export function withoutInvisibleSigns<T>(value: T): T {
  return strip(value) as T;
}

/** What has none comes out as it is: most texts, and so most of a document. */
function strip(value: unknown): unknown {
  if (typeof value === 'string') return SUSPECT.test(value) ? value.replace(INVISIBLE, '') : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map(strip);
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const stripped = strip(part);
    if (stripped === part) continue;
    changed ??= { ...value };
    changed[key] = stripped;
  }
  return changed ?? value;
}
