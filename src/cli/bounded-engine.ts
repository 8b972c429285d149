/**
 * The engine that can be stopped: the work is done by a process of its own, which is killed when it takes longer
 * or more memory than it may. A thread would not do: a heap that is full takes the whole process along.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../model/finding.ts';
import { BOUNDS, type Bounds, ranOut, stoppedFinding } from './bounds.ts';
import { closeWhenStopped } from './close-when-stopped.ts';
import { endWithUs } from './end-with-parent.ts';
import type { ClosableEngine, JobName, Jobs, Stretch, Watch } from './engine.ts';
import type { Order, Report, Signed } from './engine-messages.ts';
import { asFileProblem, FileProblem } from './file-problem.ts';
import { hasNumber, killProcess } from './kill-process.ts';
import { readVitals } from './vitals.ts';

/** Run as it stands in the sources, or as it was compiled. */
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './engine-process.ts' : './engine-process.js', import.meta.url),
);

/** How much of what the process says as it dies is kept. */
const LAST_WORDS = 4_000;

const WORKER = 'the process that does the work';

/** What Node says as it dies before it has begun, where a bound that the system sets on a user is reached. */
const LACKING = [
  [/resource temporarily unavailable|\bEAGAIN\b/i, 'too many programs are running'],
  [/too many open files|\bE[MN]FILE\b/i, 'too many files are open'],
] as const;

/** What an answer is when its job was stopped. */
const STOPPED: { readonly [N in JobName]: (finding: Finding, ask: Jobs[N]['ask']) => Jobs[N]['answer'] } = {
  build: (finding) => ({ status: 'workbook', files: [], refused: [], ...foundOnly(finding) }),
  check: (finding) => ({ status: 'workbook', refused: [finding], ...foundOnly(finding) }),
  compare: (finding, { before }) => ({
    errors: finding.place?.file === before.file ? [[finding], []] : [[], [finding]],
    changes: [],
  }),
  verify: (finding) => ({ status: 'unreadable', findings: [finding] }),
};

function foundOnly(finding: Finding) {
  return { findings: [finding], gate: [{ topic: 'errors', reasons: [finding] }] } as const;
}

/** Closing it ends the process that works, if there is one. */
export type BoundedEngine = ClosableEngine;

/**
 * In: bounds, the module that answers and options of its process, for tests. Out: an engine; its process starts
 * with the first job.
 */
export function boundedEngine(
  bounds: Bounds = BOUNDS,
  entry = ENTRY,
  options: readonly string[] = process.execArgv,
): BoundedEngine {
  let worker: ChildProcess | undefined;
  let endWait = (): void => {};
  const close = (): void => {
    killProcess(worker);
    worker = undefined;
    endWait();
  };
  const job =
    <N extends JobName>(name: N) =>
    async (ask: Jobs[N]['ask'], watch: Watch): Promise<Jobs[N]['answer']> => {
      const forget = closeWhenStopped(close);
      try {
        if (!worker?.connected) {
          close();
          worker = startWorker(entry, name, options, bounds);
          await hasStarted(worker);
          endWait = endWithUs(worker);
        }
        const ended = await perform(
          worker,
          { name, ask, signs: watch.sign !== undefined } as Order,
          watch,
          bounds,
        );
        if (ended.kind === 'answered') {
          if ((readVitals(worker.pid)?.mebibytes ?? 0) > bounds.restingMebibytes) close();
          return ended.answer as Jobs[N]['answer'];
        }
        close();
        return STOPPED[name](ended.finding, ask);
      } catch (error) {
        if (!(error instanceof FileProblem) || !hasNumber(worker)) close();
        throw error;
      } finally {
        forget();
      }
    };
  return { build: job('build'), check: job('check'), compare: job('compare'), verify: job('verify'), close };
}

/** The name of its first job tells the process what code it will need. */
function startWorker(
  entry: string,
  job: JobName,
  options: readonly string[],
  { heapMebibytes }: Bounds,
): ChildProcess {
  return fork(entry, [job], {
    execArgv: [...options, `--max-old-space-size=${heapMebibytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Nothing is sent before. Throws a FileProblem where the system lets no further process run. */
async function hasStarted(worker: ChildProcess): Promise<void> {
  try {
    await once(worker, 'spawn');
  } catch (error) {
    if (worker.connected) worker.disconnect();
    throw asFileProblem(error, WORKER, 'start');
  }
}

type Ended =
  | { readonly kind: 'answered'; readonly answer: Jobs[JobName]['answer'] }
  | { readonly kind: 'stopped'; readonly finding: Finding };

/** How often the work is looked at. */
const LOOK_MILLISECONDS = 200;

function perform(worker: ChildProcess, order: Order, watch: Watch, bounds: Bounds): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let lastWords = '';
    let watched: ReturnType<typeof watchStretch> | undefined;
    // only ours: without those of Node's own its process would end unheard in the next job
    const settle = (act: () => void): void => {
      watched?.end();
      worker.off('message', hear).off('error', fail).off('close', end);
      worker.stderr?.off('data', note);
      act();
    };
    const stop = (stretch: Stretch, what: 'time' | 'memory'): void => {
      settle(() => resolve({ kind: 'stopped', finding: stoppedFinding(stretch, what, bounds) }));
    };
    const fail = (error: Error): void => settle(() => reject(error));
    const hear = (report: Report): void => {
      if (report.kind === 'step') watch.step(report.text);
      else if (report.kind === 'sign') {
        const answer = (signed: Uint8Array): boolean => worker.send({ signed } satisfies Signed);
        watch.sign?.(report.blank).then(answer, fail);
      } else if (report.kind === 'done') settle(() => resolve({ kind: 'answered', answer: report.answer }));
      else if (report.kind === 'problem') fail(new FileProblem(report.message));
      else if (report.kind === 'fault') fail(faultOf(report));
      else {
        watched?.end();
        watched = watchStretch(report.stretch, worker.pid, bounds, stop);
        watch.stretch(report.stretch);
      }
    };
    const note = (piece: Buffer): void => {
      lastWords = `${lastWords}${piece}`.slice(-LAST_WORDS);
    };
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      // Killed from outside without a word is what a system does that has no memory left.
      const isFull = /out of memory|allocation failed/i.test(lastWords) || signal === 'SIGKILL';
      const lacking = LACKING.find(([words]) => words.test(lastWords))?.[1];
      if (isFull && watched) stop(watched.stretch, 'memory');
      else if (!watched && lacking !== undefined)
        fail(new FileProblem(`${WORKER}: cannot start: ${lacking}`));
      else fail(faultOf({ message: `the work ended with ${signal ?? code}`, stack: lastWords }));
    };
    worker.on('message', hear).on('error', fail).on('close', end);
    worker.stderr?.on('data', note);
    worker.send(order);
  });
}

/** Looks at the work until it is ended, and tells when it has used up what it may. */
function watchStretch(
  stretch: Stretch,
  pid: number | undefined,
  bounds: Bounds,
  stop: (stretch: Stretch, what: 'time' | 'memory') => void,
) {
  const began = process.uptime();
  const before = readVitals(pid)?.cpuSeconds ?? 0;
  const timer = setInterval(() => {
    const now = readVitals(pid);
    const vitals = now && { ...now, cpuSeconds: now.cpuSeconds - before };
    const what = ranOut(stretch, { seconds: process.uptime() - began, vitals }, bounds);
    if (what) stop(stretch, what);
  }, LOOK_MILLISECONDS);
  return { stretch, end: () => clearInterval(timer) };
}

function faultOf({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  const fault = new Error(message);
  if (stack !== '') fault.stack = stack;
  return fault;
}
