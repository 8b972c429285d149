/** Damage to the bytes of a file, as disks, mail and copying do it. In: bytes, chance. Out: other bytes, and what was done. */
import type { Chance } from '../../conformance/random/chance.ts';

export interface Mutation {
  readonly bytes: Uint8Array;
  readonly what: string;
}

type Damage = (bytes: Uint8Array, chance: Chance) => Mutation;

const place = (bytes: Uint8Array, chance: Chance): number => chance.whole(0, bytes.length - 1);

/** The directory is small and says where all else is: half of the damage goes there. */
function weakPlace(bytes: Uint8Array, chance: Chance): number {
  return chance.happens(0.5)
    ? place(bytes, chance)
    : chance.whole(Math.max(0, bytes.length - 2200), bytes.length - 1);
}

function copyWith(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

const DAMAGES: readonly [Damage, ...Damage[]] = [
  (bytes, chance) => {
    const places = chance.list(1, 8, () => [weakPlace(bytes, chance), chance.whole(0, 7)] as const);
    return {
      bytes: copyWith(bytes, (copy) => {
        for (const [at, bit] of places) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      }),
      what: `bits flipped: ${places.map(([at, bit]) => `${at}.${bit}`).join(' ')}`,
    };
  },
  (bytes, chance) => {
    const places = chance.list(1, 6, () => [weakPlace(bytes, chance), chance.whole(0, 255)] as const);
    return {
      bytes: copyWith(bytes, (copy) => {
        for (const [at, value] of places) copy[at] = value;
      }),
      what: `bytes set: ${places.map(([at, value]) => `${at}=${value}`).join(' ')}`,
    };
  },
  (bytes, chance) => {
    const to = place(bytes, chance);
    return { bytes: bytes.slice(0, to), what: `cut off at ${to}` };
  },
  (bytes, chance) => {
    const [at, length] = [place(bytes, chance), chance.whole(1, 600)];
    return {
      bytes: copyWith(bytes, (copy) => copy.fill(0, at, at + length)),
      what: `${length} zeros at ${at}`,
    };
  },
  (bytes, chance) => {
    const [at, length] = [place(bytes, chance), chance.whole(1, 300)];
    const left = [...bytes.subarray(0, at), ...bytes.subarray(at + length)];
    return { bytes: Uint8Array.from(left), what: `${length} bytes lost at ${at}` };
  },
  (bytes, chance) => {
    const [from, to, length] = [place(bytes, chance), place(bytes, chance), chance.whole(1, 300)];
    const more = [...bytes.subarray(0, to), ...bytes.subarray(from, from + length), ...bytes.subarray(to)];
    return { bytes: Uint8Array.from(more), what: `${length} bytes of ${from} again at ${to}` };
  },
  (bytes, chance) => {
    const added = Uint8Array.from(chance.list(1, 60, () => chance.whole(0, 255)));
    const before = chance.happens(0.5);
    const parts = before ? [added, bytes] : [bytes, added];
    return {
      bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
      what: `${added.length} bytes ${before ? 'before' : 'behind'}`,
    };
  },
];

export function mutateArchive(bytes: Uint8Array, chance: Chance): Mutation {
  return chance.pick(DAMAGES)(bytes, chance);
}
