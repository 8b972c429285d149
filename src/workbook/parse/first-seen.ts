/** Things that may stand once only: remembers where each was first, by its folded name. */
import { foldName } from '../../model/near-match.ts';
import type { CellAddress } from '../../model/place.ts';

/** Gives the cell of the first one of that name, or remembers this as the first and gives undefined. */
export function firstSeen(): (name: string, at: CellAddress) => CellAddress | undefined {
  const seen = new Map<string, CellAddress>();
  return (name, at) => {
    const folded = foldName(name);
    const first = seen.get(folded);
    if (!first) seen.set(folded, at);
    return first;
  };
}
