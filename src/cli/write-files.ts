/**
 * Writes a set of files into a folder. They are written and flushed in a hidden folder beside their places, then
 * moved: a file appears whole or not at all, whatever stops the program, and an older file is left as it was until a
 * whole one takes its name. The manifest is last in a set and names the hash of each of the others: a set of two
 * runs, after a kill between two moves, is known by it.
 */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../publication/manifest.ts';
import { asFileProblem } from './file-problem.ts';
import { moveSet } from './move-set.ts';
import { removeLeftovers, stagingName, watchStaging } from './staging.ts';

/** The calls that write; a test gives some that fail, as a full disk does. */
export const SYSTEM = { mkdir, open };

/** Throws a FileProblem, and then nothing has changed. What killed runs left in the folder is removed. */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  system = SYSTEM,
): Promise<void> {
  let clear = (): void => {};
  try {
    const made = await system.mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    const staging = join(folder, stagingName());
    clear = watchStaging(staging, made);
    await system.mkdir(staging, { mode: 0o700 });
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

async function writeFlushed(path: string, bytes: Uint8Array, { open }: typeof SYSTEM): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the names survive a power cut too; where a system flushes no folders, it does without. */
async function flushFolder(folder: string, { open }: typeof SYSTEM): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The files are written and in their places.
  } finally {
    await handle?.close();
  }
}
