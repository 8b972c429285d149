/** "Did you mean": the known names nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** Folds what people vary without meaning to: case, spacing, kinds of dash and quote, accents kept. */
export function foldName(name: string): string {
  return EVEN.test(name) ? name.toLowerCase() : foldUneven(name);
}

/** Plain signs with single spaces between them: nothing but the case is to be folded. */
const EVEN = /^[!-~]+(?: [!-~]+)*$/;

function foldUneven(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Letters and digits already. */
const PLAIN = /^[a-z0-9]*$/;

/** Folds harder, for sheet and column names: letters and digits only. */
export function foldHeading(name: string): string {
  const folded = foldName(name);
  return PLAIN.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Up to three known names, nearest first, that differ in at most a third of their letters.
 * In: `nearMatches('Sterong', ['Safe', 'Strong'])`. Out: `['Strong']`.
 */
export function nearMatches(name: string, known: readonly string[]): string[] {
  const wanted = foldName(name).slice(0, 100);
  if (wanted === '') return [];
  return known
    .map((candidate) => ({ candidate, away: lettersApart(wanted, foldName(candidate).slice(0, 100)) }))
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Two neighbours that changed places, as in `titel`, are one slip and not two letters. */
function lettersApart(a: string, b: string): number {
  const at = Array.from(a).findIndex((_, index) => a[index] !== b[index]);
  const swapped = `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}`;
  return swapped === b && a !== b ? 1 : distance(a, b);
}

/** `did you mean "Strong"?`, `did you mean "a" or "b"?`, or the names there are: `use one of "a", "b"`. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearMatches(name, known);
  const quoted = (names: readonly string[], last: string): string =>
    names
      .map((n) => `"${n}"`)
      .join(', ')
      .replace(/, ([^,]*)$/, `${last}$1`);
  if (near.length > 0) return `did you mean ${quoted(near, ' or ')}?`;
  return known.length === 0
    ? 'there are none to choose from'
    : `use one of ${known.map((n) => `"${n}"`).join(', ')}`;
}
