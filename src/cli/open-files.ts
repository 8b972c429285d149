/** Opens the workbooks that the command line names. */
import { basename } from 'node:path';
import type { WorkbookFile } from '../build-report.ts';
import { LIMITS } from '../workbook/archive/limits.ts';
import type { Effects } from './effects.ts';

/** Reads a workbook, a byte more than it may have at most: the reader says so then. Its base name goes into findings and output names, its path nowhere. */
export async function openWorkbook(path: string, effects: Effects): Promise<WorkbookFile> {
  return { file: basename(path), bytes: await effects.readFile(path, LIMITS.file + 1) };
}

/** All of them before anything is built: a name typed wrong must not come to light half way. */
export async function openWorkbooks(paths: readonly string[], effects: Effects): Promise<WorkbookFile[]> {
  const opened: WorkbookFile[] = [];
  for (const path of paths) opened.push(await openWorkbook(path, effects));
  return opened;
}

/** Last year's workbook, as the option of builds and checks that names it; nothing where it is not given. */
export async function openLastYear(
  path: string | undefined,
  effects: Effects,
): Promise<{ readonly lastYear?: WorkbookFile }> {
  return path === undefined ? {} : { lastYear: await openWorkbook(path, effects) };
}
