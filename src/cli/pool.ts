/** Work shared out among workers that each do one thing at a time. */
import type { Machine } from './effects.ts';

/** What one engine may come to, see bounds.ts. */
const ENGINE_MEBIBYTES = 1024;

/**
 * How many engines work at once. In: the machine, the number of workbooks, and how many were asked for, if any. Out:
 * as many as were asked for, or one a core, but no more than there is memory for, whatever the workbooks hold, nor than
 * there are workbooks.
 */
export function enginesFor({ cores, freeMebibytes }: Machine, workbooks: number, asked?: number): number {
  return Math.max(1, Math.min(workbooks, asked ?? cores, Math.floor(freeMebibytes / ENGINE_MEBIBYTES)));
}

/**
 * Each worker takes the next item as soon as it is free. When one throws, no further item is begun; what is under way
 * is waited for, and then the error is thrown.
 */
export async function shareOut<Item, Worker>(
  items: readonly Item[],
  workers: readonly Worker[],
  perform: (item: Item, worker: Worker, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  let isStopped = false;
  const workOn = async (worker: Worker): Promise<void> => {
    for (const [index, item] of queue) {
      if (isStopped) return;
      try {
        await perform(item, worker, index);
      } catch (error) {
        isStopped = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(workers.map(workOn));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
