/** Choices that follow a seed (mulberry32): the same seed makes the same choices on any machine. */
export class Chance {
  #state: number;
  #words = 0;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number; both ends can come. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  /** True in so large a share of cases. */
  happens(share: number): boolean {
    return this.share() < share;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.whole(0, choices.length - 1)] ?? choices[0];
  }

  /** A list of so many, made one by one. */
  list<T>(from: number, to: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(from, to) }, (_, index) => make(index));
  }

  /** The properties in so large a share of cases, else none. */
  maybe<T extends object>(share: number, properties: () => T): T | Record<string, never> {
    return this.happens(share) ? properties() : {};
  }

  /** Counts on, so that no two words of a document are the same and none can be lost unseen. */
  nextWord(): number {
    this.#words += 1;
    return this.#words;
  }
}
