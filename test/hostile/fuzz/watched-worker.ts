/** A worker process with a watchdog: a case that takes too long or too much is ended, and told as such. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Verdict } from './judge.ts';
import type { Kind } from './make-case.ts';
import type { Task } from './worker.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const MEMORY_MIB = 1024;

export interface Judged {
  readonly number: number;
  readonly kind: Kind | 'unknown';
  readonly what: string;
  readonly outcome: Verdict['outcome'] | 'hang';
  readonly why: string;
  readonly seconds: number;
}

export class WatchedWorker {
  #child: ChildProcess | undefined;
  readonly #workbook: string;
  readonly #limit: number;

  /** `limit`: seconds a case may take. */
  constructor(workbook: string, limit: number) {
    this.#workbook = workbook;
    this.#limit = limit;
  }

  async judge(task: Task): Promise<Judged> {
    const child = await this.#ready();
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const lost = { number: task.number, kind: 'unknown', what: '' } as const;
    return new Promise((resolve) => {
      const end = (judged: Judged): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        if (judged.outcome === 'hang' || child.exitCode !== null) {
          child.kill('SIGKILL');
          this.#child = undefined;
        }
        resolve(judged);
      };
      const timer = setTimeout(
        () => end({ ...lost, outcome: 'hang', why: `no answer in ${this.#limit} s`, seconds: seconds() }),
        this.#limit * 1000,
      );
      child.once('message', (judged: Omit<Judged, 'seconds'>) => end({ ...judged, seconds: seconds() }));
      child.once('exit', (code, signal) => {
        this.#child = undefined;
        end({ ...lost, outcome: 'fault', why: `the process ended: ${code ?? signal}`, seconds: seconds() });
      });
      child.send(task);
    });
  }

  end(): void {
    this.#child?.disconnect();
  }

  async #ready(): Promise<ChildProcess> {
    if (this.#child !== undefined) return this.#child;
    const child = fork(WORKER, [this.#workbook], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY_MIB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('the worker does not start')));
    });
    child.removeAllListeners('exit');
    this.#child = child;
    return child;
  }
}
