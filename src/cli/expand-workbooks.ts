/** Which workbooks a command line means: files as they are named, and of a folder each workbook in it. */
import { basename } from 'node:path';
import type { Effects } from './effects.ts';
import { FileProblem } from './file-problem.ts';
import { joinPath } from './output-path.ts';

/** Something named on the command line, or found in a folder that is: a workbook, or what keeps it from being one. */
export interface Meant {
  readonly path: string;
  readonly problem?: string;
}

/** With `~$` Excel marks a workbook that it has open. */
const MARK = /^~\$/;

/** Is a file of a folder one of its workbooks, neither hidden nor a mark? In: its base name. */
export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name) && !name.startsWith('.') && !MARK.test(name);
}

/**
 * In: the arguments in order. Out: workbooks in the same order, those of a folder by name; folders within it are left
 * alone. Excel's mark of an open workbook is left out where `*.xlsx` brought it along. A folder that cannot be read or
 * has no workbooks is a problem, as is a mark where nothing else is named: there is an entry for at least one argument.
 */
export async function expandWorkbooks(
  paths: readonly string[],
  effects: Pick<Effects, 'listFiles'>,
): Promise<readonly Meant[]> {
  const others = paths.filter((path) => !MARK.test(basename(path)));
  if (others.length === 0) return paths.map(markProblem);
  const expanded: Meant[] = [];
  for (const path of others) expanded.push(...(await workbooksOf(path, effects)));
  return expanded;
}

function markProblem(path: string): Meant {
  const problem = `${path}: expected a workbook, found the mark beside one that Excel has open; close it there, or name the workbook itself`;
  return { path, problem };
}

async function workbooksOf(path: string, { listFiles }: Pick<Effects, 'listFiles'>): Promise<Meant[]> {
  try {
    const names = await listFiles(path);
    if (names === undefined) return [{ path }];
    const workbooks = names.filter(isWorkbookName);
    if (workbooks.length > 0) return workbooks.map((name) => ({ path: joinPath(path, name) }));
    return [{ path, problem: `${path}: expected workbooks (.xlsx) in the folder, found none` }];
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return [{ path, problem: error.message }];
  }
}
