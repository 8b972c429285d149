/** Files and streams of this process. Output is staged in a hidden folder and moved in file by file. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../publication/manifest.ts';
import { type Effects, FileProblem } from './effects.ts';

/** A workbook beyond this is no workbook. */
const LARGEST_FILE = 200 * 1024 * 1024;

const STAGING = '.outturn-';

export const nodeEffects: Effects = {
  readFile: readRegularFile,
  writeFiles,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
};

async function readRegularFile(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new FileProblem(`${path}: expected a file, found something else`);
    if (about.size > LARGEST_FILE)
      throw new FileProblem(`${path}: expected a workbook, found ${about.size} bytes`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  }
}

/**
 * Every file is written and flushed in a folder of its own on the same disk, then moved to its name: a
 * file appears whole or not at all, also when the process is killed. What a killed run left is removed.
 */
async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  let staging: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    staging = await mkdtemp(join(folder, `${STAGING}${process.pid}-`));
    removeWhenStopped(staging);
    for (const file of files) await writeFlushed(join(staging, file.name), file.bytes);
    for (const file of files) await rename(join(staging, file.name), join(folder, file.name));
  } catch (error) {
    throw asFileProblem(error, folder, 'write');
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
}

/** A stop by the user or the system takes the staging folder along; what SIGKILL leaves, the next run removes. */
function removeWhenStopped(staging: string): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      rmSync(staging, { recursive: true, force: true });
      process.kill(process.pid, signal);
    });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = new RegExp(`^\\${STAGING}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  EEXIST: 'a file stands where a folder is wanted',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program holds it open',
};

function asFileProblem(error: unknown, path: string, action: 'read' | 'write'): Error {
  const reason = REASONS[codeOf(error) ?? ''];
  if (reason === undefined) return error instanceof Error ? error : new Error(String(error));
  return new FileProblem(`${path}: cannot ${action}: ${reason}`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
