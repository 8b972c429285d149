/** Several workbooks built by a real command, with engines that are processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildReport } from '../../src/index.ts';
import { smallWorkbook } from './small-workbook.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const DERBY = fileURLToPath(new URL('../../input/derby-2016-17.xlsx', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, 'out');

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', MAIN, 'build', folder, '--out', out(), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null; err: string }> {
  let err = '';
  child.stderr?.on('data', (data: Buffer) => {
    err += data.toString();
  });
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, err })));
}

describe('several engines', () => {
  it('write the same bytes as the library, and a bad workbook stops none of the others', async () => {
    const workbooks = Object.fromEntries(
      await Promise.all(
        ['105', '98', '97'].map(async (homes): Promise<[string, Uint8Array]> => {
          return [`homes-${homes}.xlsx`, await smallWorkbook({ homes })];
        }),
      ),
    );
    for (const [name, bytes] of Object.entries(workbooks)) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'bad.xlsx'), 'no workbook');
    const { code, err } = await ended(start('--edition', 'summary', '--jobs', '2'));
    expect(code).toBe(2);
    expect(err).toMatch(
      /^4 workbooks: 1 with errors, 3 written; 15 files written in [\d.]+ s, 2 at a time$/m,
    );
    for (const [file, bytes] of Object.entries(workbooks)) {
      const { files } = await buildReport(bytes, { file, edition: 'summary' });
      for (const { name, bytes: wanted } of files) {
        expect(readFileSync(join(out(), name)).equals(wanted), name).toBe(true);
      }
    }
    expect(readdirSync(out())).toHaveLength(15);
  });

  it.runIf(process.platform === 'linux')('are stopped with the command, which leaves nothing', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      writeFileSync(join(folder, `${name}.xlsx`), readFileSync(DERBY));
    }
    const child = start('--jobs', '2');
    const end = ended(child);
    let engines: string[] = [];
    // the loader of the sources has a process of its own too
    await until(() => {
      engines = childrenOf(child.pid).filter((pid) => commandOf(pid).includes('engine-process'));
      return engines.length === 2;
    });
    child.kill('SIGINT');
    expect(await end).toMatchObject({ signal: 'SIGINT' });
    await until(() => engines.every((pid) => !existsSync(`/proc/${pid}`)));
    expect(existsSync(out()) ? readdirSync(out()).filter((name) => name.startsWith('.')) : []).toEqual([]);
  });
});

function childrenOf(pid: number | undefined): string[] {
  return readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

function commandOf(pid: string): string {
  return readIfThere(`/proc/${pid}/cmdline`);
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The test's own limit ends a wait that is in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
