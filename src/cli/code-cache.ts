/**
 * Code as V8 compiled it, kept from one run to the next in the user's own cache folder. It is only a cache: what is
 * missing, damaged, of another make or somebody else's is left alone, and a folder that cannot be written is done without.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { systemCode } from './file-problem.ts';

/** Code of this package is a tenth of that. */
const LARGEST = 64 * 1024 * 1024;
/** So many files are kept: every command under two versions of Node. */
const MOST_FILES = 8;
/** At the end of a file: V8 reads the code as it stands in memory, best from an even place. */
const CHECKSUM_BYTES = 4;

/**
 * Where code is kept (XDG Base Directory Specification). In: the environment. Out: undefined where there is no home,
 * or OUTTURN_CODE_CACHE is "off".
 */
export function codeFolder(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (environment.OUTTURN_CODE_CACHE === 'off') return undefined;
  const caches = environment.XDG_CACHE_HOME ?? '';
  if (isAbsolute(caches)) return join(caches, 'outturn');
  const home = homeFolder();
  return isAbsolute(home) ? join(home, '.cache', 'outturn') : undefined;
}

/** The code kept under a name; undefined where there is none that can be used. Never throws. */
export function readCode(folder: string, name: string): Buffer | undefined {
  let file: number | undefined;
  try {
    if (!isOurs(lstatSync(folder))) return undefined;
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    file = openSync(join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const about = fstatSync(file);
    if (!about.isFile() || !isOurs(about) || about.size > LARGEST) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(0, -CHECKSUM_BYTES);
    return bytes.subarray(-CHECKSUM_BYTES).equals(checksum(name, code)) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Keeps code under a name, whole or not at all; the oldest that is kept goes. The code is asked for only where it can be
 * written. Never throws.
 */
export function keepCode(folder: string, name: string, codeOf: () => Uint8Array): void {
  try {
    makeFolder(dirname(folder));
    makeFolder(folder);
    if (!isOurs(lstatSync(folder))) return;
    const unfinished = join(folder, `${name}.${process.pid}`);
    try {
      closeSync(openSync(unfinished, 'wx', 0o600));
      const code = codeOf();
      writeFileSync(unfinished, Buffer.concat([code, checksum(name, code)]));
      renameSync(unfinished, join(folder, name));
    } finally {
      rmSync(unfinished, { force: true });
    }
    dropOldest(folder);
  } catch {
    // the next run tries again
  }
}

/** Of the name too, so that code kept under another is not taken for it. */
function checksum(name: string, code: Uint8Array): Buffer {
  const bytes = Buffer.alloc(CHECKSUM_BYTES);
  bytes.writeUInt32LE(crc32(code, crc32(name)));
  return bytes;
}

/** Code is run: it must be nobody else's, and nobody else may have had a hand in it. */
function isOurs(about: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (about.uid === user && !about.isSymbolicLink() && (about.mode & 0o022) === 0);
}

/** Not with all folders above it: Node tries that without end where nothing can be made, as in /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, age: -lstatSync(path).mtimeMs };
  });
  for (const { path } of files.sort((a, b) => a.age - b.age).slice(MOST_FILES)) rmSync(path, { force: true });
}

function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
