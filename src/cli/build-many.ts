/** Several workbooks at once: each engine builds one after the other, and a bad workbook stops none of the others. */
import type { BuildArguments } from './build-command.ts';
import {
  type BuildTask,
  buildWorkbook,
  type Ending,
  exitCodeOf,
  filesOf,
  nameOf,
  outcomeOf,
  readMeant,
} from './build-task.ts';
import type { Effects } from './effects.ts';
import type { Engine } from './engine.ts';
import { EXIT, type ExitCode, worse } from './exit-codes.ts';
import type { Meant } from './expand-workbooks.ts';
import { openLayouts } from './open-layouts.ts';
import { joinPath } from './output-path.ts';
import { enginesFor, shareOut } from './pool.ts';
import { printOneOfMany } from './print-build.ts';
import { jsonPrinter } from './print-build-json.ts';
import { countFindings } from './print-findings.ts';
import { printTable, type Row } from './print-table.ts';
import { progressBar } from './progress-bar.ts';

/** A workbook that has ended. What is kept of it until the end is its row of the table. */
export interface Ended {
  readonly of: Meant;
  readonly ending: Ending;
  readonly seconds: number;
}

/** In: several workbooks. Throws a FileProblem where the layouts cannot be read. */
export async function buildMany(
  meant: readonly Meant[],
  task: BuildTask,
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  // of all workbooks alike, so it is told once, before anything is built
  await openLayouts(options.templates);
  const rows: Row[] = [];
  const printJson = options.json ? jsonPrinter(meant.length, effects) : undefined;
  const began = effects.now();
  const engines = startEngines(meant.length, options.jobs, effects);
  try {
    await buildEach(meant, task, engines.all, effects, (ended, index) => {
      rows[index] = rowOf(ended);
      if (printJson) printJson(index, { file: nameOf(ended.of), ending: ended.ending });
      else printEnded(ended, options, effects);
    });
  } finally {
    engines.close();
  }
  const seconds = secondsSince(began, effects);
  if (!options.json) printTable(rows, { seconds, atOnce: engines.all.length }, effects);
  return rows.map(({ code }) => code).reduce(worse, EXIT.done);
}

/** The engine of the command and as many more as there is work for. Says so where memory allows fewer than were asked for. */
export function startEngines(workbooks: number, jobs: number | undefined, effects: Effects) {
  const count = enginesFor(effects.machine(), workbooks, jobs);
  if (jobs !== undefined && count < Math.min(jobs, workbooks)) {
    effects.err(`--jobs ${jobs}: there is memory for ${count} at a time`);
  }
  const started = Array.from({ length: count - 1 }, effects.startEngine);
  const close = (): void => {
    for (const engine of started) engine.close();
  };
  return { all: [effects.engine, ...started], close };
}

/**
 * Each workbook is read when its turn comes, and dropped with its files once it has been told. Once it is stopped
 * nothing more is begun, and nothing told of what was under way.
 */
export async function buildEach(
  meant: readonly Meant[],
  task: BuildTask,
  engines: readonly Engine[],
  effects: Effects,
  tell: (ended: Ended, index: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  const bar = progressBar(meant.length, effects.progress);
  await shareOut(meant, engines, async (of, engine, index) => {
    if (stop?.aborted) return;
    const began = effects.now();
    const ending = await attempt(of, task, engine, { ...effects, progress: bar.step });
    effects.progress('');
    if (stop?.aborted) return;
    tell({ of, ending, seconds: secondsSince(began, effects) }, index);
    bar.ended();
  });
  effects.progress('');
}

async function attempt(one: Meant, task: BuildTask, engine: Engine, effects: Effects): Promise<Ending> {
  const workbook = await readMeant(one, effects);
  return 'kind' in workbook ? workbook : buildWorkbook(workbook, task, engine, effects);
}

function printEnded({ of, ending }: Ended, options: BuildArguments, effects: Effects): void {
  printOneOfMany(of, ending, options, effects);
  for (const name of filesOf(ending)) effects.out(joinPath(options.out, name));
}

function rowOf({ of, ending, seconds }: Ended): Row {
  const isWritten = ending.kind === 'built';
  return {
    file: nameOf(of),
    code: exitCodeOf(ending),
    outcome: outcomeOf(ending),
    findings: isWritten ? countFindings(ending.result.findings) : '',
    files: isWritten ? filesOf(ending).length : 0,
    seconds,
  };
}

export function secondsSince(began: Date, { now }: Pick<Effects, 'now'>): number {
  return (now().getTime() - began.getTime()) / 1000;
}
