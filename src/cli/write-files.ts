/**
 * Writes a set of files into a folder. They are written and flushed in a hidden folder beside their places, then
 * moved: a file appears whole or not at all, whatever stops the program, and an older file is left as it was until a
 * whole one takes its name. The manifest is last in a set and names the hash of each of the others: a set of two
 * runs, after a kill between two moves, is known by it.
 */
import { closeSync, existsSync, fsync, mkdirSync, openSync, rmdirSync, writeFile } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { OutputFile } from '../publication/manifest.ts';
import { asFileProblem, systemCode } from './file-problem.ts';
import { moveSet } from './move-set.ts';
import { quietly, removeLeftovers, stagingName, watchStaging } from './staging.ts';

/**
 * The calls that write; a test gives some that fail, as a full disk does. What makes a name waits for nothing: a stop
 * that came while it was under way would remove the folder and find it, or a file in it, made again.
 */
export const SYSTEM = {
  mkdir,
  mkdirSync,
  openSync,
  writeFile: promisify(writeFile),
  fsync: promisify(fsync),
};

/** Throws a FileProblem, and then nothing has changed. What killed runs left in the folder is removed, unless it has been. */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  system = SYSTEM,
  isToBeCleared = true,
): Promise<void> {
  let clear = (): void => {};
  try {
    const made = await makeFolder(folder, system);
    if (isToBeCleared) await removeLeftovers(folder);
    const staging = resolve(folder, stagingName());
    clear = watchStaging(staging, made);
    system.mkdirSync(staging, { mode: 0o700 });
    for (const { name, bytes } of files) await writeFlushed(join(staging, name), bytes, system);
    moveSet(
      staging,
      folder,
      files.map(({ name }) => name),
    );
    await flushFolder(folder, system);
  } catch (error) {
    throw asFileProblem(error, folder, 'write');
  } finally {
    clear();
  }
}

/**
 * Out: the topmost folder that was made. One by one: of several on a disk that is read-only Node says that they are not
 * there, and over one that can never be, such as one of /proc, it goes round for ever.
 */
async function makeFolder(folder: string, { mkdir }: typeof SYSTEM): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  // What is there may be a file: that is said as the system says it.
  if (missing.length === 0) await mkdir(folder, { recursive: true });
  const made: string[] = [];
  for (const place of missing) {
    try {
      await mkdir(place);
      made.unshift(place);
    } catch (error) {
      // Another run may have made it meanwhile.
      if (systemCode(error) === 'EEXIST') continue;
      for (const empty of made) quietly(() => rmdirSync(empty));
      throw error;
    }
  }
  return missing[0];
}

async function writeFlushed(path: string, bytes: Uint8Array, system: typeof SYSTEM): Promise<void> {
  const file = system.openSync(path, 'wx');
  try {
    await system.writeFile(file, bytes);
    await system.fsync(file);
  } finally {
    closeSync(file);
  }
}

/** So that the names survive a power cut too; where a system flushes no folders, it does without. */
async function flushFolder(folder: string, system: typeof SYSTEM): Promise<void> {
  let file: number | undefined;
  try {
    file = system.openSync(folder, 'r');
    await system.fsync(file);
  } catch {
    // The files are written and in their places.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
