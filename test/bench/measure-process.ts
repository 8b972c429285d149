/**
 * One run of one command, with what it and all processes below it used. Asked of the kernel (Linux, /proc), not of the
 * processes: one that is killed when its work is done tells nothing itself.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Used {
  /** User and system, of all processes. */
  readonly cpuSeconds: number;
  /**
   * The peaks of all processes added up: no less than what was in use at any time. Pages of files, of which those of
   * Node itself are nearly all, are in memory once however many processes use them, and count once.
   */
  readonly peakMib: number;
  /** The most that all processes held at any look; memory they share counts for each. */
  readonly togetherMib: number;
  /** By the clock. */
  readonly seconds: number;
}

/** The kernel counts processor time in ticks of this many a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Each process keeps its own peak, so that only what it reaches in its last moments can be missed. */
const LOOK_EVERY_MS = 20;

/**
 * In: arguments of `node`, or of another command. Nothing else may be started meanwhile: the time is that of all processes that ended below
 * this one. Throws when the command fails, with its last words.
 */
export async function measureProcess(
  args: readonly string[],
  command: string = process.execPath,
): Promise<Used> {
  const before = endedTicks();
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  const peaks = new Map<number, Peak>();
  let together = 0;
  const timer = setInterval(() => {
    together = Math.max(together, notePeaks(child.pid, peaks));
  }, LOOK_EVERY_MS);
  try {
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}\n${words}`);
  } finally {
    clearInterval(timer);
  }
  return {
    cpuSeconds: (endedTicks() - before) / TICKS,
    peakMib: sharedOnce([...peaks.values()]) / 1024,
    togetherMib: together / 1024,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Processor time of all processes below this one that have ended and been waited for (proc(5), cutime and cstime). */
function endedTicks(): number {
  const fields = statFields(readFileSync('/proc/self/stat', 'utf8'));
  return Number(fields[13]) + Number(fields[14]);
}

/** The name of the command stands in brackets and may hold spaces. Out: what comes after it. */
function statFields(stat: string): string[] {
  return stat.replace(/^.*\) /s, '').split(' ');
}

/** The most a process has held, in KiB, and what of it were pages of files. */
interface Peak {
  readonly all: number;
  readonly files: number;
}

/** In: the processes of one command. Out: what they held together, in KiB. */
export function sharedOnce(peaks: readonly Peak[]): number {
  const own = peaks.reduce((sum, { all, files }) => sum + all - files, 0);
  return own + Math.max(0, ...peaks.map(({ files }) => files));
}

/** Out: what the process and all below it hold now, in KiB. */
function notePeaks(pid: number | undefined, peaks: Map<number, Peak>): number {
  if (pid === undefined) return 0;
  const status = readIfThere(`/proc/${pid}/status`);
  const kib = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  const all = kib('VmHWM');
  if (all > 0) peaks.set(pid, { all, files: Math.max(kib('RssFile'), peaks.get(pid)?.files ?? 0) });
  const now = kib('VmRSS');
  return childrenOf(pid).reduce((sum, child) => sum + notePeaks(child, peaks), now);
}

/** Only its main thread starts processes in Node. */
export function childrenOf(pid: number): number[] {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ');
  return children.filter((text) => text !== '').map(Number);
}

/** Processor time of a process that runs and of all below it that run, in seconds. */
export function cpuSecondsOf(pid: number): number {
  const fields = statFields(readIfThere(`/proc/${pid}/stat`));
  const own = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
  return childrenOf(pid).reduce((sum, child) => sum + cpuSecondsOf(child), own);
}

/** A process may end at any time. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
