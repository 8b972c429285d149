/** What another process uses, as far as the system tells: Linux does, others do not. */
import { readFileSync } from 'node:fs';

/** The unit of the times in /proc, whatever the machine (USER_HZ). */
const TICKS_PER_SECOND = 100;
const MEBIBYTE = 1024 * 1024;

export interface Vitals {
  /** Of the processor, since the process began. */
  readonly cpuSeconds: number;
  /** Of memory, now. */
  readonly mebibytes: number;
}

/** Undefined where the system does not tell, and for a process that has ended. */
export function readVitals(pid: number | undefined): Vitals | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, , , , , , , , , , , user = 0, system = 0] = fields;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return { cpuSeconds: (user + system) / TICKS_PER_SECOND, mebibytes: (kibibytes * 1024) / MEBIBYTE };
  } catch {
    return undefined;
  }
}
