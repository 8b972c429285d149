/** What stands in a folder of built files: whole files of known builds, and nothing else. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hashes of the files of one build, by name. */
export type FileSet = ReadonlyMap<string, string>;

export interface FolderState {
  /** Neither a file of the one build nor of the other, or half of one. */
  readonly damaged: readonly string[];
  /** Staging folders and whatever else is no file of a build. */
  readonly leftovers: readonly string[];
  /** Files that are missing; only before a first build has ended. */
  readonly missing: readonly string[];
  readonly isMixed: boolean;
  /** The manifest names the hash of every file beside it. */
  readonly isOfOneManifest: boolean;
}

export function readSet(folder: string): FileSet {
  return new Map(readdirSync(folder).map((name) => [name, hashOf(join(folder, name))]));
}

/** In: a folder and the sets that whole builds write. All of them have the same names. */
export function folderState(folder: string, sets: readonly FileSet[]): FolderState {
  const [names = []] = sets.map((set) => [...set.keys()]);
  const there = readdirSync(folder);
  const found = new Map(
    names.filter((name) => there.includes(name)).map((name) => [name, hashOf(join(folder, name))]),
  );
  return {
    damaged: [...found].filter(([name, hash]) => sets.every((set) => set.get(name) !== hash)).map(([n]) => n),
    leftovers: there.filter((name) => !names.includes(name)),
    missing: names.filter((name) => !found.has(name)),
    isMixed: !sets.some((set) => [...found].every(([name, hash]) => set.get(name) === hash)),
    isOfOneManifest: agreesWithManifest(folder, found),
  };
}

function agreesWithManifest(folder: string, found: FileSet): boolean {
  const name = [...found.keys()].find((each) => each.endsWith('-manifest.json'));
  if (name === undefined) return false;
  const { files }: { files: readonly { name: string; sha256: string }[] } = JSON.parse(
    readFileSync(join(folder, name), 'utf8'),
  );
  return files.every(({ name, sha256 }) => found.get(name) === sha256);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
