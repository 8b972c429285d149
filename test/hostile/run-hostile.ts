/** Runs the command on one file in a process of its own. Out: how it ended, how long it took, how much memory at most. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readVitals } from '../../src/cli/vitals.ts';

export interface Ran {
  readonly exit: number | null;
  readonly printed: string;
  readonly seconds: number;
  /** Of the processor; on a busy machine less than by the clock. Undefined where the system does not tell. */
  readonly cpuSeconds?: number;
  /** Of the command and the process that works for it, together, at most; undefined likewise. */
  readonly mebibytes?: number;
}

/** `command`: the program and what comes before its own arguments. A run that outlasts every bound of the command is stopped: it hangs. */
export function runCommand(command: readonly string[], args: readonly string[], seconds = 250): Promise<Ran> {
  const [program = '', ...first] = command;
  const started = performance.now();
  const child = spawn(program, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  let most = 0;
  const processor = new Map<number, number>();
  const watch = setInterval(() => {
    const family = familyOf(child.pid ?? 0).map((pid) => [pid, readVitals(pid)] as const);
    for (const [pid, vitals] of family) if (vitals) processor.set(pid, vitals.cpuSeconds);
    most = Math.max(
      most,
      family.reduce((sum, [, vitals]) => sum + (vitals?.mebibytes ?? 0), 0),
    );
  }, 25);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      clearInterval(watch);
      resolve({
        exit,
        printed,
        seconds: (performance.now() - started) / 1000,
        ...(processor.size === 0
          ? {}
          : {
              cpuSeconds: [...processor.values()].reduce((sum, used) => sum + used, 0),
              mebibytes: Math.round(most),
            }),
      });
    });
  });
}

/** A process and its children, as Linux tells. */
function familyOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((word) => word !== ''),
    );
    return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
  } catch {
    return [];
  }
}
