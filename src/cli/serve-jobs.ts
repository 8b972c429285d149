/**
 * What the process that works does: reads jobs, answers them, and ends when nobody listens any more. It writes
 * nothing of a report, so that it can be killed at any moment.
 */
import { endWithParent } from './end-with-parent.ts';
import type { Engine, JobName, Jobs, Watch } from './engine.ts';
import type { Order, Report, Signed } from './engine-messages.ts';
import { FileProblem } from './file-problem.ts';
import { localEngine } from './jobs.ts';

/** In: told as the first job that came to its end is about to be answered. */
export function serveJobs(worked?: () => void): void {
  const engine = localEngine();
  void endWithParent();
  let onWorked = worked;
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches every process of a terminal; what becomes of the work is for the command to say.
  process.on('SIGINT', () => {});
  process.on('message', async (message: Order | Signed) => {
    if (!('name' in message)) return;
    const report = await answer(message, engine);
    if (report.kind === 'done' && isWhole(report.answer)) {
      onWorked?.();
      onWorked = undefined;
    }
    tell(report);
  });
}

/** Whether every part of the job was done. */
function isWhole(answer: Jobs[JobName]['answer']): boolean {
  return !('status' in answer) || !['workbook', 'template', 'unreadable'].includes(answer.status);
}

async function answer(order: Order, engine: Engine): Promise<Report> {
  try {
    return { kind: 'done', answer: await perform(order, engine) };
  } catch (error) {
    return reportOf(error);
  }
}

function perform({ name, ask, signs }: Order, engine: Engine): ReturnType<Engine[Order['name']]> {
  const watch: Watch = {
    step: (text) => tell({ kind: 'step', text }),
    stretch: (stretch) => tell({ kind: 'stretch', stretch }),
    ...(signs ? { sign } : {}),
  };
  const job = engine[name] as (one: Order['ask'], told: Watch) => ReturnType<Engine[Order['name']]>;
  return job(ask, watch);
}

/** Whoever asked for the job has the key; nothing else is sent meanwhile. */
function sign(blank: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve) => {
    process.once('message', (message: Order | Signed) => {
      if ('signed' in message) resolve(message.signed);
    });
    tell({ kind: 'sign', blank });
  });
}

function reportOf(error: unknown): Report {
  if (error instanceof FileProblem) return { kind: 'problem', message: error.message };
  if (error instanceof Error) return { kind: 'fault', message: error.message, stack: error.stack ?? '' };
  return { kind: 'fault', message: String(error), stack: '' };
}

function tell(report: Report): void {
  process.send?.(report);
}
