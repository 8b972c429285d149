/** Changes that come while others are dealt with, and in bursts. */
import { setTimeout as wait } from 'node:timers/promises';

/** What is saved together comes within this time. */
const BURST_MS = 150;

export interface ChangeQueue {
  readonly add: (path: string) => void;
  /** All that has changed since the last call, as soon as something has; undefined once it is stopped. */
  readonly next: () => Promise<ReadonlySet<string> | undefined>;
}

export function changeQueue(stop: AbortSignal): ChangeQueue {
  let waiting = new Set<string>();
  let wake = (): void => {};
  stop.addEventListener('abort', () => wake());
  return {
    add: (path) => {
      waiting.add(path);
      wake();
    },
    next: async () => {
      while (waiting.size === 0 && !stop.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await wait(BURST_MS, undefined, { signal: stop }).catch(() => {});
      if (stop.aborted) return undefined;
      const changed = waiting;
      waiting = new Set();
      return changed;
    },
  };
}
