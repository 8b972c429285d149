/** Several workbooks at once: each engine builds one after the other, and a bad workbook stops none of the others. */
import { basename } from 'node:path';
import type { BuildArguments } from './build-command.ts';
import { type BuildTask, buildWorkbook, type Ending, exitCodeOf, filesOf, outcomeOf } from './build-task.ts';
import type { Effects } from './effects.ts';
import type { Engine } from './engine.ts';
import { EXIT, type ExitCode, worse } from './exit-codes.ts';
import { FileProblem } from './file-problem.ts';
import { openWorkbook } from './open-files.ts';
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
  readonly file: string;
  readonly ending: Ending;
  readonly seconds: number;
}

/** In: paths of several workbooks. Throws a FileProblem where the layouts cannot be read. */
export async function buildMany(
  paths: readonly string[],
  task: BuildTask,
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  // of all workbooks alike, so it is told once, before anything is built
  await openLayouts(options.templates);
  const rows: Row[] = [];
  const printJson = options.json ? jsonPrinter(paths.length, effects) : undefined;
  const began = effects.now();
  const engines = startEngines(paths.length, options.jobs, effects);
  try {
    await buildEach(paths, task, engines.all, effects, (ended, index) => {
      rows[index] = rowOf(ended);
      if (printJson) printJson(index, ended);
      else printEnded(ended, options, effects);
    });
  } finally {
    engines.close();
  }
  const seconds = secondsSince(began, effects);
  if (!options.json) printTable(rows, { seconds, atOnce: engines.all.length }, effects);
  return rows.map(({ code }) => code).reduce(worse, EXIT.done);
}

/** The engine of the command and as many more as there is work for. */
export function startEngines(workbooks: number, jobs: number | undefined, effects: Effects) {
  const count = enginesFor(effects.machine(), workbooks, jobs);
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
  paths: readonly string[],
  task: BuildTask,
  engines: readonly Engine[],
  effects: Effects,
  tell: (ended: Ended, index: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  const bar = progressBar(paths.length, effects.progress);
  await shareOut(paths, engines, async (path, engine, index) => {
    if (stop?.aborted) return;
    const began = effects.now();
    const file = basename(path);
    const ending = await attempt(path, task, engine, { ...effects, progress: bar.step });
    effects.progress('');
    if (stop?.aborted) return;
    tell({ file, ending, seconds: secondsSince(began, effects) }, index);
    bar.ended();
  });
  effects.progress('');
}

async function attempt(path: string, task: BuildTask, engine: Engine, effects: Effects): Promise<Ending> {
  let outcome: 'not read' | 'not written' = 'not read';
  try {
    const workbook = await openWorkbook(path, effects);
    outcome = 'not written';
    return await buildWorkbook(workbook, task, engine, effects);
  } catch (error) {
    if (!(error instanceof FileProblem)) return { kind: 'fault', error };
    return { kind: 'file', outcome, message: error.message };
  }
}

function printEnded({ file, ending }: Ended, options: BuildArguments, effects: Effects): void {
  printOneOfMany(file, ending, options, effects);
  for (const name of filesOf(ending)) effects.out(joinPath(options.out, name));
}

function rowOf({ file, ending, seconds }: Ended): Row {
  const isWritten = ending.kind === 'built';
  return {
    file,
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
