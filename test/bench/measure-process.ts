/** One run of one command as a process of its own, with what it and its children used. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const USAGE = fileURLToPath(new URL('contenders/usage.cjs', import.meta.url));

export interface Used {
  /** User and system, of all processes. */
  readonly cpuSeconds: number;
  /** The peaks of all processes added up: no less than what was in use at any time. */
  readonly peakMib: number;
}

/** In: arguments of `node` and an empty folder for notes. Throws when the command fails, with its last words. */
export async function measureProcess(args: readonly string[], notes: string): Promise<Used> {
  mkdirSync(notes, { recursive: true });
  try {
    await run(args, notes);
    const used = readdirSync(notes).map((name): { cpuSeconds: number; peakKib: number } =>
      JSON.parse(readFileSync(join(notes, name), 'utf8')),
    );
    return {
      cpuSeconds: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakMib: used.reduce((sum, { peakKib }) => sum + peakKib, 0) / 1024,
    };
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

function run(args: readonly string[], notes: string): Promise<void> {
  const options = [process.env.NODE_OPTIONS ?? '', `--require ${JSON.stringify(USAGE)}`].join(' ').trim();
  const env = { ...process.env, NODE_OPTIONS: options, OUTTURN_BENCH_USAGE: notes };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${args.join(' ')}: exit code ${code}\n${words}`)),
    );
  });
}
