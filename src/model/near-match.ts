/** "Did you mean": the known names nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** Folds what people vary without meaning to: case, spacing, kinds of dash and quote, accents kept. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Folds harder, for sheet and column names: letters and digits only. */
export function foldHeading(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Up to three known names, nearest first, that differ in at most a third of their letters.
 * In: `nearMatches('Sterong', ['Safe', 'Strong'])`. Out: `['Strong']`.
 */
export function nearMatches(name: string, known: readonly string[]): string[] {
  const wanted = foldName(name).slice(0, 100);
  if (wanted === '') return [];
  return known
    .map((candidate) => ({ candidate, away: slips(wanted, foldName(candidate).slice(0, 100)) }))
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Letters to put in, take out or change; two neighbours that changed places are one slip. */
function slips(typed: string, meant: string): number {
  const plain = distance(typed, meant);
  if (plain !== 2 || typed.length !== meant.length) return plain;
  const swapped = [...typed.slice(1)].some(
    (letter, i) => `${typed.slice(0, i)}${letter}${typed.charAt(i)}${typed.slice(i + 2)}` === meant,
  );
  return swapped ? 1 : plain;
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
