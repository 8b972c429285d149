/** Files and streams of this process. Output is staged in a hidden folder and moved in file by file. */
import { constants, rmSync, type Stats } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../publication/manifest.ts';
import { askSecret } from './ask-secret.ts';
import { type BoundedEngine, boundedEngine } from './bounded-engine.ts';
import type { Effects } from './effects.ts';
import { asFileProblem, FileProblem, systemCode } from './file-problem.ts';
import { fitLine, harmlessLine } from './terminal-text.ts';

/** No PDF of ours comes near. */
const LARGEST_FILE = 200 * 1024 * 1024;

const STAGING = '.outturn-';
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const nodeEffects: Effects & { readonly engine: BoundedEngine } = {
  engine: boundedEngine(),
  readFile: readRegularFile,
  writeFiles,
  out: (line) => console.log(harmlessLine(line)),
  err: (line) => console.error(harmlessLine(line)),
  progress: (text) => {
    const { isTTY, columns } = process.stderr;
    if (isTTY) process.stderr.write(`\r\u001b[K${fitLine(harmlessLine(text), columns)}`);
  },
  environment: (name) => process.env[name],
  askSecret: async (question) => {
    const { stdin, stderr } = process;
    if (!stdin.isTTY || !stderr.isTTY) return undefined;
    return askSecret(harmlessLine(question), stdin, stderr, () => process.kill(process.pid, 'SIGINT'));
  },
  now: () => new Date(),
  crypto: globalThis.crypto,
};

/** A pipe or a device is never waited for: what it is is asked first, and again of what was opened. */
async function readRegularFile(path: string, most?: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    refuseOther(path, await stat(path));
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await file.stat();
    refuseOther(path, about);
    if (most === undefined && about.size > LARGEST_FILE)
      throw new FileProblem(`${path}: expected at most ${LARGEST_FILE} bytes, found ${about.size}`);
    return await readUpTo(file, Math.min(about.size, most ?? LARGEST_FILE));
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  } finally {
    await file?.close();
  }
}

function refuseOther(path: string, about: Stats): void {
  if (about.isFile()) return;
  const kinds = [
    [about.isDirectory(), 'a folder'],
    [about.isFIFO(), 'a pipe'],
    [about.isSocket(), 'a socket'],
    [about.isCharacterDevice() || about.isBlockDevice(), 'a device'],
  ] as const;
  const found = kinds.find(([is]) => is)?.[1] ?? 'something else';
  throw new FileProblem(`${path}: cannot read: expected a file, found ${found}`);
}

async function readUpTo(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/**
 * Every file is written and flushed in a folder of its own on the same disk, then moved to its name: a
 * file appears whole or not at all, also when the process is killed. What a killed run left is removed.
 */
async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  let staging: string | undefined;
  let forget = (): void => {};
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    staging = await mkdtemp(join(folder, `${STAGING}${process.pid}-`));
    forget = removeWhenStopped(staging);
    for (const file of files) await writeFlushed(join(staging, file.name), file.bytes);
    for (const file of files) await refuseFolder(join(folder, file.name));
    for (const file of files) await rename(join(staging, file.name), join(folder, file.name));
  } catch (error) {
    throw asFileProblem(error, folder, 'write');
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    forget();
  }
}

/** A folder of a file's name would stop the moving half way. */
async function refuseFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new FileProblem(`${path}: cannot write: it is a folder`);
}

/**
 * A stop by the user or the system takes the staging folder along; what SIGKILL leaves, the next run
 * removes. Out: a function that ends the watch.
 */
function removeWhenStopped(staging: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(staging, { recursive: true, force: true });
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of STOPS) process.off(signal, stop);
  };
  for (const signal of STOPS) process.on(signal, stop);
  return forget;
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
    return systemCode(error) === 'EPERM';
  }
}
