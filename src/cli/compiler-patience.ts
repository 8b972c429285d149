/**
 * How soon V8 compiles a function a second time, into machine code that is quick. A report is done in a few seconds,
 * and most of that code would never earn its time: waiting longer took a quarter off a build, at 100 rows and at 1,000.
 */
import { setFlagsFromString } from 'node:v8';

/** By the major version of V8; one that is not known is left as it is. Measured on Node 20, 22 and 24. */
const FLAGS: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=800000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};

/** Holds for the whole process. To be called before anything is compiled: kept code is held against the flags. */
export function compileLater(v8 = process.versions.v8): void {
  const flag = FLAGS[v8.split('.', 1)[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
}
