/** Abbreviations in running text: each is read with its long form (ISO 14289-1, 7.1; WCAG 2.2, 3.1.4). */
import type { Abbreviation } from '../model/document.ts';
import type { Run } from './text-runs.ts';

export interface Abbreviations {
  /** Finds any of them as a word of its own; undefined where there are none. */
  readonly pattern: RegExp | undefined;
  /** Finds any of them anywhere: quicker than the other, and most texts have none. */
  readonly mention: RegExp;
  readonly expansions: ReadonlyMap<string, string>;
}

export interface ExpandedRun extends Run {
  readonly expansion?: string;
}

/** In: each abbreviation with its long form; of two of one name the first counts. */
export function abbreviationsOf(abbreviations: readonly Abbreviation[] = []): Abbreviations {
  const expansions = new Map([...abbreviations].reverse().map(({ term, expansion }) => [term, expansion]));
  // the longest first, so that none hides another that begins with it
  const terms = [...expansions.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (terms.length === 0) return { pattern: undefined, mention: /(?!)/, expansions };
  const any = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})s?(?![\\p{L}\\p{N}])`, 'gu');
  return { pattern, mention: new RegExp(any, 'u'), expansions };
}

/** Splits a run around the abbreviations in it. Out: the same text, pieces with an `expansion` where it has one. */
export function expandAbbreviations(
  run: Run,
  { pattern, mention, expansions }: Abbreviations,
): ExpandedRun[] {
  if (pattern === undefined || !mention.test(run.text)) return [run];
  const pieces: ExpandedRun[] = [];
  let last = 0;
  for (const match of run.text.matchAll(pattern)) {
    const expansion = expansionOf(match[0], expansions);
    if (expansion === undefined) continue;
    if (match.index > last) pieces.push({ ...run, text: run.text.slice(last, match.index) });
    pieces.push({ ...run, text: match[0], expansion });
    last = match.index + match[0].length;
  }
  if (last === 0) return [run];
  if (last < run.text.length) pieces.push({ ...run, text: run.text.slice(last) });
  return pieces;
}

/** Of several, `EHCPs`, the long form has the plural too. */
function expansionOf(word: string, expansions: Abbreviations['expansions']): string | undefined {
  const known = expansions.get(word);
  if (known !== undefined) return known;
  const one = expansions.get(word.replace(/s$/, ''));
  return one === undefined ? undefined : `${one}s`;
}
