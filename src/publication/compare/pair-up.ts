/** Which thing of an earlier list is which of a later one, and whether the order they print in is another. */
import type { CellAddress } from '../../model/place.ts';
import { type Change, wholeChange } from './change.ts';

export interface Pair<T> {
  /** Undefined where the thing is new. */
  readonly from?: T | undefined;
  /** Undefined where it is gone. */
  readonly to?: T | undefined;
}

/** What a thing may be known by; undefined where it has no such thing. The place in its list is given too. */
export type Key<T> = (item: T, index: number) => string | undefined;

/**
 * Pairs things by the first key they share, the keys being tried one after the other on what is left; of several
 * with one key in their order. Out: a pair for each later thing in its order, then what is gone.
 */
export function pairUp<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly Key<T>[],
): Pair<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const keyOf of keys) {
    const open = queues(before, (item, index) => (taken.has(item) ? undefined : keyOf(item, index)));
    for (const [index, to] of after.entries()) {
      const key = partner.has(to) ? undefined : keyOf(to, index);
      const from = key === undefined ? undefined : open.get(key)?.next().value;
      if (from === undefined) continue;
      partner.set(to, from);
      taken.add(from);
    }
  }
  const gone = before.filter((item) => !taken.has(item)).map((from) => ({ from }));
  return [...after.map((to) => ({ from: partner.get(to), to })), ...gone];
}

/** How the things of a list are called where their order is told. */
export interface Named<T> {
  readonly what: string;
  readonly name: (item: T) => string;
  readonly at: (item: T) => CellAddress;
}

/**
 * One change where those things that were there already come in another order, from the first that does to the
 * last; what is new or gone is told elsewhere. In: pairs in the order of the later list, and the earlier list.
 */
export function orderChange<T extends object>(
  pairs: readonly Pair<T>[],
  before: readonly T[],
  { what, name, at }: Named<T>,
): Change[] {
  const later = pairs.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []));
  const place = new Map(before.map((item, index) => [item, index]));
  const placeOf = ({ from }: { from: T }): number => place.get(from) ?? 0;
  const earlier = later.toSorted((a, b) => placeOf(a) - placeOf(b));
  const moved = later.flatMap((pair, index) => (pair === earlier[index] ? [] : [index]));
  const [first, last] = [moved[0], moved.at(-1)];
  if (first === undefined || last === undefined) return [];
  const cell = later.slice(first, first + 1).map(({ to }) => at(to))[0];
  const [was, is] = [earlier.slice(first, last + 1), later.slice(first, last + 1)];
  const plainly = [was, is].map((list) => list.map(({ to }) => name(to)).join(', '));
  // of one name they are told apart by where they stood
  const numbered = [was, is].map((list) =>
    list.map((pair) => `${placeOf(pair) + 1}. ${name(pair.to)}`).join(', '),
  );
  const [from, to] = plainly[0] === plainly[1] ? numbered : plainly;
  return [wholeChange({ kind: 'order', what }, from, to, cell)];
}

function queues<T>(items: readonly T[], keyOf: Key<T>): Map<string, IterableIterator<T>> {
  const lists = new Map<string, T[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return new Map([...lists].map(([key, list]) => [key, list.values()]));
}
