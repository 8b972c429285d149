/** One build as a user starts it, from the compiled program, that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface Ended {
  /** Undefined where it was killed. */
  readonly code: number | undefined;
  readonly seconds: number;
  /** Standard error, for a failure's report. */
  readonly said: string;
}

export interface Build {
  readonly workbook: string;
  readonly out: string;
}

/** When a build is killed: so long after its start, after it has begun to write, or to move its files to their names. */
export interface Moment {
  readonly after: 'start' | 'writing' | 'moving';
  readonly ms: number;
}

/** In: what to build, perhaps when to kill it. Out: how it ended; a moment that never came is a build that ended. */
export async function runBuild({ workbook, out }: Build, moment?: Moment): Promise<Ended> {
  const started = performance.now();
  const args = ['build', workbook, '--edition', 'summary', '--draft', '1', '--out', out];
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const forget = moment === undefined ? () => {} : killAt(child, out, moment);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  forget();
  return { code: code ?? undefined, seconds: (performance.now() - started) / 1000, said };
}

function killAt(child: ChildProcess, out: string, { after, ms }: Moment): () => void {
  const kill = (): unknown => child.kill('SIGKILL');
  if (after === 'start') {
    const timer = setTimeout(kill, ms);
    return () => clearTimeout(timer);
  }
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(out, (_, name) => {
    if (name?.startsWith('.outturn-') === (after === 'writing')) timer ??= setTimeout(kill, ms);
  });
  return () => {
    watcher.close();
    clearTimeout(timer);
  };
}
