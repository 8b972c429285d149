/** `--watch`, with changes told by the test, and once as a process with real files. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedFolder } from '../../src/cli/effects.ts';
import type { BuildJob } from '../../src/cli/engine.ts';
import { run } from '../../src/cli/run.ts';
import { OWN_TEMPLATES } from '../../src/load-resources.ts';
import { type Memory, memoryEffects } from './memory-effects.ts';
import { smallWorkbook } from './small-workbook.ts';

let files: Record<string, Uint8Array> = {};
let good = new Uint8Array();
let layouts = '';
beforeAll(async () => {
  good = new Uint8Array(await smallWorkbook());
  files = {
    'in/a.xlsx': good,
    'in/b.xlsx': good,
    'other/c.xlsx': good,
    'early.xlsx': await smallWorkbook({ homes: '95' }),
  };
  layouts = mkdtempSync(join(tmpdir(), 'layouts-'));
});
afterAll(() => rmSync(layouts, { recursive: true, force: true }));

/** Changes the files there are, and says which; and how many workbooks are told of then, if it is not one. */
type MakeChange = ((now: Record<string, Uint8Array>) => readonly string[]) & { readonly told?: number };

const tellingOf = (told: number, make: MakeChange): MakeChange => Object.assign(make, { told });

/** The line that ends what is said of a workbook. */
const LAST_LINE = / written in |cannot read|Build them apart|found none/;

/** Watches until the changes, each made when the round before it has ended, are through; then it is stopped. */
async function watched(command: string, changes: readonly MakeChange[], change: Partial<Memory> = {}) {
  const now = { ...files };
  const memory = { ...memoryEffects(now), ...change };
  const jobs: BuildJob[] = [];
  const stop = new AbortController();
  let folders: readonly WatchedFolder[] = [];
  let tell = (_: string): void => {};
  let isEnded = false;
  const { engine } = memory;
  const running = run(command.replace('LAYOUTS', layouts).split(' '), {
    ...memory,
    engine: {
      ...engine,
      build: (job, watch) => {
        jobs.push(job);
        return engine.build(job, watch);
      },
    },
    watchFolders: async (all, told) => {
      folders = all;
      tell = told.change;
      return async () => {
        isEnded = true;
      };
    },
    stopRequest: () => stop.signal,
  });
  const rounds: string[][] = [];
  const { err } = memory.lines;
  await until(() => err.some((line) => line.startsWith('watching')));
  rounds.push(err.splice(0));
  for (const make of changes) {
    for (const path of make(now)) tell(resolve(path));
    await until(() => err.filter((line) => LAST_LINE.test(line)).length === (make.told ?? 1));
    rounds.push(err.splice(0).map((line) => line.replace(/^\d\d:\d\d:\d\d /, '')));
  }
  stop.abort();
  return {
    code: await running,
    rounds,
    jobs,
    folders,
    isEnded,
    out: memory.lines.out,
    written: memory.written,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 10));
}

const CLASH =
  'expected workbooks whose files have different names, found "in/a.xlsx" and "other/a.xlsx", ' +
  'which would both write a-summary.pdf. Build them apart; until then nothing is built';

const SUMMARY = 'build in/a.xlsx --edition summary --watch';

describe('a watch', () => {
  it('builds a changed workbook again, in one line, and ends with 0', async () => {
    const moved = await smallWorkbook({ homes: '98' });
    const { code, rounds, out, written, isEnded } = await watched(SUMMARY, [
      (now) => {
        now['in/a.xlsx'] = moved;
        return ['in/a.xlsx'];
      },
    ]);
    expect({ code, isEnded }).toEqual({ code: 0, isEnded: true });
    expect(rounds).toEqual([
      [expect.stringMatching(/^\d\d:\d\d:\d\d a.xlsx: no findings; 5 files written in 0.0 s$/), WATCHING],
      ['a.xlsx: no findings; 5 files written in 0.0 s'],
    ]);
    expect(written.filter(({ name }) => name === 'a-summary.pdf')).toHaveLength(2);
    expect(written[0]?.bytes).not.toEqual(written[5]?.bytes);
    expect(out).toHaveLength(5);
  });

  it('tells a bad save and leaves the good files, then tells only what is new', async () => {
    const open = await smallWorkbook({ introduction: 'Read it at [LINK TO BE INSERTED].' });
    const save = (bytes: Uint8Array) => (now: Record<string, Uint8Array>) => {
      now['in/a.xlsx'] = bytes;
      return ['in/a.xlsx'];
    };
    const gone = (now: Record<string, Uint8Array>): string[] => {
      delete now['in/a.xlsx'];
      return ['in/a.xlsx'];
    };
    const { code, rounds, written } = await watched(SUMMARY, [
      save(good.subarray(0, 3_000)),
      save(open),
      save(open),
      gone,
      save(good),
    ]);
    expect(code).toBe(0);
    expect(rounds.slice(1)).toEqual([
      [
        expect.stringMatching(/^error a.xlsx: .*\[damaged-workbook\]/),
        'a.xlsx: 1 error; nothing written in 0.0 s (1 new)',
      ],
      [
        expect.stringMatching(/^warning a.xlsx Narrative!C2: .*\[placeholder\]/),
        expect.stringMatching(
          /^a.xlsx: 1 warning; nothing written in 0.0 s; summary refused, \d reasons? \(\d new, 1 settled\)$/,
        ),
      ],
      [expect.stringMatching(/^a.xlsx: 1 warning; nothing written in 0.0 s; summary refused, \d reasons?$/)],
      ['in/a.xlsx: cannot read: there is no such file or folder'],
      [expect.stringMatching(/^a.xlsx: no findings; 5 files written in 0.0 s \(\d settled\)$/)],
    ]);
    // the first time and the last
    expect(written).toHaveLength(10);
  });

  it('builds only what has changed of several, and all when a layout or the earlier workbook has', async () => {
    writeFileSync(join(layouts, 'own.hbs'), '{}');
    const { jobs, folders } = await watched(
      'build in --edition draft --since early.xlsx --templates LAYOUTS --watch',
      [
        () => ['in/b.xlsx'],
        tellingOf(2, () => ['early.xlsx']),
        tellingOf(2, () => [join(OWN_TEMPLATES, 'official.hbs')]),
        tellingOf(2, () => [join(layouts, 'own.hbs')]),
        (now) => {
          now['in/new.xlsx'] = good;
          return ['in/new.xlsx'];
        },
      ],
    );
    const seen = jobs.map(({ workbook, layoutChanges }) => `${workbook.file} ${layoutChanges}`);
    expect(seen).toEqual([
      ...['a.xlsx 0', 'b.xlsx 0'],
      ...['b.xlsx 0'],
      ...['a.xlsx 0', 'b.xlsx 0'],
      ...['a.xlsx 1', 'b.xlsx 1'],
      ...['a.xlsx 2', 'b.xlsx 2'],
      ...['new.xlsx 2'],
    ]);
    expect(folders.map(({ folder, deep }) => [folder, deep])).toEqual([
      [resolve('in'), false],
      [resolve('.'), false],
      [resolve(OWN_TEMPLATES), true],
      [layouts, true],
    ]);
    const [inside, beside, , own] = folders;
    expect(['a.xlsx', '~$a.xlsx', 'a.csv'].map((name) => inside?.wants(resolve('in', name)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['early.xlsx', 'other.xlsx'].map((name) => beside?.wants(resolve(name)))).toEqual([true, false]);
    expect(['a.hbs', '.a.hbs.swp', 'a.hbs~'].map((name) => own?.wants(join(layouts, name)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('uses a layout as it is now', async () => {
    const broken = join(layouts, 'summary.hbs');
    const { rounds, written } = await watched(`${SUMMARY} --templates LAYOUTS`, [
      () => {
        writeFileSync(broken, '{ "content": [ {{reprot.title}} ] }');
        return [broken];
      },
      () => {
        rmSync(broken);
        return [broken];
      },
    ]);
    expect(rounds[1]?.[0]).toContain('summary.hbs:1: expected a name');
    expect(rounds[2]).toEqual([expect.stringContaining('5 files written in 0.0 s (1 settled)')]);
    expect(written).toHaveLength(10);
  });

  it('tells two workbooks of one name when the second comes, and goes on', async () => {
    const { rounds, code } = await watched('build in/a.xlsx other --edition summary --watch', [
      (now) => {
        now['other/a.xlsx'] = good;
        return ['other/a.xlsx'];
      },
    ]);
    expect(code).toBe(0);
    expect(rounds[1]).toEqual([CLASH]);
  });

  it('builds what was saved while two workbooks had one name, once they have not', async () => {
    const { rounds, jobs } = await watched('build in/a.xlsx in/b.xlsx other --edition summary --watch', [
      (now) => {
        now['other/a.xlsx'] = good;
        return ['other/a.xlsx'];
      },
      () => ['in/b.xlsx'],
      tellingOf(1, (now) => {
        delete now['other/a.xlsx'];
        return ['other/a.xlsx'];
      }),
    ]);
    expect(rounds.slice(1)).toEqual([[CLASH], [CLASH], ['b.xlsx: no findings; 5 files written in 0.0 s']]);
    expect(jobs).toHaveLength(4);
  });

  it('builds the others while one folder has no workbooks, and says when it has lost its last', async () => {
    const { rounds, jobs } = await watched('build in/a.xlsx other --edition summary --watch', [
      (now) => {
        now['other/note.txt'] = good;
        delete now['other/c.xlsx'];
        return ['other/c.xlsx'];
      },
      () => ['in/a.xlsx'],
      (now) => {
        now['other/c.xlsx'] = good;
        return ['other/c.xlsx'];
      },
    ]);
    expect(rounds.slice(1)).toEqual([
      ['other: expected workbooks (.xlsx) in the folder, found none'],
      ['a.xlsx: no findings; 5 files written in 0.0 s'],
      ['c.xlsx: no findings; 5 files written in 0.0 s'],
    ]);
    expect(jobs).toHaveLength(4);
  });

  it('builds what is in a folder that has come, or has become another', async () => {
    const { rounds, folders } = await watched('build in later --edition summary --watch', [
      tellingOf(2, () => [resolve('in')]),
      (now) => {
        now['later/d.xlsx'] = good;
        return [resolve('later')];
      },
    ]);
    expect(rounds[0]).toContain('later: cannot read: there is no such file or folder');
    expect(rounds.slice(1)).toEqual([
      ['a.xlsx', 'b.xlsx'].map((name) => `${name}: no findings; 5 files written in 0.0 s`),
      ['d.xlsx: no findings; 5 files written in 0.0 s'],
    ]);
    expect(folders.map(({ folder }) => folder)).toContain(resolve('later'));
  });

  it('asks for nothing that it writes itself, wherever that goes', async () => {
    const themes = join(layouts, 'themes');
    for (const out of [layouts, join(layouts, 'preview'), themes]) {
      const { folders } = await watched(`${SUMMARY} --templates LAYOUTS --out ${out}`, []);
      const wants = (path: string): boolean => folders.some((folder) => folder.wants(path));
      const written = ['a-summary.pdf', 'a-measures.csv', 'a-manifest.json', 'a-draft-1-manifest.json'];
      expect(written.filter((name) => wants(join(out, name)))).toEqual([]);
      const read = ['own.hbs', 'themes/mine.json', 'languages/cy-GB.json'];
      expect(read.filter((name) => !wants(join(layouts, name)))).toEqual([]);
    }
  });

  it('does not begin without the workbook to compare with', async () => {
    const memory = memoryEffects(files);
    const code = await run('build in/a.xlsx --since missing.xlsx --watch'.split(' '), memory);
    expect({ code, err: memory.lines.err }).toEqual({
      code: 4,
      err: ['missing.xlsx: cannot read: there is no such file or folder'],
    });
  });
});

const WATCHING = 'watching for changes; Ctrl-C ends it';
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

describe('a watch as a process', () => {
  it('builds on a change, survives a bad save, and leaves nothing behind when Ctrl-C ends it with 0', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    mkdirSync(join(folder, 'out'));
    const workbook = join(folder, 'a.xlsx');
    writeFileSync(workbook, good);
    const args = ['build', workbook, '--edition', 'summary', '--out', join(folder, 'out'), '--watch'];
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    const ended = new Promise((done) => child.on('close', done));
    await until(() => err.includes(WATCHING));
    const pdf = join(folder, 'out', 'a-summary.pdf');
    const first = readFileSync(pdf);
    writeFileSync(workbook, 'half a workbook');
    await until(() => err.includes('nothing written'));
    expect(readFileSync(pdf).equals(first)).toBe(true);
    writeFileSync(workbook, await smallWorkbook({ homes: '98' }));
    await until(() => err.split('5 files written').length === 3);
    expect(readFileSync(pdf).equals(first)).toBe(false);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'a-actions.csv',
      'a-manifest.json',
      'a-measures.csv',
      'a-summary.csv',
      'a-summary.pdf',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('ends when nobody reads any more what it tells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    const workbook = join(folder, 'a.xlsx');
    writeFileSync(workbook, good);
    const args = ['build', workbook, '--edition', 'summary', '--out', folder, '--watch'];
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
    child.stderr.resume();
    child.stdout.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
