/** Runs a file of this package with the code kept of it, as Node would by itself without. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';
import { TOOL } from '../version.ts';
import { codeFolder, keepCode, readCode } from './code-cache.ts';

export interface Ran {
  /** What the file exports. */
  readonly exports: unknown;
  /** Keeps the code as it is by now; absent where it is kept already, or is not to be. */
  readonly keep?: () => void;
}

/**
 * In: a CommonJS file in Latin-1 that imports nothing, and what it is run for, which decides what of it is compiled.
 * Throws what it throws.
 */
export function runCached(file: string, purpose: string): Ran {
  const bytes = readFileSync(file);
  const source = bytes.toString('latin1');
  const folder = codeFolder(process.env);
  const name = [TOOL.name, TOOL.version, hash(bytes), process.versions.v8, process.arch, purpose].join('-');
  const cachedData = folder === undefined ? undefined : readCode(folder, name);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    // kept with the code, which may be that of another copy of this package
    filename: `${TOOL.name}/dist/cli/${basename(file)}`,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} as unknown };
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  if (folder === undefined || isKept) return module;
  return { exports: module.exports, keep: () => keepCode(folder, name, () => script.createCachedData()) };
}

function hash(bytes: Uint8Array): string {
  return `${bytes.length.toString(36)}-${crc32(bytes).toString(36)}`;
}
