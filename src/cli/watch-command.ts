/** `outturn build --watch`: builds, then builds again whatever has changed, until it is stopped. */
import { dirname, resolve } from 'node:path';
import { type BuildArguments, openOthers, openTask } from './build-command.ts';
import { buildEach, startEngines } from './build-many.ts';
import type { BuildTask } from './build-task.ts';
import { changeQueue } from './change-queue.ts';
import type { Effects } from './effects.ts';
import type { Engine } from './engine.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { expandWorkbooks, type Meant } from './expand-workbooks.ts';
import { FileProblem } from './file-problem.ts';
import { clashText, findClash } from './find-clash.ts';
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
  const meant = await expandWorkbooks(args, effects);
  const task = await openTask(options, await openOthers(options, effects), effects);
  if ('code' in task) return task.code;
  const stop = effects.stopRequest();
  const changes = changeQueue(stop);
  const others = [options.since, options.lastYear].filter((path) => path !== undefined);
  const { templates, out } = options;
  const inputs = await watchedInputs({ workbooks: args, others, templates, out }, effects);
  const endWatch = await effects.watchFolders(inputs.folders, { change: changes.add, problem: effects.err });
  const engines = startEngines(meant.length, options.jobs, effects);
  const print = watchPrinter(options, effects);
  const watching = { args, options, task, inputs, engines: engines.all, stop, print };
  try {
    const left = await buildRound(watching, 'all', 0, effects);
    if (!stop.aborted) effects.err('watching for changes; Ctrl-C ends it');
    await rebuild(watching, left, changes.next, effects);
  } finally {
    engines.close();
    await endWatch();
  }
  return EXIT.done;
}

/** Absolute paths of what changed, files and folders. */
type Changed = ReadonlySet<string> | 'all';

const NOTHING: Changed = new Set();

/** In: also what the first round left. */
async function rebuild(
  watching: Watching,
  first: Changed,
  next: () => Promise<ReadonlySet<string> | undefined>,
  effects: Effects,
): Promise<void> {
  const { isLayout, isOfAll } = watching.inputs;
  let layoutChanges = 0;
  let left = first;
  for (let some = await next(); some !== undefined; some = await next()) {
    const changed = [...some];
    if (changed.some(isLayout)) layoutChanges += 1;
    const due = left === 'all' || changed.some(isOfAll) ? 'all' : new Set([...left, ...changed]);
    left = await buildRound(watching, due, layoutChanges, effects);
  }
}

/**
 * In: what changed. Whatever is read for all workbooks is read anew. Out: what is still to be built, which is all of it
 * when the round could not begin.
 */
async function buildRound(
  { args, options, task, engines, stop, print }: Watching,
  changed: Changed,
  layoutChanges: number,
  effects: Effects,
): Promise<Changed> {
  try {
    const meant = await expandWorkbooks(args, effects);
    const clash = findClash(meant, options);
    if (clash !== undefined) throw new FileProblem(`${clashText(clash)}; until then nothing is built`);
    const wanted = changed === 'all' ? meant : meant.filter((one) => isAmong(one, changed));
    const request = { ...task.request, ...(await openOthers(options, effects)), layoutChanges };
    await buildEach(wanted, { ...task, request }, engines, effects, print, stop);
    return NOTHING;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    effects.err(error.message);
    return changed;
  }
}

/** A workbook changed, or the folder it is in; a folder has lost its last workbook. */
function isAmong({ path, problem }: Meant, changed: ReadonlySet<string>): boolean {
  const at = resolve(path);
  if (changed.has(at) || changed.has(dirname(at))) return true;
  return problem !== undefined && [...changed].some((one) => dirname(one) === at);
}
