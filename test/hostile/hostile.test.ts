/** A few hostile files of each kind, through the command in a process of its own; `npm run hostile` shows them all. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCHIVES, WRONG_KINDS } from './hostile-archives.ts';
import { FLOODS, GRIDS, TEXT, XML } from './hostile-sheets.ts';
import { judge } from './judge.ts';
import { runCommand } from './run-hostile.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const OUTTURN = [process.execPath, '--import', 'tsx', MAIN];
const ALL = { ...WRONG_KINDS, ...ARCHIVES, ...XML, ...GRIDS, ...TEXT, ...FLOODS };

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a hostile file is answered in bounds, and leaves nothing behind', () => {
  it.each([
    'a workbook with a password',
    'three hundred megabytes',
    'a name that leads out of the archive',
    'a megabyte that unpacks to a gigabyte and says it is small',
    'a billion laughs',
    'sixteen million blank cells',
    'a hundred thousand merges, each over all columns',
    '1,048,576 sparse rows',
    'names of prototypes',
    'half a sign',
    '49,000 rows that are all wrong',
  ])('%s', async (name) => {
    const hostile = ALL[name];
    if (hostile === undefined) throw new Error(`there is no "${name}"`);
    const [path, out] = [join(folder, 'report.xlsx'), join(folder, name)];
    writeFileSync(path, hostile.bytes());
    const ran = await runCommand(OUTTURN, ['build', path, '--edition', 'draft', '--out', out]);
    const written = readdirSync(folder).includes(name) ? readdirSync(out) : [];
    expect(judge(hostile, ran, written)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('what is no file', () => {
  it.each<[string, () => string]>([
    ['a folder', () => folder],
    ['a device', () => '/dev/zero'],
    [
      'a pipe',
      () => {
        const path = join(folder, 'pipe.xlsx');
        execFileSync('mkfifo', [path]);
        return path;
      },
    ],
  ])('%s is refused at once', async (kind, make) => {
    const { exit, printed, seconds } = await runCommand(OUTTURN, ['check', make()], 10);
    expect([exit, printed]).toEqual([4, expect.stringContaining(`expected a file, found ${kind}`)]);
    expect(seconds).toBeLessThan(10);
  });
});
