/** One workbook of a build: from its path to its files in their places. */
import { basename } from 'node:path';
import type { BuildResult, WorkbookFile } from '../build-report.ts';
import type { SignPdf } from '../model/signature.ts';
import type { Left } from '../publication/unchanged.ts';
import type { Effects } from './effects.ts';
import type { BuildJob, Engine } from './engine.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Meant } from './expand-workbooks.ts';
import { FileProblem } from './file-problem.ts';
import { openWorkbook } from './open-files.ts';

/** What is the same for every workbook of a run. */
export interface BuildTask {
  readonly request: Omit<BuildJob, 'workbook'>;
  readonly sign?: SignPdf;
  /** The folder the files go to. */
  readonly out: string;
  /** Finds what an earlier run left of a workbook, when it is all there and still what would be built. */
  readonly findLeft?: (workbook: WorkbookFile) => Promise<LeftWhole | undefined>;
}

/** What an earlier run left, and whether the gate was shut then: it still is. */
export interface LeftWhole {
  readonly left: Left;
  /** Its manifest's name. */
  readonly manifest: string;
  readonly refused: boolean;
}

/** The workbook could not be read, or a layout not, or the files of the report not be written. */
export interface StoppedByFile {
  readonly kind: 'file';
  readonly outcome: 'not read' | 'not built' | 'not written';
  readonly message: string;
}

/** How one workbook ended. */
export type Ending =
  | { readonly kind: 'built'; readonly result: BuildResult }
  | ({ readonly kind: 'unchanged' } & LeftWhole)
  | StoppedByFile
  | { readonly kind: 'fault'; readonly error: unknown };

export function exitCodeOf(ending: Ending): ExitCode {
  if (ending.kind === 'built') return EXIT[ending.result.status];
  if (ending.kind === 'unchanged') return ending.refused ? EXIT.refused : EXIT.done;
  return EXIT[ending.kind];
}

const OUTCOMES: Readonly<Record<BuildResult['status'], string>> = {
  done: 'written',
  refused: 'refused',
  workbook: 'with errors',
  template: 'with layout errors',
};

/** How it ended, in a word or two. */
export function outcomeOf(ending: Ending): string {
  switch (ending.kind) {
    case 'built':
      return OUTCOMES[ending.result.status];
    case 'unchanged':
      return ending.refused ? 'unchanged and refused' : 'unchanged';
    case 'file':
      return ending.outcome;
    case 'fault':
      return 'fault';
  }
}

/** Names of the files that stand there for it now. */
export function filesOf(ending: Ending): readonly string[] {
  if (ending.kind === 'built') return ending.result.files.map(({ name }) => name);
  if (ending.kind !== 'unchanged') return [];
  return [...ending.left.files.map(({ name }) => name), ending.manifest];
}

/** Reads a workbook. Out: that, or why there is none. */
export async function readMeant(
  { path, problem }: Meant,
  effects: Effects,
): Promise<WorkbookFile | StoppedByFile> {
  if (problem !== undefined) return { kind: 'file', outcome: 'not read', message: problem };
  try {
    return await openWorkbook(path, effects);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { kind: 'file', outcome: 'not read', message: error.message };
  }
}

/** What a workbook is called in all that is told of it, also one that is not there. */
export function nameOf({ path }: Meant): string {
  return basename(path);
}

/** Builds a workbook that has been read and puts its files in place. Throws nothing: a fault is an ending too. */
export async function buildWorkbook(
  workbook: WorkbookFile,
  task: BuildTask,
  engine: Engine,
  effects: Pick<Effects, 'writeFiles' | 'progress'>,
): Promise<Ending> {
  let outcome: StoppedByFile['outcome'] = 'not built';
  const writeFiles: Effects['writeFiles'] = (folder, files) => {
    outcome = 'not written';
    return effects.writeFiles(folder, files);
  };
  try {
    return await build(workbook, task, engine, { ...effects, writeFiles });
  } catch (error) {
    if (!(error instanceof FileProblem)) return { kind: 'fault', error };
    return { kind: 'file', outcome, message: error.message };
  }
}

async function build(
  workbook: WorkbookFile,
  task: BuildTask,
  engine: Engine,
  { writeFiles, progress }: Pick<Effects, 'writeFiles' | 'progress'>,
): Promise<Ending> {
  const whole = await task.findLeft?.(workbook);
  if (whole !== undefined) return { kind: 'unchanged', ...whole };
  const { request, sign, out } = task;
  const watch = { step: progress, stretch: () => {}, ...(sign === undefined ? {} : { sign }) };
  const result = await engine.build({ ...request, workbook }, watch);
  progress('');
  if (result.files.length > 0) await writeFiles(out, result.files);
  return { kind: 'built', result };
}
