/** `outturn build --watch`: builds, then builds again whatever has changed, until it is stopped. */
import { resolve } from 'node:path';
import { type BuildArguments, openOthers, openTask } from './build-command.ts';
import { buildEach, startEngines } from './build-many.ts';
import type { BuildTask } from './build-task.ts';
import { changeQueue } from './change-queue.ts';
import type { Effects } from './effects.ts';
import type { Engine } from './engine.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { expandWorkbooks, sameNameTwice } from './expand-workbooks.ts';
import { FileProblem } from './file-problem.ts';
import { watchPrinter } from './print-watch.ts';
import { type WatchedInputs, watchedInputs } from './watched-inputs.ts';

/** All that stays as it is from one round to the next. */
interface Watching {
  readonly args: readonly string[];
  readonly options: BuildArguments;
  readonly task: BuildTask;
  readonly inputs: WatchedInputs;
  readonly engines: readonly Engine[];
  readonly stop: AbortSignal;
  readonly print: ReturnType<typeof watchPrinter>;
}

/**
 * In: the arguments as they were typed, so that a workbook that comes into a folder is built too. Out: 0 once it is
 * stopped; what is wrong with a workbook or a layout meanwhile is told, and it goes on. Ends sooner where it cannot
 * begin, because a workbook to compare with or the certificate cannot be had.
 */
export async function runWatch(
  args: readonly string[],
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  const paths = await expandWorkbooks(args, effects);
  const task = await openTask(options, await openOthers(options, effects), effects);
  if ('code' in task) return task.code;
  const stop = effects.stopRequest();
  const changes = changeQueue(stop);
  const others = [options.since, options.lastYear].filter((path) => path !== undefined);
  const inputs = await watchedInputs(args, others, options.templates, effects);
  const endWatch = await effects.watchFolders(inputs.folders, changes.add);
  const engines = startEngines(paths.length, options.jobs, effects);
  const print = watchPrinter(options, effects);
  const watching = { args, options, task, inputs, engines: engines.all, stop, print };
  try {
    await buildRound(watching, 'all', 0, effects);
    if (!stop.aborted) effects.err('watching for changes; Ctrl-C ends it');
    await rebuild(watching, changes.next, effects);
  } finally {
    engines.close();
    await endWatch();
  }
  return EXIT.done;
}

async function rebuild(
  watching: Watching,
  next: () => Promise<ReadonlySet<string> | undefined>,
  effects: Effects,
): Promise<void> {
  const { isLayout, isOfAll } = watching.inputs;
  let layoutChanges = 0;
  for (let some = await next(); some !== undefined; some = await next()) {
    const changed = [...some];
    if (changed.some(isLayout)) layoutChanges += 1;
    await buildRound(watching, changed.some(isOfAll) ? 'all' : some, layoutChanges, effects);
  }
}

/** In: the absolute paths of the workbooks that changed. Whatever is read for all of them is read anew. */
async function buildRound(
  { args, options, task, engines, stop, print }: Watching,
  changed: ReadonlySet<string> | 'all',
  layoutChanges: number,
  effects: Effects,
): Promise<void> {
  try {
    const paths = await expandWorkbooks(args, effects);
    const twice = sameNameTwice(paths);
    if (twice !== undefined)
      throw new FileProblem(`${twice}: another workbook has its name; build them apart`);
    const wanted = changed === 'all' ? paths : paths.filter((path) => changed.has(resolve(path)));
    const request = { ...task.request, ...(await openOthers(options, effects)), layoutChanges };
    await buildEach(wanted, { ...task, request }, engines, effects, print, stop);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    effects.err(error.message);
  }
}
