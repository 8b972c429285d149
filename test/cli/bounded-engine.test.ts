/** Work that is stopped: by the clock, by its heap, by all its memory; and work that fails by itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BoundedEngine, boundedEngine } from '../../src/cli/bounded-engine.ts';
import { BOUNDS, ranOut, stoppedFinding } from '../../src/cli/bounds.ts';
import type { Watch } from '../../src/cli/engine.ts';
import { FileProblem } from '../../src/cli/file-problem.ts';
import { commandFindings } from '../../src/cli/findings.ts';
import { killProcess } from '../../src/cli/kill-process.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { sha256Hex } from '../../src/publication/canonical-json.ts';
import { smallWorkbook } from './small-workbook.ts';

const WILD = fileURLToPath(new URL('./wild-engine.ts', import.meta.url));
const WATCH: Watch = { step: () => {}, stretch: () => {} };
const SMALL = { seconds: () => 2, heapMebibytes: 60, mebibytes: 2_000, restingMebibytes: 1_000 };
/** No job of it sends anything, so a workbook without bytes will do. */
const named = (file: string) => ({ workbook: { file, bytes: new Uint8Array() }, edition: 'draft' as const });

let engine: BoundedEngine | undefined;
afterEach(() => engine?.close());

/** The sources need their loader in the process too. */
function wild(bounds = SMALL): BoundedEngine {
  engine = boundedEngine(bounds, WILD, ['--import', 'tsx']);
  return engine;
}

async function said(file: string, bounds = SMALL): Promise<string[]> {
  const { status, files, findings, gate } = await wild(bounds).build(named(file), WATCH);
  expect([status, files, gate.length]).toEqual(['workbook', [], 1]);
  return findings.map(formatFinding);
}

const TIME =
  'error endless.xlsx: expected a workbook that can be read within 2 seconds, found one that needs more [reading-stopped]';

describe('work that is stopped', () => {
  it('at the end of its time gives a finding', async () => {
    expect((await said('endless.xlsx'))[0]).toContain(TIME);
  });

  it('at the end of its heap gives a finding', async () => {
    expect((await said('full.xlsx', { ...SMALL, seconds: () => 60 }))[0]).toContain('within 1 GB of memory');
  });

  it.runIf(process.platform === 'linux')('at the end of its memory gives a finding', async () => {
    const bounds = { ...SMALL, seconds: () => 60, mebibytes: 200 };
    expect((await said('large.xlsx', bounds))[0]).toContain('within 1 GB of memory');
  });

  it('is begun anew for the next job', async () => {
    const one = wild();
    await one.build(named('endless.xlsx'), WATCH);
    expect(await one.build(named('answers.xlsx'), WATCH)).toMatchObject({ name: 'build' });
  });

  it('gives every kind of job an answer of its own', async () => {
    const one = wild({ ...SMALL, seconds: () => 1 });
    const { workbook } = named('endless.xlsx');
    expect(await one.check({ workbook }, WATCH)).toMatchObject({ status: 'workbook', refused: [{}] });
    expect(await one.verify({ report: workbook, workbook }, WATCH)).toMatchObject({ status: 'unreadable' });
  });
});

describe('work that ends by itself', () => {
  it('is done by one process, job after job', async () => {
    const one = wild();
    const first = await one.build(named('answers.xlsx'), WATCH);
    expect(await one.build(named('answers.xlsx'), WATCH)).toEqual(first);
  });

  it.runIf(process.platform === 'linux')('is given to another process when one has grown large', async () => {
    const one = wild({ ...SMALL, restingMebibytes: 250 });
    const first = await one.build(named('swells.xlsx'), WATCH);
    expect(await one.build(named('answers.xlsx'), WATCH)).not.toMatchObject(first);
    const other = wild();
    const swollen = await other.build(named('swells.xlsx'), WATCH);
    expect(await other.build(named('answers.xlsx'), WATCH)).toMatchObject(swollen);
    one.close();
  });

  it('is heard to die in any job, not only in the first of its process', async () => {
    const one = wild({ ...SMALL, seconds: () => 60 });
    const first = await one.build(named('answers.xlsx'), WATCH);
    await expect(one.build(named('dies.xlsx'), WATCH)).rejects.toThrow('the work ended with 3');
    expect(await one.build(named('answers.xlsx'), WATCH)).not.toEqual(first);
    const { findings } = await one.build(named('full.xlsx'), WATCH);
    expect(findings.map(formatFinding)[0]).toContain('within 1 GB of memory');
  });

  it('says what is wrong with a file in the words for it', async () => {
    const problem = wild().build(named('problem.xlsx'), WATCH);
    await expect(problem).rejects.toThrow(FileProblem);
    await expect(problem).rejects.toThrow('layouts: cannot read: it is a file');
  });

  it('is a fault of the program where it throws, with the stack it had', async () => {
    const fault = await wild()
      .build(named('fault.xlsx'), WATCH)
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ message: 'boom', stack: 'Error: boom\n    at here' });
  });

  it.each(['dies.xlsx', 'before.xlsx'])('is a fault of the program where it dies: %s', async (file) => {
    await expect(wild().build(named(file), WATCH)).rejects.toThrow('the work ended with 3');
  });
});

describe('work that the system does not let start', () => {
  it.runIf(existsSync('/dev/null'))('is told of in words, and the script that called lives on', async () => {
    const caller = fileURLToPath(new URL('./wild-caller.ts', import.meta.url));
    const script = `ulimit -n 200; "${process.execPath}" --import tsx "${caller}" 2>&1; echo "ended with $?"`;
    // a group of its own: a signal to the group must not reach the test
    const child = spawn('/bin/sh', ['-c', script], { detached: true });
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    await once(child, 'close');
    expect(out).toBe(
      'FileProblem: the process that does the work: cannot start: too many files are open\nended with 0\n',
    );
  });

  it.each([undefined, 0, -1])('is sent no signal: its number is %s', (pid) => {
    const kill = vi.fn(() => true);
    killProcess({ pid, kill });
    expect(kill).not.toHaveBeenCalled();
    killProcess({ pid: 7, kill });
    expect(kill).toHaveBeenCalledWith('SIGKILL');
  });

  it('is told of in words where it dies as it starts', async () => {
    const problem = wild().build(named('before-threads.xlsx'), WATCH);
    await expect(problem).rejects.toThrow(FileProblem);
    await expect(problem).rejects.toThrow('cannot start: too many programs are running');
  });

  it('starts once it may', async () => {
    const one = boundedEngine(SMALL, WILD, ['--import', 'tsx']);
    engine = one;
    const { execPath } = process;
    process.execPath = join(tmpdir(), 'no-such-program');
    const problem = one.build(named('answers.xlsx'), WATCH);
    await expect(problem).rejects.toThrow('the process that does the work: cannot start');
    process.execPath = execPath;
    expect(await one.build(named('answers.xlsx'), WATCH)).toMatchObject({ name: 'build' });
  });
});

describe('the work itself', () => {
  it('sends back what is to be signed: the key stays with the command', async () => {
    engine = boundedEngine(BOUNDS, undefined, ['--import', 'tsx']);
    const workbook = { file: 'a.xlsx', bytes: await smallWorkbook() };
    const steps: string[] = [];
    const result = await engine.build(
      { workbook, edition: 'draft' },
      {
        step: (text) => steps.push(text),
        stretch: ({ kind }) => steps.push(kind),
        sign: async (blank) => new Uint8Array([...blank, 42]),
      },
    );
    expect(steps).toEqual(['reading', 'a.xlsx: reading and scoring', 'building', 'a.xlsx: a-draft-1.pdf']);
    const pdf = result.files.find(({ name }) => name.endsWith('.pdf'));
    expect(pdf?.bytes.at(-1)).toBe(42);
    const noted = result.manifest?.files.find(({ name }) => name === pdf?.name);
    expect(noted?.sha256).toBe(sha256Hex(pdf?.bytes ?? new Uint8Array()));
  });

  it('tells of a signing that failed', async () => {
    engine = boundedEngine(BOUNDS, undefined, ['--import', 'tsx']);
    const workbook = { file: 'a.xlsx', bytes: await smallWorkbook() };
    const sign = () => Promise.reject(new Error('no key'));
    await expect(engine.build({ workbook, edition: 'draft' }, { ...WATCH, sign })).rejects.toThrow('no key');
  });
});

describe('bounds', () => {
  const reading = { kind: 'reading', file: 'a.xlsx' } as const;
  const building = { kind: 'building', file: 'a.xlsx', rows: 1_000, editions: 'all' } as const;
  const used = (seconds: number, cpuSeconds?: number, mebibytes = 100) => ({
    seconds,
    vitals: cpuSeconds === undefined ? undefined : { cpuSeconds, mebibytes },
  });

  it('are 20 seconds for reading, and for building more with every row', () => {
    expect([reading, building].map(BOUNDS.seconds)).toEqual([20, 600]);
  });

  it.each([
    ['in time', used(19, 19), undefined],
    ['late', used(21, 20), 'time'],
    ['late where the system does not tell', used(21), 'time'],
    ['late on a machine that did not let it work', used(21, 19), undefined],
    ['ten times as late, whatever the machine did', used(201, 9), 'time'],
    ['too large', used(1, 1, 961), 'memory'],
  ])('%s', (_, so, what) => {
    expect(ranOut(reading, so, BOUNDS)).toBe(what);
  });

  it('are named in the words of the command line', async () => {
    const stretches = [reading, building, { kind: 'verifying', file: 'a.pdf' }] as const;
    const findings = stretches.flatMap((one) =>
      (['time', 'memory'] as const).map((what) => stoppedFinding(one, what, BOUNDS)),
    );
    const one = stoppedFinding({ ...building, editions: 'one' }, 'memory', BOUNDS);
    expect(one.hint).toBe('Move rows and long texts that need not be printed out of the workbook.');
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(Object.keys(commandFindings)));
    await expect(`${findings.map(formatFinding).join('\n')}\n`).toMatchFileSnapshot(
      'golden/stopped.golden.txt',
    );
  });
});

describe('a command that is killed', () => {
  it.each([
    ['by a shell', 'wild-command.ts'],
    ['by a thread where there is no shell', 'wild-orphan.ts'],
  ])('leaves no work behind, not even work without an end: ended %s', async (_, name) => {
    const note = join(mkdtempSync(join(tmpdir(), 'wild-')), 'pid');
    const command = fileURLToPath(new URL(`./${name}`, import.meta.url));
    const started = spawn(process.execPath, ['--import', 'tsx', command], {
      stdio: 'ignore',
      env: { ...process.env, WILD_PID: note },
    });
    await until(() => existsSync(note) && readFileSync(note, 'utf8') !== '');
    const pid = Number(readFileSync(note, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    started.kill('SIGKILL');
    await until(() => !isAlive(pid));
    rmSync(dirname(note), { recursive: true });
  });

  it.runIf(existsSync('/proc/self'))('leaves nobody waiting when it ends', async () => {
    const one = wild();
    await one.build(named('answers.xlsx'), WATCH);
    const waiting = () => childrenOf(process.pid).filter((args) => args.includes('read -r _'));
    const before = waiting().length;
    expect(before).toBeGreaterThan(0);
    one.close();
    await until(() => waiting().length < before);
  });
});

/** The command lines of all processes below. */
function childrenOf(pid: number): string[] {
  const pids = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' '),
  );
  return pids.filter((text) => text !== '').map((child) => read(`/proc/${child}/cmdline`));
}

/** A process may end at any time. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The test's own limit ends a wait that is in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
