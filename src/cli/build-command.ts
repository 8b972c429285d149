/** `outturn build`: workbooks in, files out, findings on standard error. */
import type { EditionRequest } from '../publication/plan-editions.ts';
import { buildMany } from './build-many.ts';
import { type BuildTask, buildWorkbook, type Ending, exitCodeOf, nameOf, readMeant } from './build-task.ts';
import type { Effects } from './effects.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Meant } from './expand-workbooks.ts';
import { leftFinder } from './find-left.ts';
import { openLastYear, openWorkbook } from './open-files.ts';
import { openLayouts } from './open-layouts.ts';
import { openSignerOf } from './open-signer.ts';
import { printAlone } from './print-build.ts';
import { jsonPrinter } from './print-build-json.ts';

export interface BuildArguments {
  readonly edition: EditionRequest['edition'];
  readonly out: string;
  readonly draft?: number;
  readonly since?: string;
  readonly lastYear?: string;
  readonly templates?: string;
  readonly json?: boolean;
  readonly whyNot?: boolean;
  readonly sign?: string;
  readonly jobs?: number;
  readonly resume?: boolean;
  readonly watch?: boolean;
  readonly debug?: boolean;
}

/** Builds one workbook, or several at once; the worst exit code of all is the run's. */
export async function runBuild(
  meant: readonly Meant[],
  options: BuildArguments,
  effects: Effects,
): Promise<ExitCode> {
  const others = await openOthers(options, effects);
  const [one] = meant;
  if (one === undefined || meant.length > 1) {
    const task = await openTask(options, others, effects);
    return 'code' in task ? task.code : buildMany(meant, task, options, effects);
  }
  // before a password is asked for: a name typed wrong must not come to light after it
  const workbook = await readMeant(one, effects);
  if ('kind' in workbook) return tellAlone(one, workbook, options, effects);
  const task = await openTask(options, others, effects);
  if ('code' in task) return task.code;
  const ending = await buildWorkbook(workbook, task, effects.engine, effects);
  // the run says what a fault is, and what became of the files
  if (ending.kind === 'fault' && !options.json) throw ending.error;
  return tellAlone(one, ending, options, effects);
}

function tellAlone(one: Meant, ending: Ending, options: BuildArguments, effects: Effects): ExitCode {
  if (options.json) jsonPrinter(1, effects)(0, { file: nameOf(one), ending });
  else printAlone(one, ending, options, effects);
  return exitCodeOf(ending);
}

/** The workbooks that are held against each of the run. */
export async function openOthers(options: BuildArguments, effects: Effects) {
  const since = options.since === undefined ? {} : { since: await openWorkbook(options.since, effects) };
  return { ...since, ...(await openLastYear(options.lastYear, effects)) };
}

/** What is the same for every workbook of a run. Out: that, or the exit code where nothing can be signed. */
export async function openTask(
  options: BuildArguments,
  others: Awaited<ReturnType<typeof openOthers>>,
  effects: Effects,
): Promise<BuildTask | { readonly code: ExitCode }> {
  const { edition, draft, templates, out, resume, whyNot } = options;
  if (others.since !== undefined && edition !== 'draft' && edition !== 'all') {
    effects.err(`--since has no effect here: only the draft lists what moved`);
  }
  const signer = options.sign === undefined ? undefined : await openSignerOf(options.sign, effects);
  if (signer !== undefined && 'code' in signer) return signer;
  const request = {
    edition,
    ...(draft === undefined ? {} : { draft }),
    ...others,
    ...(templates === undefined ? {} : { templates }),
    ...(signer === undefined ? {} : { signedWith: signer.signedWith }),
  };
  const task = { request, out, ...(signer === undefined ? {} : { sign: signer.sign }) };
  // a checklist is made by looking at the workbook anew
  if (!resume || whyNot) return task;
  return { ...task, findLeft: leftFinder(task, await openLayouts(templates), effects) };
}
