/** Watches folders, not files: a program that saves often puts a new file in the place of the old one. */
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { WatchedFolder } from './effects.ts';

/** A file whose size has not changed for so long is taken to be whole. */
const SETTLED_MS = 300;
const LOOK_MS = 100;
/** Where the system does not tell, files are looked at so often. */
const POLL_MS = 700;

/**
 * File systems of other machines, of which Linux tells no changes, by the numbers of statfs(2): NFS, SMB in its three
 * forms, 9P, and FUSE, which shared folders of virtual machines and containers are.
 */
const REMOTE: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/** The calls that watch; a test gives some that fail. */
export const SYSTEM = { watch, isRemote };

/**
 * In: folders, and what is told the absolute path of each file of them that was changed, made or taken away and is
 * settled. Where the system tells of no changes, or cannot watch so many, they are looked for. Out: a function that
 * ends it.
 */
export async function watchFolders(
  folders: readonly WatchedFolder[],
  onChange: (path: string) => void,
  system = SYSTEM,
): Promise<() => Promise<void>> {
  const ends = await Promise.all(folders.map((folder) => watchFolder(folder, onChange, system)));
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

async function watchFolder(
  watched: WatchedFolder,
  onChange: (path: string) => void,
  system: typeof SYSTEM,
): Promise<() => Promise<void>> {
  let watcher: FSWatcher | undefined;
  const begin = (usePolling: boolean): Promise<void> =>
    new Promise((ready) => {
      const begun = start(watched, onChange, usePolling, system);
      watcher = begun;
      begun.once('ready', ready);
      begun.on('error', () => {
        // for want of watches, mostly; looking needs none
        if (usePolling) return;
        void begun.close();
        void begin(true).then(ready);
      });
    });
  await begin(await system.isRemote(watched.folder));
  return async () => watcher?.close();
}

function start(
  { folder, deep, wants }: WatchedFolder,
  onChange: (path: string) => void,
  usePolling: boolean,
  system: typeof SYSTEM,
): FSWatcher {
  const watcher = system.watch(folder, {
    ignoreInitial: true,
    ...(deep ? {} : { depth: 0 }),
    ignored: (path, about) => about?.isFile() === true && !wants(resolve(path)),
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: LOOK_MS },
    atomic: true,
    ignorePermissionErrors: true,
    usePolling,
    interval: POLL_MS,
    binaryInterval: POLL_MS,
  });
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path) => onChange(resolve(path)));
  }
  return watcher;
}

async function isRemote(folder: string): Promise<boolean> {
  try {
    return process.platform === 'linux' && REMOTE.has((await statfs(folder)).type);
  } catch {
    return false;
  }
}
