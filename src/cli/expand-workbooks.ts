/** Which workbooks a command line means: files as they are named, and of a folder each workbook in it. */
import { basename } from 'node:path';
import type { Effects } from './effects.ts';
import { FileProblem } from './file-problem.ts';
import { joinPath } from './output-path.ts';

/** A hidden file, or one that begins with `~$`, with which Excel marks a workbook that it has open. */
const NOT_MEANT = /^(?:\.|~\$)/;

/** Is a file of a folder one of its workbooks? In: its base name. */
export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name) && !NOT_MEANT.test(name);
}

/**
 * In: the arguments in order. Out: paths of workbooks in the same order, those of a folder by name; folders within it
 * are left alone. Excel's mark of an open workbook is left out where `*.xlsx` brought it along. Throws a FileProblem
 * for a folder without workbooks.
 */
export async function expandWorkbooks(
  paths: readonly string[],
  effects: Pick<Effects, 'listFiles'>,
): Promise<readonly string[]> {
  const meant = paths.length === 1 ? paths : paths.filter((path) => !basename(path).startsWith('~$'));
  const expanded: string[] = [];
  for (const path of meant) expanded.push(...(await workbooksOf(path, effects)));
  return expanded;
}

async function workbooksOf(path: string, { listFiles }: Pick<Effects, 'listFiles'>): Promise<string[]> {
  const names = await listFiles(path);
  if (names === undefined) return [path];
  const workbooks = names.filter(isWorkbookName);
  if (workbooks.length > 0) return workbooks.map((name) => joinPath(path, name));
  throw new FileProblem(`${path}: expected workbooks (.xlsx) in the folder, found none`);
}

/** The workbook whose files would be written over by another of the run, by its name; undefined when none. */
export function sameNameTwice(paths: readonly string[]): string | undefined {
  const stems = new Set<string>();
  return paths.find((path) => {
    const stem = basename(path)
      .replace(/\.[^.]+$/, '')
      .toLowerCase();
    const isTaken = stems.has(stem);
    stems.add(stem);
    return isTaken;
  });
}
