/**
 * Names that people make up (themes, sections) and then spell in two ways, which would print as two.
 * Out: the first spelling where only case, spacing, signs or "&" differ; a warning there and for a near miss.
 */
import { distance } from 'fastest-levenshtein';
import type { Sourced } from '../../model/entry.ts';
import { foldHeading } from '../../model/near-match.ts';
import { nameCell, type Reading, report } from '../reading.ts';

/** Letters by which two spellings of one name may differ, and how long it must be for that to mean anything. */
const SLIP = 2;
const LONG_ENOUGH = 8;
/** Far more than a plan has themes; comparing each with each of many would take for ever. */
const MOST_COMPARED = 300;

/** In: what the names are, for the finding. `within` keeps the themes of one priority apart from another's. */
export function spellingRegister(
  what: string,
  reading: Reading,
): (name: Sourced<string>, within?: string) => Sourced<string> {
  const known = new Map<string, Map<string, Sourced<string>>>();
  return (name, within = '') => {
    const names = known.get(within) ?? new Map<string, Sourced<string>>();
    known.set(within, names);
    const key = foldSpelling(name.value);
    const same = names.get(key);
    const isFew = names.size <= MOST_COMPARED;
    const like = same ?? (isFew ? [...names].find(([other]) => isSlip(key, other))?.[1] : undefined);
    if (!same) names.set(key, name);
    if (like && like.value !== name.value) {
      const at = nameCell(like.at, name.at);
      report(reading, 'uneven-spelling', name.at, { what, found: name.value, first: like.value, at });
    }
    return same ? { ...name, value: same.value } : name;
  };
}

function foldSpelling(name: string): string {
  return foldHeading(name.replaceAll('&', ' and '));
}

/** "Theme 1" and "Theme 2" differ in a number, which is no slip. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG_ENOUGH) return false;
  if (a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false;
  return distance(a, b) <= SLIP;
}
