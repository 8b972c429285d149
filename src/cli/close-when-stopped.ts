/** What is to end when somebody stops the command: Ctrl-C, or a signal of the system. */

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What ends the work under way, of all engines. One listener a signal, however many there are. */
const underWay = new Set<() => void>();

/**
 * In: what ends the work. A stop of the command takes it along and then goes on as it would have, see `stopRequest` in
 * node-effects.ts. Out: a function that ends the watch.
 */
export function closeWhenStopped(close: () => void): () => void {
  if (underWay.size === 0) for (const signal of STOPS) process.on(signal, stopAll);
  underWay.add(close);
  return () => {
    underWay.delete(close);
    if (underWay.size === 0) forgetStops();
  };
}

function stopAll(signal: NodeJS.Signals): void {
  for (const close of underWay) close();
  forgetStops();
  process.kill(process.pid, signal);
}

function forgetStops(): void {
  for (const signal of STOPS) process.off(signal, stopAll);
}
