/**
 * One run of one command, with what it and all processes below it used. Asked of the kernel (Linux, /proc), not of the
 * processes: one that is killed when its work is done tells nothing itself.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Used {
  /** User and system, of all processes. */
  readonly cpuSeconds: number;
  /** The peaks of all processes added up: no less than what was in use at any time. */
  readonly peakMib: number;
}

/** The kernel counts processor time in ticks of this many a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Each process keeps its own peak, so that only what it reaches in its last moments can be missed. */
const LOOK_EVERY_MS = 20;

/**
 * In: arguments of `node`. Nothing else may be started meanwhile: the time is that of all processes that ended below
 * this one. Throws when the command fails, with its last words.
 */
export async function measureProcess(args: readonly string[]): Promise<Used> {
  const before = endedTicks();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  const peaks = new Map<number, number>();
  const timer = setInterval(() => notePeaks(child.pid, peaks), LOOK_EVERY_MS);
  try {
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}\n${words}`);
  } finally {
    clearInterval(timer);
  }
  return {
    cpuSeconds: (endedTicks() - before) / TICKS,
    peakMib: [...peaks.values()].reduce((sum, kib) => sum + kib, 0) / 1024,
  };
}

/** Processor time of all processes below this one that have ended and been waited for (proc(5), cutime and cstime). */
function endedTicks(): number {
  // the name of the command stands in brackets and may hold spaces
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

function notePeaks(pid: number | undefined, peaks: Map<number, number>): void {
  if (pid === undefined) return;
  const kib = /^VmHWM:\s*(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
  if (kib !== undefined) peaks.set(pid, Number(kib));
  // only its main thread starts processes in Node
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ');
  for (const child of children.filter((text) => text !== '')) notePeaks(Number(child), peaks);
}

/** A process may end at any time. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
