/**
 * Watches folders, not files: a program that saves often puts a new file in the place of the old one. A folder can
 * itself be taken away, made again or put in the place of another. Of that chokidar tells nothing, so it is looked
 * whether a name still means the same folder.
 */
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import type { WatchedFolder } from './effects.ts';
import { asFileProblem, systemCode } from './file-problem.ts';
import { identify, isRemote } from './folder-identity.ts';

/** A file whose size has not changed for so long is taken to be whole. */
const SETTLED_MS = 300;
const LOOK_MS = 100;
/** Where the system does not tell, files are looked at so often. */
const POLL_MS = 700;
/** How often it is looked whether a folder is still the same. */
const SAME_MS = 1_000;

/** The calls that watch; a test gives some that fail. */
export const SYSTEM = { watch, isRemote, stat };

/** What is told of the folders. */
export interface Told {
  /** The absolute path of a file; or of a folder that has gone, come, or become another: anything in it may be new. */
  readonly change: (path: string) => void;
  /** What cannot be watched, in words for the user. */
  readonly problem: (message: string) => void;
}

/**
 * In: folders, and what is told the absolute path of each file of them that was changed, made or taken away and is
 * settled. Where the system tells of no changes, or cannot watch so many, they are looked for. A folder need not be
 * there yet. Out: a function that ends it.
 */
export async function watchFolders(
  folders: readonly WatchedFolder[],
  told: Told,
  system = SYSTEM,
): Promise<() => Promise<void>> {
  const ends = await Promise.all(folders.map((folder) => watchFolder(folder, told, system)));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

async function watchFolder(
  watched: WatchedFolder,
  told: Told,
  system: typeof SYSTEM,
): Promise<() => Promise<void>> {
  const { folder } = watched;
  const ended = new AbortController();
  let problem = '';
  const tell = (error: unknown): void => {
    const { message } = asFileProblem(error, folder, 'watch');
    if (message !== problem) told.problem(message);
    problem = message;
  };
  let known = await identify(folder, tell, system);
  let stop = await startWatch(watched, known, { change: told.change, tell }, system);
  const look = async (): Promise<void> => {
    const now = await identify(folder, tell, system);
    if (now === known || ended.signal.aborted) return;
    known = now;
    await stop();
    stop = await startWatch(watched, known, { change: told.change, tell }, system);
    told.change(folder);
  };
  const looking = (async () => {
    for (;;) {
      await wait(SAME_MS, undefined, { signal: ended.signal }).catch(() => {});
      if (ended.signal.aborted) return;
      await look();
    }
  })();
  return async () => {
    ended.abort();
    await looking;
    await stop();
  };
}

interface Heard {
  readonly change: (path: string) => void;
  readonly tell: (error: unknown) => void;
}

/** Out, once every file there is known: what ends it. */
async function startWatch(
  watched: WatchedFolder,
  identity: string | undefined,
  heard: Heard,
  system: typeof SYSTEM,
): Promise<() => Promise<void>> {
  const real = identity === undefined ? undefined : await realpath(watched.folder).catch(() => undefined);
  if (real === undefined) return async () => {};
  let watcher: FSWatcher | undefined;
  const begin = (usePolling: boolean): Promise<void> =>
    new Promise((ready) => {
      const begun = start({ ...watched, real }, heard.change, usePolling, system);
      watcher = begun;
      begun.once('ready', ready);
      begun.on('error', (error) => {
        // of one file only, or nothing more can be done
        if (usePolling || systemCode(error) === 'ELOOP') return heard.tell(error);
        // for want of watches, mostly; looking needs none
        void close(begun);
        void begin(true).then(ready);
      });
    });
  await begin(identity === 'remote');
  return async () => {
    if (watcher) await close(watcher);
  };
}

/** It may tell of errors even then, and has forgotten who listened. */
async function close(watcher: FSWatcher): Promise<void> {
  const closed = watcher.close();
  watcher.on('error', () => {});
  await closed;
}

function start(
  { folder, real, deep, wants }: WatchedFolder & { readonly real: string },
  onChange: (path: string) => void,
  usePolling: boolean,
  system: typeof SYSTEM,
): FSWatcher {
  const named = (path: string): string => resolve(folder, relative(real, path));
  const watcher = system.watch(real, {
    ignoreInitial: true,
    // as layouts are read: links lead nowhere among them; a workbook of a folder may be one
    ...(deep ? { followSymlinks: false } : { depth: 0 }),
    ignored: (path, about) =>
      (about?.isFile() === true && !wants(named(path))) || (deep && about?.isSymbolicLink() === true),
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: LOOK_MS },
    atomic: true,
    ignorePermissionErrors: true,
    usePolling,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
  });
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path) => {
      if (wants(named(path))) onChange(named(path));
    });
  }
  return watcher;
}
