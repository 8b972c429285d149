/** Files and streams of this process. */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { type BoundedEngine, boundedEngine } from './bounded-engine.ts';
import type { Effects } from './effects.ts';
import { asFileProblem, FileProblem, systemCode } from './file-problem.ts';
import { fitLine, harmlessLine, oneLine } from './terminal-text.ts';
import { writeFiles } from './write-files.ts';

/** No PDF of ours comes near. */
const LARGEST_FILE = 200 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

const engines: BoundedEngine[] = [];
/** Folders that were cleared of what killed runs left: once a run is enough, however many sets it writes there. */
const cleared = new Set<string>();

export const nodeEffects: Effects & { readonly close: () => void } = {
  engine: startEngine(),
  startEngine,
  machine: () => ({
    cores: availableParallelism(),
    // macOS counts as free only what nobody has used yet
    freeMebibytes: (process.platform === 'darwin' ? totalmem() / 2 : process.availableMemory()) / MEBIBYTE,
  }),
  /** Ends all engines. */
  close: () => {
    for (const engine of engines) engine.close();
  },
  readFile: readRegularFile,
  listFiles,
  watchFolders: async (folders, told) => {
    // Loaded only where something is watched.
    const watch = await import('./watch-folders.ts');
    return watch.watchFolders(folders, told);
  },
  stopRequest,
  writeFiles: async (folder, files) => {
    const path = resolve(folder);
    await writeFiles(folder, files, undefined, !cleared.has(path));
    cleared.add(path);
  },
  out: (line) => console.log(harmlessLine(line)),
  err: (line) => console.error(harmlessLine(line)),
  progress: (text) => {
    const { isTTY, columns } = process.stderr;
    if (isTTY) process.stderr.write(`\r\u001b[K${fitLine(oneLine(text), columns)}`);
  },
  environment: (name) => process.env[name],
  askSecret: async (question) => {
    const { stdin, stderr } = process;
    if (!stdin.isTTY || !stderr.isTTY) return undefined;
    const { askSecret } = await import('./ask-secret.ts');
    return askSecret(harmlessLine(question), stdin, stderr, () => process.kill(process.pid, 'SIGINT'));
  },
  now: () => new Date(),
  crypto: () => globalThis.crypto,
};

/**
 * How a stop by the user or the system goes through the command. Whatever holds something listens by itself: the engines
 * while they work (bounded-engine.ts), files while they are written (staging.ts), and a watch, here. Each clears up at
 * once, takes its listeners off and sends the signal anew. When nobody listens any more the process ends as the signal
 * would have ended it; a watch goes on listening, so that it ends by itself, with 0.
 */
function stopRequest(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => controller.abort());
  // whoever read what is told has seen enough, as `head` does
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => controller.abort());
  return controller.signal;
}

function startEngine(): BoundedEngine {
  const engine = boundedEngine();
  engines.push(engine);
  return engine;
}

async function listFiles(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (['ENOTDIR', 'ENOENT'].includes(systemCode(error) ?? '')) return undefined;
    throw asFileProblem(error, folder, 'read');
  }
}

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
