/** Effects that keep everything in memory. */
import { readFileSync } from 'node:fs';
import type { Effects } from '../../src/cli/effects.ts';
import { FileProblem } from '../../src/cli/file-problem.ts';
import { localEngine } from '../../src/cli/jobs.ts';
import type { OutputFile } from '../../src/publication/manifest.ts';

export interface Memory extends Effects {
  readonly lines: { readonly out: string[]; readonly err: string[]; readonly progress: string[] };
  readonly written: { readonly folder: string; readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads the given files and, below `input/`, the samples of the repository. */
export function memoryEffects(files: Readonly<Record<string, Uint8Array>> = {}): Memory {
  const lines = { out: [] as string[], err: [] as string[], progress: [] as string[] };
  const written: Memory['written'] = [];
  return {
    lines,
    written,
    engine: localEngine(),
    startEngine: () => ({ ...localEngine(), close: () => {} }),
    machine: () => ({ cores: 1, freeMebibytes: 8_000 }),
    listFiles: async (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`;
      const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
      return inside.length === 0
        ? undefined
        : inside.map((path) => path.slice(prefix.length)).filter((name) => !name.includes('/'));
    },
    watchFolders: () => Promise.reject(new Error('nothing is watched here')),
    stopRequest: () => new AbortController().signal,
    readFile: async (path) => {
      const own = files[path];
      if (own) return own;
      if (path.startsWith('input/'))
        return new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
      throw new FileProblem(`${path}: cannot read: there is no such file or folder`);
    },
    writeFiles: async (folder: string, all: readonly OutputFile[]) => {
      for (const { name, bytes } of all) written.push({ folder, name, bytes });
    },
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    progress: (text) => lines.progress.push(text),
    environment: () => undefined,
    askSecret: async () => undefined,
    now: () => new Date('2026-06-30T12:00:00Z'),
    crypto: () => crypto,
  };
}
