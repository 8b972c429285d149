/** The command as a process: streams, pipes and exit code, as a shell sees them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../input/derby-2016-17.xlsx', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function outturn(args: readonly string[], closeEarly = false): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  let [out, err] = ['', ''];
  if (closeEarly) child.stdout.destroy();
  else child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the process', () => {
  it('writes results to standard output and ends with the exit code', async () => {
    const { code, out, err } = await outturn(['compare', SAMPLE, SAMPLE]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'nothing changed\n',
      err: '',
    });
  });

  it('writes what is wrong to standard error, without a stack and without control signs off a terminal', async () => {
    const { code, out, err } = await outturn(['check', 'none.xlsx']);
    expect({ code, out, err }).toEqual({
      code: 4,
      out: '',
      err: 'none.xlsx: cannot read: there is no such file or folder\n',
    });
  });

  it.runIf(existsSync('/dev/full'))('says so where its results find no room', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'compare', SAMPLE, SAMPLE], {
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    const [code] = await once(child, 'close');
    closeSync(full);
    expect([code, err]).toEqual([4, 'standard output: cannot write: the disk is full\n']);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { code, err } = await outturn(['compare', SAMPLE, SAMPLE, '--json'], true);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
