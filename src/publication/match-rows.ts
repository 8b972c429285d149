/** Which row of an earlier report is which of a later one. */
import { foldName } from '../model/near-match.ts';
import type { ScoredItem } from '../model/scored-report.ts';

export interface RowPair {
  /** Undefined where the row is new. */
  readonly from?: ScoredItem;
  /** Undefined where the row is gone. */
  readonly to?: ScoredItem;
}

/** What a row may be known by, the surest first; undefined where it has no such thing. */
const KEYS: readonly ((item: ScoredItem) => string | undefined)[] = [
  (item) => (item.kind === 'measure' ? item.measure.ref.value : undefined),
  (item) => `${nameOf(item)}\n${item.priority.id}\n${themeOf(item)}`,
  (item) => `${nameOf(item)}\n${item.priority.id}`,
  (item) => nameOf(item),
];

/**
 * Pairs measures by reference, then measures and actions by name; of several of one name those of the same
 * priority and theme first, then in order. Out: a pair for each later row in its order, then the rows that are gone.
 */
export function matchRows(before: readonly ScoredItem[], after: readonly ScoredItem[]): RowPair[] {
  const partner = new Map<ScoredItem, ScoredItem>();
  const taken = new Set<ScoredItem>();
  for (const keyOf of KEYS) {
    const open = new Map<string, ScoredItem[]>();
    for (const from of before.filter((item) => !taken.has(item))) {
      for (const key of folded(keyOf, from)) open.set(key, [...(open.get(key) ?? []), from]);
    }
    for (const to of after.filter((item) => !partner.has(item))) {
      const [from] = folded(keyOf, to).flatMap((key) => open.get(key)?.splice(0, 1) ?? []);
      if (from === undefined) continue;
      partner.set(to, from);
      taken.add(from);
    }
  }
  const gone = before.filter((item) => !taken.has(item)).map((from): RowPair => ({ from }));
  return [...after.map((to): RowPair => pair(partner.get(to), to)), ...gone];
}

function pair(from: ScoredItem | undefined, to: ScoredItem): RowPair {
  return from === undefined ? { to } : { from, to };
}

function nameOf(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.name.value : item.action.name.value;
}

function themeOf(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.theme.value : item.action.theme.value;
}

/** The key of a row within its kind, without what people vary; none where it has no such thing. */
function folded(keyOf: (item: ScoredItem) => string | undefined, item: ScoredItem): string[] {
  const key = keyOf(item);
  return key === undefined ? [] : [`${item.kind}\n${key.split('\n').map(foldName).join('\n')}`];
}
