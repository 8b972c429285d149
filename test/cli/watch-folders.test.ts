/** What is told of a folder as programs write into it: the settled file, once, and nothing else. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM, watchFolders } from '../../src/cli/watch-folders.ts';

let folder = '';
let told: string[] = [];
let problems: string[] = [];
let end = async (): Promise<void> => {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  told = [];
  problems = [];
});
afterEach(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): void => writeFileSync(at(name), text);

async function watchIt(deep = false, system = SYSTEM): Promise<void> {
  const wants = (path: string): boolean => basename(path).endsWith('.xlsx');
  const change = (path: string): void => void told.push(path);
  const problem = (message: string): void => void problems.push(message);
  end = await watchFolders([{ folder, deep, wants }], { change, problem }, system);
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
    await watchIt(false, { ...SYSTEM, watch, isRemote: async () => true });
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

  it.each([
    ['removed and made again', () => rmSync(folder, { recursive: true }), () => mkdirSync(folder)],
    [
      'swapped by two renames',
      () => {
        mkdirSync(`${folder}-new`);
        renameSync(folder, `${folder}-old`);
      },
      () => {
        renameSync(`${folder}-new`, folder);
        rmSync(`${folder}-old`, { recursive: true });
      },
    ],
  ])('is still heard of when it was %s, and tells that it was', async (_, take, give) => {
    write('a.xlsx', 'one');
    await watchIt();
    take();
    give();
    await until(() => told.includes(folder));
    told = [];
    write('a.xlsx', 'two');
    await until(() => told.includes(at('a.xlsx')));
    expect(problems).toEqual([]);
  });

  it('need not be there at first', async () => {
    rmSync(folder, { recursive: true });
    await watchIt(true);
    mkdirSync(folder);
    await until(() => told.includes(folder));
    write('a.xlsx', 'one');
    await until(() => told.includes(at('a.xlsx')));
    rmSync(folder, { recursive: true });
    told = [];
    await until(() => told.includes(folder));
  });

  it('may be a link, which may come to lead elsewhere', async () => {
    mkdirSync(at('one'));
    mkdirSync(at('two'));
    symlinkSync('one', at('link'));
    const whole = folder;
    folder = at('link');
    await watchIt(true);
    writeFileSync(join(whole, 'one', 'a.xlsx'), 'one');
    await until(() => told.includes(at('a.xlsx')));
    rmSync(folder);
    symlinkSync('two', folder);
    await until(() => told.includes(folder));
    writeFileSync(join(whole, 'two', 'b.xlsx'), 'two');
    await until(() => told.includes(at('b.xlsx')));
    folder = whole;
  });

  it('may hold links in a circle, of which those that matter are told and none ends the watch', async () => {
    symlinkSync('.', at('loop'));
    symlinkSync('self.xlsx', at('self.xlsx'));
    await watchIt(true);
    write('a.xlsx', 'one');
    await until(() => told.length > 0);
    expect({ told, problems }).toEqual({ told: [at('a.xlsx')], problems: [] });
    await end();
    told = [];
    await watchIt();
    write('b.xlsx', 'one');
    await until(() => told.length > 0);
    expect(told).toEqual([at('b.xlsx')]);
    expect(problems).toEqual([`${folder}: cannot watch: its links lead in a circle`]);
  });

  it('says once that it cannot be watched, and hears nothing of what it has ended', async () => {
    const failing: (() => void)[] = [];
    const watch: typeof SYSTEM.watch = (path, options) => {
      const watcher = SYSTEM.watch(path, options);
      failing.push(() => watcher.emit('error', systemError('EMFILE')));
      queueMicrotask(() => watcher.emit('error', systemError('EMFILE')));
      return watcher;
    };
    await watchIt(false, { ...SYSTEM, watch });
    for (const fail of failing) fail();
    expect(problems).toEqual([`${folder}: cannot watch: too many files are open`]);
    const denied = async (): Promise<never> => Promise.reject(systemError('EACCES'));
    await end();
    await watchIt(false, { ...SYSTEM, stat: denied as never });
    expect(problems.slice(1)).toEqual([`${folder}: cannot watch: permission is denied`]);
  });
});

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'watch' });
}
