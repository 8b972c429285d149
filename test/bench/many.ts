/**
 * `npm run bench:many`: what one machine does with many workbooks of Derby's size: one engine against all cores, both
 * against a command for each workbook, with GNU parallel too where it is installed; what `--resume` takes when nothing
 * has changed; and what a rebuild by `--watch` takes. About two seconds for each workbook. Needs Linux, whose kernel is asked for time and memory.
 *
 *   npm run bench:many -- --count 300 --cold 10 --rebuilds 12 --jobs 2 --json results.json
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatMany } from './format-many.ts';
import { hashOfFolder, prepareWorkbooks } from './many-workbooks.ts';
import { measureProcess } from './measure-process.ts';
import { measureRebuilds } from './measure-rebuilds.ts';
import { prepareGround } from './prepare-ground.ts';
import type { ManyRun } from './results-many.ts';
import { showProgress } from './show-progress.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    cold: { type: 'string', default: '10' },
    rebuilds: { type: 'string', default: '12' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'string' },
  },
});
const numbers = [values.count, values.cold, values.rebuilds, values.jobs].map(Number);
const [count = 0, cold = 0, rebuilds = 0, jobs = 0] = numbers;
if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0))
  throw new Error('expected whole numbers above 0 for --count, --cold, --rebuilds and --jobs');

async function measureAll(folder: string): Promise<ManyRun[]> {
  const { tool } = await prepareGround(folder, false);
  const command = join(tool, 'dist/cli/main.js');
  const workbooks = await prepareWorkbooks(join(folder, 'in'), count);
  const build = (paths: readonly string[], out: string, ...options: string[]): string[] => [
    ...[command, 'build', ...paths, '--edition', 'official', '--out', join(folder, out)],
    ...options,
  ];
  const runs: ManyRun[] = [];
  const add = async (name: string, built: number, out: string, args: readonly string[], program?: string) => {
    const end = showWritten(join(folder, out), built, name);
    const used = await measureProcess(args, program).finally(end);
    runs.push({ name, built, ...used, files: hashOfFolder(join(folder, out)) });
  };
  for (const path of workbooks.slice(0, cold)) await add('cold', 1, 'cold', build([path], 'cold'));
  // V8 compiles and clears up on cores of its own: one engine uses more than one
  const oneCore = ['--cpu-list', '0', process.execPath, ...build(workbooks, 'one', '--jobs', '1')];
  await add('one', count, 'one', oneCore, 'taskset');
  await add('all', count, 'all', build([join(folder, 'in')], 'all', '--jobs', String(jobs)));
  await add('resumed', count, 'all', build([join(folder, 'in')], 'all', '--jobs', String(jobs), '--resume'));
  if (spawnSync('parallel', ['--version']).status === 0) {
    const each = ['--will-cite', '-j', String(jobs), process.execPath, ...build(['{}'], 'parallel')];
    await add('parallel', count, 'parallel', [...each, ':::', ...workbooks], 'parallel');
  }
  const [first = ''] = workbooks;
  runs.push(await measureRebuilds(build([first], 'watched', '--watch'), first, rebuilds));
  return runs;
}

/** Out: ends the showing. */
function showWritten(out: string, total: number, name: string): () => void {
  mkdirSync(out, { recursive: true });
  const timer = setInterval(() => {
    const written = readdirSync(out).filter((file) => file.endsWith('-manifest.json')).length;
    showProgress(Math.min(written, total - 1), total, name);
  }, 1_000);
  return () => {
    clearInterval(timer);
    showProgress(total, total, '');
  };
}

const folder = mkdtempSync(join(tmpdir(), 'outturn-many-'));
try {
  const runs = await measureAll(folder);
  const machine = { processor: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  process.stdout.write(`${formatMany(runs, jobs)}\n`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ machine, jobs, runs }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
