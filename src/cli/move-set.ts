/** Moves a set of finished files to their names, all of them or none. */
import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asFileProblem, FileProblem } from './file-problem.ts';

/** The calls that move files; a test gives some that fail. */
export const SYSTEM = { linkSync, lstatSync, renameSync, rmSync };

/** What stood at a name before: nothing, a file that a second name was given to, or one that none could be. */
type Before = 'nothing' | 'kept' | 'unkept';

interface Moved {
  readonly name: string;
  readonly before: Before;
}

/**
 * In: the folder with the finished files, the folder they go to, their names in order. Each is moved by a single
 * rename on one disk: whoever opens the name gets the old file or the new one, whole. No signal comes between, since
 * nothing here waits; when one cannot be moved, those before it are put back. Throws a FileProblem that names the file.
 */
export function moveSet(from: string, to: string, names: readonly string[], system = SYSTEM): void {
  for (const name of names) refuseOther(join(to, name), system);
  const moved: Moved[] = [];
  for (const name of names) {
    try {
      const before = keepOld(from, to, name, system);
      system.renameSync(join(from, name), join(to, name));
      moved.push({ name, before });
    } catch (error) {
      for (const each of moved.reverse()) putBack(from, to, each, system);
      throw asFileProblem(error, join(to, name), 'write');
    }
  }
}

/** A link is replaced by the file and what it leads to left alone; a folder or a device is not ours to replace. */
function refuseOther(path: string, { lstatSync }: typeof SYSTEM): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || there.isFile() || there.isSymbolicLink()) return;
  const what = there.isDirectory() ? 'it is a folder' : 'it is not a file';
  throw new FileProblem(`${path}: cannot write: ${what}`);
}

/** A second name for the old file costs nothing and is never without it; some disks have no such thing. */
function keepOld(from: string, to: string, name: string, { linkSync, lstatSync }: typeof SYSTEM): Before {
  const path = join(to, name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'nothing';
  try {
    linkSync(path, oldName(from, name));
    return 'kept';
  } catch {
    return 'unkept';
  }
}

/** The new file stays where the old one is gone: it is whole, and better than none. */
function putBack(
  from: string,
  to: string,
  { name, before }: Moved,
  { renameSync, rmSync }: typeof SYSTEM,
): void {
  try {
    if (before === 'kept') renameSync(oldName(from, name), join(to, name));
    else if (before === 'nothing') rmSync(join(to, name), { force: true });
  } catch {
    // The failure that is told is the first one.
  }
}

function oldName(from: string, name: string): string {
  return join(from, `${name}.old`);
}
