/** Cuts an interval where a judgement changes. In: the interval, where it may change, the judgement of a value. */
import type { JudgementRange } from '../model/close-call.ts';
import { add, compare, type Decimal, multiply } from '../model/decimal.ts';
import type { Interval } from './as-printed.ts';

/**
 * The ranges of an interval that are judged alike, in order and without a gap. Between two cuts, and on each, the
 * judgement must be the same throughout; cuts where nothing changes do no harm. One range where nothing changes.
 */
export function rangesOf<J>(
  interval: Interval,
  cuts: readonly Decimal[],
  judge: (value: Decimal) => J | undefined,
): JudgementRange<J>[] {
  const merged: JudgementRange<J>[] = [];
  for (const piece of piecesOf(interval, cuts)) {
    const judgement = judge(midOf(piece));
    const last = merged.at(-1);
    if (last === undefined || !isSame(last.judgement, judgement)) merged.push({ ...piece, judgement });
    else merged.splice(-1, 1, { ...last, to: piece.to, toIncluded: piece.toIncluded });
  }
  return merged;
}

/** Those of the cuts that lie in the interval. */
export function cutsWithin(
  { from, to, fromIncluded, toIncluded }: Interval,
  cuts: readonly Decimal[],
): Decimal[] {
  return cuts.filter((cut) => {
    const [above, below] = [compare(cut, from), compare(cut, to)];
    return (above > 0 || (above === 0 && fromIncluded)) && (below < 0 || (below === 0 && toIncluded));
  });
}

/** Statuses and directions by what they say, whatever object says it. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Each cut by itself and what lies between them; an end by itself where it belongs to the interval. */
function piecesOf({ from, to, fromIncluded, toIncluded }: Interval, cuts: readonly Decimal[]): Interval[] {
  const inner = cuts.filter((cut) => compare(cut, from) !== 0 && compare(cut, to) !== 0).sort(compare);
  const edges = [from, ...inner, to];
  const pieces = edges.flatMap((edge, index): Interval[] => [
    ...(index === 0 ? [] : [between(edges[index - 1] as Decimal, edge)]),
    only(edge),
  ]);
  return pieces.slice(fromIncluded ? 0 : 1, toIncluded ? pieces.length : -1);
}

function only(value: Decimal): Interval {
  return { from: value, to: value, fromIncluded: true, toIncluded: true };
}

function between(from: Decimal, to: Decimal): Interval {
  return { from, to, fromIncluded: false, toIncluded: false };
}

function midOf({ from, to }: Interval): Decimal {
  return multiply(add(from, to), '0.5' as Decimal);
}
