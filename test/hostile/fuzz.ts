/**
 * `npm run fuzz`: seeded mutations of Derby's workbook, each read, scored and now and then built. None may end in a
 * fault, hang, leave files behind, or give other figures without a finding or a difference that the cells show.
 * Every failing case is named with seed and number; ends with 1 where there is one.
 *
 *   npm run fuzz -- --count 5000 --seed 1          number 0 to 4999 of seed 1
 *   npm run fuzz -- --only 1234 --seed 1 --keep x.xlsx
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCase, sourceOf } from './fuzz/make-case.ts';
import { type Judged, WatchedWorker } from './fuzz/watched-worker.ts';
import { runBuild } from './kill/run-build.ts';

const DERBY = fileURLToPath(new URL('../../input/derby-2016-17.xlsx', import.meta.url));

/** What an answer may take at most, whatever the file. */
const LIMIT_SECONDS = 20;

/** Every so many cases are built too, and every so many again built by the program itself. */
const [BUILD_EVERY, PROCESS_EVERY] = [40, 100];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? 0);
const count = values.only === undefined ? Number(values.count) : 1;

const source = sourceOf(new Uint8Array(readFileSync(DERBY)));

/** The case as a user meets it. Out: what is wrong with how the program ended. */
async function buildByProgram(number: number): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const workbook = join(folder, 'derby.xlsx');
    writeFileSync(workbook, makeCase(source, seed, number).bytes);
    const out = join(folder, 'out');
    const { code, seconds, said } = await runBuild({ workbook, out });
    const left = readdirSync(folder).filter((name) => name !== 'derby.xlsx' && name !== 'out');
    const written = readdirSync(folder).includes('out') ? readdirSync(out) : [];
    if (code !== 0 && code !== 2) return `exit ${code}: ${said.slice(-300)}`;
    if (seconds > LIMIT_SECONDS) return `an answer after ${seconds.toFixed(1)} s`;
    if (left.length > 0 || written.some((name) => name.startsWith('.')))
      return `left: ${[...left, ...written]}`;
    if ((code === 0) !== written.length > 0) return `exit ${code} with ${written.length} files`;
    return /\n\s+at .*:\d+:\d+/.test(said) ? `a stack: ${said.slice(-300)}` : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const counts = new Map<string, number>();
const failures: string[] = [];
let slowest = 0;
const began = performance.now();
const worker = new WatchedWorker(DERBY, LIMIT_SECONDS);

function note({ number, kind, what, outcome, why, seconds }: Judged): void {
  const key = `${kind} ${outcome}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  slowest = Math.max(slowest, seconds);
  if (outcome === 'fault' || outcome === 'wrong' || outcome === 'hang') {
    failures.push(`seed ${seed} number ${number}: ${outcome}: ${why} (${what})`);
    console.log(failures.at(-1));
  } else if (values.only !== undefined) {
    console.log(`seed ${seed} number ${number}: ${outcome} ${why} (${what})`);
  }
}

if (values.keep !== undefined) writeFileSync(values.keep, makeCase(source, seed, first).bytes);
let programs = 0;
for (let number = first; number < first + count; number += 1) {
  const task = { seed, number, build: number % BUILD_EVERY === 0 };
  const judged = await worker.judge(task);
  // The machine may have slept: what hangs does so again.
  note(judged.outcome === 'hang' ? await worker.judge(task) : judged);
  if (number % PROCESS_EVERY !== 0 && values.only === undefined) continue;
  programs += 1;
  const problem = await buildByProgram(number);
  if (problem !== undefined) {
    failures.push(`seed ${seed} number ${number}: by the program: ${problem}`);
    console.log(failures.at(-1));
  }
}
worker.end();
for (const [key, times] of [...counts].sort()) console.log(`${String(times).padStart(6)}  ${key}`);
console.log(
  `${count} mutations of seed ${seed}, ${programs} of them by the program: ${failures.length} failures, ` +
    `slowest ${slowest.toFixed(1)} s, ${((performance.now() - began) / 1000).toFixed(0)} s in all`,
);
if (failures.length > 0) process.exitCode = 1;
