/**
 * Two settings of V8 for work that is done in a few seconds. How soon it compiles a function a second time, into machine
 * code that is quick: most of that code would never earn its time, and waiting longer took a quarter off a build, at 100
 * rows and at 1,000. How far the heap may grow before all of it is gone through: under a bound (bounds.ts) V8 is so
 * careful that it took a quarter of the time of a warm build, and a tenth of one of 10,000 rows.
 */
import { setFlagsFromString } from 'node:v8';

/** By the major version of V8; one that is not known is left as it is. Measured on Node 20, 22 and 24. */
const PATIENCE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=800000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};

/** Per cent of what is in use. Measured on Node 20; 300 gains little more, and takes fifty megabytes. */
const GROWTH = '--heap-growing-percent=150';

/** Holds for the whole process. To be called before anything is compiled: kept code is held against the settings. */
export function tuneV8(v8 = process.versions.v8): void {
  const patience = PATIENCE[v8.split('.', 1)[0] ?? ''];
  if (patience === undefined) return;
  setFlagsFromString(patience);
  setFlagsFromString(GROWTH);
}
