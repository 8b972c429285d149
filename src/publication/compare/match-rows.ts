/** Which row of an earlier report is which of a later one. */
import { foldName, nearMatches } from '../../model/near-match.ts';
import type { ScoredItem } from '../../model/scored-report.ts';
import { type Key, type Pair, pairUp } from './pair-up.ts';

/** What a row may be known by, the surest first. */
const KEYS: readonly Key<ScoredItem>[] = [
  (item) => folded(item, [refOf(item), item.priority.id]),
  (item) => folded(item, [refOf(item)]),
  (item) => folded(item, [nameOf(item), item.priority.id, themeOf(item)]),
  (item) => folded(item, [nameOf(item), item.priority.id]),
  (item) => folded(item, [nameOf(item)]),
];

/** So many rows may be left over on both sides before names are no longer compared letter by letter. */
const MOST_REWORDED = 200;

/**
 * Pairs measures by reference, then measures and actions by name; of several of one name those of the same
 * priority and theme first, then in order; what is left by a name reworded within its priority and theme. Out:
 * a pair for each later row in its order, then the rows that are gone.
 */
export function matchRows(before: readonly ScoredItem[], after: readonly ScoredItem[]): Pair<ScoredItem>[] {
  const pairs = pairUp(before, after, KEYS);
  const left = pairs.flatMap(({ from, to }) => (to === undefined && from ? [from] : []));
  const open = pairs.filter(({ from }) => from === undefined).length;
  if (left.length === 0 || open === 0 || left.length > MOST_REWORDED || open > MOST_REWORDED) return pairs;
  return pairReworded(pairs, left);
}

/** How a row is called: a measure by its reference, an action by its text. */
export function rowName(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.ref.value : item.action.name.value.trim();
}

export function nameOf(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.name.value : item.action.name.value;
}

function pairReworded(pairs: readonly Pair<ScoredItem>[], left: readonly ScoredItem[]): Pair<ScoredItem>[] {
  const taken = new Set<ScoredItem>();
  const later = pairs.flatMap((pair) => {
    const { from, to } = pair;
    if (to === undefined) return [];
    if (from !== undefined) return [pair];
    const [found] = left.filter((item) => !taken.has(item) && isReworded(item, to, left));
    if (found !== undefined) taken.add(found);
    return [{ from: found, to }];
  });
  return [...later, ...left.filter((item) => !taken.has(item)).map((from) => ({ from }))];
}

/** Whether of the names left in this priority and theme this one is nearest, and near. */
function isReworded(from: ScoredItem, to: ScoredItem, left: readonly ScoredItem[]): boolean {
  const inPlace = left.filter((item) => sectionOf(item) === sectionOf(to));
  const [nearest] = nearMatches(nameOf(to), inPlace.map(nameOf));
  return sectionOf(from) === sectionOf(to) && nearest === nameOf(from);
}

function sectionOf(item: ScoredItem): string {
  return [item.kind, item.priority.id, foldName(themeOf(item))].join('\n');
}

function refOf(item: ScoredItem): string | undefined {
  return item.kind === 'measure' ? item.measure.ref.value : undefined;
}

function themeOf(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.theme.value : item.action.theme.value;
}

/** The key of a row within its kind, without what people vary; none where it has no such thing. */
function folded(item: ScoredItem, parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : [item.kind, ...known.map(foldName)].join('\n');
}
