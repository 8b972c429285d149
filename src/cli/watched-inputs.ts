/** What a build depends on, as folders to be watched, and what a change among them asks for. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { isLayoutName, OWN_TEMPLATES } from '../load-resources.ts';
import type { Effects, WatchedFolder } from './effects.ts';
import { isWorkbookName } from './expand-workbooks.ts';

export interface WatchedInputs {
  readonly folders: readonly WatchedFolder[];
  /** Is it a file of the layouts, or their folder? */
  readonly isLayout: (path: string) => boolean;
  /** Does it enter every report: a layout, or a workbook that each is held against? */
  readonly isOfAll: (path: string) => boolean;
}

/** As they were typed. */
export interface Inputs {
  /** Workbooks, and folders of them. */
  readonly workbooks: readonly string[];
  /** The workbooks they are held against. */
  readonly others: readonly string[];
  /** The folder of layouts. */
  readonly templates: string | undefined;
  /** The folder that files are written to, which may be any of these. */
  readonly out: string;
}

/** In: what the command line names. Out: the folders it comes from; one that is not there yet may still come. */
export async function watchedInputs(
  { workbooks, others, templates, out }: Inputs,
  { listFiles }: Pick<Effects, 'listFiles'>,
): Promise<WatchedInputs> {
  const apart = new Set(others.map((path) => resolve(path)));
  const named = new Set([...workbooks, ...others].map((path) => resolve(path)));
  const whole = new Set<string>();
  for (const path of workbooks) if (await maySomeBeIn(path, listFiles)) whole.add(resolve(path));
  const wants = (path: string): boolean =>
    named.has(path) || (whole.has(dirname(path)) && isWorkbookName(basename(path)));
  const layouts = layoutFolders(templates);
  const isLayout = layoutTest(layouts, resolve(out));
  const apartIn = new Set([...apart].map(dirname));
  return {
    folders: [
      ...[...foldersOf(named, whole)].map((folder) => ({ folder, deep: false, wants })),
      ...layouts.map((folder) => ({ folder, deep: true, wants: isLayout })),
    ],
    isLayout,
    isOfAll: (path) => apart.has(path) || apartIn.has(path) || isLayout(path),
  };
}

/** Is it a folder, or a name that one may come by? */
async function maySomeBeIn(path: string, listFiles: Effects['listFiles']): Promise<boolean> {
  try {
    return (await listFiles(path)) !== undefined || !isWorkbookName(basename(path));
  } catch {
    // a folder that cannot be read now
    return true;
  }
}

function layoutFolders(templates: string | undefined): string[] {
  return [OWN_TEMPLATES, ...(templates === undefined ? [] : [templates])].map((path) => resolve(path));
}

/** What a build itself writes would otherwise make it build again, for ever. */
const WRITTEN = /-manifest\.json$/;

function layoutTest(layouts: readonly string[], out: string): (path: string) => boolean {
  return (path) => {
    if (dirname(path) === out && WRITTEN.test(path)) return false;
    return layouts.some((folder) => path === folder || isLayoutName(inside(folder, path)));
  };
}

/** The path below a folder, with `/`; '' where it is elsewhere. */
function inside(folder: string, path: string): string {
  return path.startsWith(folder + sep) ? relative(folder, path).replaceAll(sep, '/') : '';
}

function foldersOf(named: ReadonlySet<string>, whole: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...whole, ...[...named].filter((path) => !whole.has(path)).map((path) => dirname(path))]);
}
