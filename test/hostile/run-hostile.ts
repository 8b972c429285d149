/** Runs the command on one file in a process of its own. Out: how it ended, how long it took, how much memory at most. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Ran {
  readonly exit: number | null;
  readonly printed: string;
  readonly seconds: number;
  /** Of the command and the process that works for it, together; undefined where the system does not tell. */
  readonly mebibytes: number | undefined;
}

/** `command`: the program and what comes before its own arguments. A run of a minute is stopped: it hangs. */
export function runCommand(command: readonly string[], args: readonly string[], seconds = 60): Promise<Ran> {
  const [program = '', ...first] = command;
  const started = performance.now();
  const child = spawn(program, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentMebibytes(child.pid ?? 0));
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
        mebibytes: existsSync('/proc/self/statm') ? Math.round(most) : undefined,
      });
    });
  });
}

/** Of a process and its children, as Linux counts; 0 elsewhere and for one that has ended. */
function residentMebibytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter((word) => word !== ''),
    );
    return kibibytes / 1024 + children.reduce((sum, child) => sum + residentMebibytes(Number(child)), 0);
  } catch {
    return 0;
  }
}
