/** Output is whole or absent: full disks, folders that are not ours to write in, stops, several writers at once. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stagingName } from '../../src/cli/staging.ts';
import { SYSTEM, writeFiles } from '../../src/cli/write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const at = (...names: string[]): string => join(folder, ...names);
const textOf = (name: string): string => readFileSync(at(name), 'utf8');

/** Larger than any process number, and so nobody's. */
const GONE = 999_999_999;

describe('writeFiles', () => {
  it('writes all files and leaves nothing else behind', async () => {
    await writeFiles(at('new', 'deep'), [file('a.csv', 'a'), file('b.csv', 'b')]);
    expect(readdirSync(at('new', 'deep')).sort()).toEqual(['a.csv', 'b.csv']);
    expect(textOf('new/deep/a.csv')).toBe('a');
  });

  it('leaves the old file as it was when a new one cannot be written', async () => {
    writeFileSync(at('a.csv'), 'old');
    await expect(writeFiles(folder, [file('a.csv', 'new'), file('no/b.csv', 'b')])).rejects.toThrow(
      /cannot write: there is no such file or folder/,
    );
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(textOf('a.csv')).toBe('old');
  });

  it('replaces no file when one of them cannot be, because a folder has its name', async () => {
    writeFileSync(at('a.csv'), 'old');
    mkdirSync(at('b.csv'));
    await expect(writeFiles(folder, [file('a.csv', 'new'), file('b.csv', 'b')])).rejects.toThrow(
      `${at('b.csv')}: cannot write: it is a folder`,
    );
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
    expect(textOf('a.csv')).toBe('old');
  });

  it('replaces a link by the file and leaves what it leads to alone', async () => {
    writeFileSync(at('elsewhere'), 'precious');
    symlinkSync(at('elsewhere'), at('a.csv'));
    symlinkSync(at('nowhere'), at('b.csv'));
    await writeFiles(folder, [file('a.csv', 'new'), file('b.csv', 'new')]);
    expect(textOf('elsewhere')).toBe('precious');
    expect([lstatSync(at('a.csv')).isFile(), lstatSync(at('b.csv')).isFile()]).toEqual([true, true]);
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('gives a reader that holds the old file open all of the old one', async () => {
    writeFileSync(at('a.csv'), 'old');
    const reader = openSync(at('a.csv'), 'r');
    await writeFiles(folder, [file('a.csv', 'new')]);
    expect(readFileSync(reader, 'utf8')).toBe('old');
    expect(textOf('a.csv')).toBe('new');
  });

  it('says that the folder is a file, or that part of its path is', async () => {
    writeFileSync(at('out'), 'x');
    await expect(writeFiles(at('out'), [file('a', 'a')])).rejects.toThrow(
      `${at('out')}: cannot write: a file stands where a folder is wanted`,
    );
    await expect(writeFiles(at('out', 'in'), [file('a', 'a')])).rejects.toThrow(
      /cannot write: part of the path is not a folder/,
    );
  });

  it('leaves no folder behind that it made on the way to one that cannot be', async () => {
    const path = join(folder, ...Array.from({ length: 60 }, () => 'y'.repeat(100)));
    await expect(writeFiles(path, [file('a.pdf', 'x')])).rejects.toThrow('the name is too long');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cannot write into a folder that is not to be written to, and leaves it as it was', async () => {
    writeFileSync(at('a.csv'), 'old');
    chmodSync(folder, 0o555);
    await asNobody(async () => {
      await expect(writeFiles(folder, [file('a.csv', 'new')])).rejects.toThrow(
        `${folder}: cannot write: permission is denied`,
      );
      await expect(writeFiles(at('deep'), [file('a.csv', 'new')])).rejects.toThrow(/permission is denied/);
    });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(textOf('a.csv')).toBe('old');
    chmodSync(folder, 0o755);
  });
});

/** Whoever may do everything is refused nothing. */
async function asNobody(action: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a disk that is full', () => {
  const failure = (code: string) => Object.assign(new Error('raw words'), { code, syscall: 'write' });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EFBIG', 'the system allows no file of that size'],
  ])('%s: the old files stay and nothing is left', async (code, words) => {
    writeFileSync(at('a.csv'), 'old');
    let writes = 0;
    const full: typeof SYSTEM.writeFile = async (...args) => {
      writes += 1;
      if (writes === 2) throw failure(code);
      await SYSTEM.writeFile(...args);
    };
    const system = { ...SYSTEM, writeFile: full };
    const files = [file('a.csv', 'new'), file('b.csv', 'new')];
    await expect(writeFiles(folder, files, system)).rejects.toThrow(`${folder}: cannot write: ${words}`);
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(textOf('a.csv')).toBe('old');
    // A folder made for the files goes too.
    writes = 0;
    await expect(writeFiles(at('new', 'deep'), files, system)).rejects.toThrow(words);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.runIf(process.platform === 'linux')('of the kernel is given up at once, and said so', async () => {
    const folder = '/proc/outturn-none/deep';
    await expect(writeFiles(folder, [file('a', 'a')])).rejects.toThrow(`${folder}: cannot write: `);
  });

  it('that is read-only is called that, though Node says its new folders are not there', async () => {
    const readOnly = ((path: string, options?: { recursive?: boolean }) =>
      path.startsWith(at('new')) && !options?.recursive
        ? Promise.reject(failure('EROFS'))
        : Promise.reject(failure('ENOENT'))) as unknown as typeof SYSTEM.mkdir;
    await expect(
      writeFiles(at('new', 'deep'), [file('a', 'a')], { ...SYSTEM, mkdir: readOnly }),
    ).rejects.toThrow(`${at('new', 'deep')}: cannot write: the disk is read-only`);
  });

  it('is known also when it shows only as the file is flushed', async () => {
    const fsync = () => Promise.reject(failure('ENOSPC'));
    await expect(writeFiles(folder, [file('a.csv', 'a')], { ...SYSTEM, fsync })).rejects.toThrow(
      'the disk is full',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what killed runs left', () => {
  it('is removed, and what a running one is writing is spared', async () => {
    const [gone, running, foreign] = [
      stagingName(GONE),
      stagingName(process.ppid),
      stagingName(1, '00000000'),
    ];
    for (const name of [gone, running, foreign]) mkdirSync(at(name));
    writeFileSync(at(gone, 'a.csv'), 'half');
    await writeFiles(folder, [file('a.csv', 'a')]);
    expect(readdirSync(folder).sort()).toEqual([running, foreign, 'a.csv'].sort());
  });

  it('is removed after an hour whoever has the number by now, and from whatever machine', async () => {
    const names = [stagingName(process.ppid), stagingName(1, '00000000')];
    const old = Date.now() / 1000 - 2 * 60 * 60;
    for (const name of names) {
      mkdirSync(at(name));
      utimesSync(at(name), old, old);
    }
    await writeFiles(folder, [file('a.csv', 'a')]);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('is told from files and folders of the user', async () => {
    mkdirSync(at('.outturn-2017'));
    writeFileSync(at(stagingName(GONE)), 'a file, whatever its name');
    await writeFiles(folder, [file('a.csv', 'a')]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('is removed also when this process has the number of the one that left it', async () => {
    mkdirSync(at(stagingName(process.pid)));
    await writeFiles(folder, [file('a.csv', 'a')]);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('several at once', () => {
  it('each leave whole files, in one process too', async () => {
    const texts = Array.from({ length: 9 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(texts.map((text) => writeFiles(folder, [file('a.csv', text), file('b.csv', text)])));
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
    expect(texts).toContain(textOf('a.csv'));
    // The moves of one set wait for nothing, and so another's cannot come between.
    expect(textOf('b.csv')).toBe(textOf('a.csv'));
  });
});

describe('a process that is stopped while it writes', () => {
  const WRITER = `
    import { writeFiles } from ${JSON.stringify(fileURLToPath(new URL('../../src/cli/write-files.ts', import.meta.url)))};
    const bytes = new Uint8Array(4_000_000).fill(65);
    const files = Array.from({ length: 6 }, (_, i) => ({ name: 'f' + i, bytes }));
    for (;;) { await writeFiles(process.argv[2], files); process.stdout.write('.'); }`;

  /** Stops it some milliseconds after it has written once. Out: how it ended. */
  async function stopWriter(signal: NodeJS.Signals, wait: number): Promise<NodeJS.Signals | null> {
    writeFileSync(at('write.mts'), WRITER);
    const child = spawn(process.execPath, ['--import', 'tsx', at('write.mts'), at('out')]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill(signal);
    return new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  }

  const staged = (): string[] => readdirSync(at('out')).filter((name) => name.startsWith('.outturn-'));

  it.each([0, 3, 9, 17])('shows no half file when killed %i ms on', async (wait) => {
    expect(await stopWriter('SIGKILL', wait)).toBe('SIGKILL');
    for (const name of readdirSync(at('out')).filter((each) => !each.startsWith('.outturn-'))) {
      expect(readFileSync(at('out', name)).length, name).toBe(4_000_000);
    }
    await writeFiles(at('out'), [file('last', 'x')]);
    expect(staged()).toEqual([]);
  });

  it.each([
    ['SIGINT', 1],
    ['SIGINT', 4],
    ['SIGTERM', 7],
    ['SIGTERM', 10],
    ['SIGHUP', 13],
    ['SIGHUP', 16],
  ] as const)('leaves nothing on %s and ends as the signal says', async (signal, wait) => {
    expect(await stopWriter(signal, wait)).toBe(signal);
    expect(staged()).toEqual([]);
  });

  it('listens for each stop once, however often it writes', async () => {
    for (const name of ['a', 'b', 'c']) await writeFiles(folder, [file(name, name)]);
    const counts = process.listenerCount('SIGTERM');
    for (const name of ['a', 'b', 'c']) await writeFiles(folder, [file(name, name)]);
    expect(process.listenerCount('SIGTERM')).toBe(counts);
  });
});
