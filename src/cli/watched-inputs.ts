/** What a build depends on, as folders to be watched, and what a change among them asks for. */
import { basename, dirname, resolve, sep } from 'node:path';
import { OWN_TEMPLATES } from '../load-resources.ts';
import type { Effects, WatchedFolder } from './effects.ts';
import { isWorkbookName } from './expand-workbooks.ts';

export interface WatchedInputs {
  readonly folders: readonly WatchedFolder[];
  /** Is it a file of the layouts? */
  readonly isLayout: (path: string) => boolean;
  /** Does it enter every report: a layout, or a workbook that each is held against? */
  readonly isOfAll: (path: string) => boolean;
}

/** What editors and systems keep beside the files that somebody means. */
const BESIDE = /^[.~#]|~$/;

/** In: workbooks and folders of them, the workbooks they are held against, a folder of layouts; as they were typed. */
export async function watchedInputs(
  workbooks: readonly string[],
  others: readonly string[],
  templates: string | undefined,
  { listFiles }: Pick<Effects, 'listFiles'>,
): Promise<WatchedInputs> {
  const layouts = [OWN_TEMPLATES, ...(templates === undefined ? [] : [templates])].map((path) =>
    resolve(path),
  );
  const apart = new Set(others.map((path) => resolve(path)));
  const named = new Set([...workbooks, ...others].map((path) => resolve(path)));
  const whole = new Set<string>();
  for (const path of workbooks) if ((await listFiles(path)) !== undefined) whole.add(resolve(path));
  const wants = (path: string): boolean =>
    named.has(path) || (whole.has(dirname(path)) && isWorkbookName(basename(path)));
  const isLayout = (path: string): boolean => layouts.some((folder) => path.startsWith(folder + sep));
  return {
    folders: [
      ...[...foldersOf(named, whole)].map((folder) => ({ folder, deep: false, wants })),
      ...layouts.map((folder) => ({
        folder,
        deep: true,
        wants: (path: string) => !BESIDE.test(basename(path)),
      })),
    ],
    isLayout,
    isOfAll: (path) => apart.has(path) || isLayout(path),
  };
}

function foldersOf(named: ReadonlySet<string>, whole: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...named].map((path) => (whole.has(path) ? path : dirname(path))));
}
