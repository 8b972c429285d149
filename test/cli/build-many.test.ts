/** Several workbooks in one run: what one does to the others, in which order things are told, and their bytes. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildJob, ClosableEngine, Watch } from '../../src/cli/engine.ts';
import { FileProblem } from '../../src/cli/file-problem.ts';
import { localEngine } from '../../src/cli/jobs.ts';
import { run } from '../../src/cli/run.ts';
import { sha256Hex } from '../../src/publication/canonical-json.ts';
import { type Memory, memoryEffects } from './memory-effects.ts';
import { smallWorkbook } from './small-workbook.ts';

let files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  files = {
    'a.xlsx': await smallWorkbook(),
    'b.xlsx': await smallWorkbook({ homes: '98' }),
    'c.xlsx': await smallWorkbook({ homes: '97' }),
    'wrong.xlsx': await smallWorkbook({ priorityOfHomes: 'Save' }),
    'noted.xlsx': await smallWorkbook({ homes: '', acknowledged: 'blank-outturn' }),
  };
});

/** An engine that also waits or throws as the name of the workbook says, and counts what it has under way. */
function strangeEngine(underWay: { now: number; most: number }): ClosableEngine {
  const engine = localEngine();
  const build = async (job: BuildJob, watch: Watch) => {
    underWay.now += 1;
    underWay.most = Math.max(underWay.most, underWay.now);
    try {
      if (job.workbook.file === 'fault.xlsx') throw new TypeError('x is not a function');
      const slow = job.workbook.file === 'a.xlsx' ? 1000 : 0;
      await new Promise((resolve) => setTimeout(resolve, slow));
      return await engine.build(job, watch);
    } finally {
      underWay.now -= 1;
    }
  };
  return { ...engine, build, close: () => {} };
}

async function runWith(command: string, change: Partial<Memory> = {}) {
  const underWay = { now: 0, most: 0 };
  const memory = {
    ...memoryEffects({ ...files, 'fault.xlsx': files['a.xlsx'] ?? new Uint8Array() }),
    engine: strangeEngine(underWay),
    startEngine: () => strangeEngine(underWay),
    machine: () => ({ cores: 2, freeMebibytes: 8_000 }),
    ...change,
  };
  const code = await run(command.split(' '), memory);
  return { code, ...memory.lines, written: memory.written, most: underWay.most };
}

const hashes = (written: Memory['written']): Record<string, string> =>
  Object.fromEntries(written.map(({ name, bytes }) => [name, sha256Hex(bytes)]));

describe('several workbooks', () => {
  it('give the same bytes as one at a time', async () => {
    const together = await runWith('build a.xlsx b.xlsx c.xlsx --edition summary');
    expect(together.most).toBe(2);
    const inTurn = await runWith('build a.xlsx b.xlsx c.xlsx --edition summary --jobs 1');
    expect(inTurn.most).toBe(1);
    const apart: Record<string, string> = {};
    for (const name of ['a', 'b', 'c']) {
      Object.assign(apart, hashes((await runWith(`build ${name}.xlsx --edition summary`)).written));
    }
    expect(Object.keys(apart)).toHaveLength(15);
    expect(hashes(together.written)).toEqual(apart);
    expect(hashes(inTurn.written)).toEqual(apart);
  });

  it('are built though others are missing, wrong or a fault of the program', async () => {
    const { code, err, written } = await runWith(
      'build missing.xlsx wrong.xlsx fault.xlsx b.xlsx c.xlsx --edition summary --jobs 1',
    );
    expect(code).toBe(70);
    expect(written.filter(({ name }) => name.endsWith('.pdf')).map(({ name }) => name)).toEqual([
      'b-summary.pdf',
      'c-summary.pdf',
    ]);
    expect(err).toEqual([
      'missing.xlsx: cannot read: there is no such file or folder',
      'error wrong.xlsx Measures!C2: expected a priority, found "Save" [unknown-priority]\n  Did you mean "Safe"?',
      'wrong.xlsx: 1 error; nothing written',
      'fault.xlsx: fault of the program: x is not a function',
      'Please report it; --debug shows where it happened.',
      'b.xlsx: no findings; 5 files written',
      'c.xlsx: no findings; 5 files written',
      'workbook      outcome      files  seconds  findings',
      'missing.xlsx  not read         0      0.0',
      'wrong.xlsx    with errors      0      0.0  1 error',
      'fault.xlsx    fault            0      0.0',
      'b.xlsx        written          5      0.0  no findings',
      'c.xlsx        written          5      0.0  no findings',
      '5 workbooks: 1 not read, 1 with errors, 1 fault, 2 written; 10 files written in 0.0 s, 1 at a time',
    ]);
  });

  it('go on when the files of one cannot be written, and show the stack of a fault with --debug', async () => {
    const memory = memoryEffects(files);
    const writeFiles: Memory['writeFiles'] = async (folder, all) => {
      if (all[0]?.name.startsWith('a-')) throw new FileProblem('a-summary.pdf: cannot write: it is a folder');
      if (all[0]?.name.startsWith('b-')) throw new TypeError('no disk');
      await memory.writeFiles(folder, all);
    };
    const { code, err } = await runWith('build a.xlsx b.xlsx c.xlsx --edition summary --jobs 1 --debug', {
      ...memory,
      writeFiles,
    });
    expect(code).toBe(70);
    expect(memory.written.map(({ name }) => name)).toContain('c-summary.pdf');
    expect(err[0]).toBe('a-summary.pdf: cannot write: it is a folder');
    expect(err[3]).toMatch(/^TypeError: no disk\n {4}at /);
    expect(err.at(-1)).toContain('1 not written, 1 fault, 1 written');
  });

  it('are told as each ends, and in the order of the arguments in the table and as JSON', async () => {
    const { err } = await runWith('build a.xlsx b.xlsx c.xlsx --edition summary');
    const told = err.filter((line) => line.includes('; 5 files written')).map((line) => line.slice(0, 6));
    expect(told.slice(0, 3)).toEqual(['b.xlsx', 'c.xlsx', 'a.xlsx']);
    const table = err.filter((line) => /^\w\.xlsx {4}written/.test(line)).map((line) => line.slice(0, 6));
    expect(table).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    const json = await runWith('build a.xlsx missing.xlsx fault.xlsx c.xlsx --edition summary --json');
    const { reports } = JSON.parse(json.out.join('\n'));
    const seen = reports.map(({ workbook, status, files: names }: { [key: string]: unknown }) => [
      workbook,
      status,
      (names as string[]).length,
    ]);
    expect(seen).toEqual([
      ['a.xlsx', 'done', 5],
      ['missing.xlsx', 'file', 0],
      ['fault.xlsx', 'fault', 0],
      ['c.xlsx', 'done', 5],
    ]);
    expect(json.err).toEqual([]);
  });

  it('have their settled findings counted, not listed', async () => {
    const many = await runWith('build noted.xlsx b.xlsx --edition summary --jobs 1');
    const counted = 'noted.xlsx: 1 warning let stand; 5 files written';
    expect(many.err[0]).toBe(counted);
    const alone = await runWith('build noted.xlsx --edition summary');
    expect(alone.err).toHaveLength(2);
    expect(alone.err[1]).toBe(counted);
  });

  it('are read when their turn comes, not before', async () => {
    const memory = memoryEffects(files);
    const order: string[] = [];
    await runWith('build b.xlsx c.xlsx --edition summary --jobs 1', {
      ...memory,
      readFile: async (path, most) => {
        order.push(`read ${path}`);
        return memory.readFile(path, most);
      },
      writeFiles: async (_, all) => {
        order.push(`write ${all[0]?.name}`);
      },
    });
    expect(order).toEqual(['read b.xlsx', 'write b-summary.pdf', 'read c.xlsx', 'write c-summary.pdf']);
  });

  it('end at once where the layouts cannot be read, whoever they are', async () => {
    const { code, err, written } = await runWith('build a.xlsx b.xlsx --templates missing-layouts');
    expect({ code, err, written }).toEqual({
      code: 4,
      err: ['missing-layouts: cannot read: there is no such file or folder'],
      written: [],
    });
  });

  it('are built though a folder beside them has none, or only marks of Excel', async () => {
    files['empty/note.txt'] = new Uint8Array();
    files['marks/~$a.xlsx'] = new Uint8Array();
    const { code, err, written } = await runWith('build empty b.xlsx marks --edition summary --jobs 1');
    expect(code).toBe(4);
    expect(written).toHaveLength(5);
    expect(err[0]).toBe('empty: expected workbooks (.xlsx) in the folder, found none');
    expect(err.at(-1)).toMatch(/^3 workbooks: 2 not read, 1 written;/);
  });

  it('are refused before any is built where one would write over another', async () => {
    files['b-draft-1.xlsx'] = files['c.xlsx'] ?? new Uint8Array();
    const { code, err, written } = await runWith('build b.xlsx b-draft-1.xlsx');
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(err[0]).toContain(
      'found "b.xlsx" and "b-draft-1.xlsx", which would both write b-draft-1-measures',
    );
  });

  it('are told as JSON though they cannot be read, also one alone', async () => {
    const status = (out: readonly string[]) =>
      JSON.parse(out.join('\n')).reports.map((report: { status: string; problem: string }) => report.status);
    const marks = await runWith('build ~$a.xlsx ~$b.xlsx --json');
    expect(marks.code).toBe(4);
    expect(status(marks.out)).toEqual(['file', 'file']);
    const alone = await runWith('build missing.xlsx --json');
    expect(alone).toMatchObject({ code: 4, err: [] });
    expect(status(alone.out)).toEqual(['file']);
    expect(status((await runWith('build fault.xlsx --json')).out)).toEqual(['fault']);
  });

  it('are not built, rather than not written, where the engine misses a file', async () => {
    const engine = {
      ...localEngine(),
      build: () => Promise.reject(new FileProblem('own: gone')),
      close: () => {},
    };
    const { code, err } = await runWith('build b.xlsx c.xlsx', { engine, startEngine: () => engine });
    expect(code).toBe(4);
    expect(err.at(-1)).toMatch(/^2 workbooks: 2 not built;/);
  });

  it('are built at no more a time than there is memory for, which is said', async () => {
    const machine = () => ({ cores: 8, freeMebibytes: 2_100 });
    const command = 'build a.xlsx b.xlsx c.xlsx --edition summary';
    const { err, most } = await runWith(`${command} --jobs 30`, { machine });
    expect(most).toBe(2);
    expect(err[0]).toBe('--jobs 30: there is memory for 2 at a time');
    expect((await runWith(`${command} --jobs 2`, { machine })).err.join()).not.toContain('memory');
  });

  it('show one bar for all, cleared at the end', async () => {
    const { progress } = await runWith('build b.xlsx c.xlsx --edition summary --jobs 1');
    expect(progress[0]).toBe('0 of 2 [..........] b.xlsx: reading and scoring');
    expect(progress).toContain('1 of 2 [#####.....] c.xlsx: c-summary.pdf');
    expect(progress.at(-1)).toBe('');
  });
});
