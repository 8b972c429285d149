/** What is told of a folder as programs write into it: the settled file, once, and nothing else. */
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM, watchFolders } from '../../src/cli/watch-folders.ts';

let folder = '';
let told: string[] = [];
let end = async (): Promise<void> => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  told = [];
});
afterEach(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): void => writeFileSync(at(name), text);

async function watchIt(deep = false, system = SYSTEM): Promise<void> {
  const wants = (path: string): boolean => basename(path).endsWith('.xlsx');
  end = await watchFolders([{ folder, deep, wants }], (path) => told.push(path), system);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The test's own limit ends a wait that is in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

/** What is saved before the first look is not seen as a change: it is saved again. */
async function saveUntilTold(): Promise<void> {
  for (let time = 1; told.length === 0; time++) {
    write('a.tmp', 'more'.repeat(time));
    renameSync(at('a.tmp'), at('a.xlsx'));
    await pause(1_500);
  }
}

describe('a watched folder', () => {
  it('tells of a file that another takes the place of, again and again', async () => {
    write('a.xlsx', 'one');
    await watchIt();
    for (const [index, text] of ['two', 'three', 'four'].entries()) {
      write('a.tmp', text);
      renameSync(at('a.tmp'), at('a.xlsx'));
      await until(() => told.length > index);
    }
    expect(new Set(told)).toEqual(new Set([at('a.xlsx')]));
  });

  it('tells of a file once it is whole', async () => {
    write('a.xlsx', 'one');
    await watchIt();
    for (let piece = 0; piece < 8; piece++) {
      appendFileSync(at('a.xlsx'), 'more');
      expect(told).toEqual([]);
      await pause(50);
    }
    await until(() => told.length > 0);
    expect(told).toEqual([at('a.xlsx')]);
  });

  it('tells of a file that goes, and that comes again', async () => {
    write('a.xlsx', 'one');
    await watchIt();
    rmSync(at('a.xlsx'));
    await until(() => told.length === 1);
    write('a.xlsx', 'two');
    await until(() => told.length === 2);
    expect(told).toEqual([at('a.xlsx'), at('a.xlsx')]);
  });

  it('tells nothing of other files, nor of folders within unless it is to', async () => {
    mkdirSync(at('deep'));
    await watchIt();
    write('a.csv', 'no');
    write('deep/b.xlsx', 'no');
    write('c.xlsx', 'yes');
    await until(() => told.length > 0);
    await end();
    expect(told).toEqual([at('c.xlsx')]);
    told = [];
    await watchIt(true);
    write('deep/b.xlsx', 'yes now');
    await until(() => told.length > 0);
    expect(told).toEqual([at('deep/b.xlsx')]);
  });

  it('is looked at where it is on another machine, of which the system tells nothing', async () => {
    const polled: unknown[] = [];
    const watch: typeof SYSTEM.watch = (path, options) => {
      polled.push(options?.usePolling);
      return SYSTEM.watch(path, options);
    };
    write('a.xlsx', 'one');
    await watchIt(false, { watch, isRemote: async () => true });
    await saveUntilTold();
    expect({ told: new Set(told), polled }).toEqual({ told: new Set([at('a.xlsx')]), polled: [true] });
  });

  it('is looked at where the system can watch no more', async () => {
    const polled: unknown[] = [];
    const watch: typeof SYSTEM.watch = (path, options) => {
      polled.push(options?.usePolling);
      const watcher = SYSTEM.watch(path, options);
      if (!options?.usePolling) queueMicrotask(() => watcher.emit('error', new Error('ENOSPC')));
      return watcher;
    };
    write('a.xlsx', 'one');
    await watchIt(false, { ...SYSTEM, watch });
    await saveUntilTold();
    expect({ told: new Set(told), polled }).toEqual({ told: new Set([at('a.xlsx')]), polled: [false, true] });
  });
});
