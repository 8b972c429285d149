/**
 * `npm run kill-builds`: kills builds of Derby's report at random moments, and runs many at once into one folder.
 * Each file is to be whole at any time, a set mixed of two builds to be known by its manifest, and nothing to be left
 * after the next build. Ends with 1 where that does not hold.
 *
 *   npm run kill-builds -- --kills 200 --at-once 50 --seed 1
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Chance } from '../conformance/random/chance.ts';
import { buildAtOnce } from './kill/build-at-once.ts';
import { type FileSet, readSet } from './kill/folder-state.ts';
import { killOften } from './kill/kill-often.ts';
import { runBuild } from './kill/run-build.ts';

const DERBY = fileURLToPath(new URL('../../input/derby-2016-17.xlsx', import.meta.url));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});

/** The same workbook with other words in the report, a measure and an action, so that their files differ. */
function otherDerby(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = parts['xl/sharedStrings.xml'];
  if (texts === undefined) throw new Error('expected shared strings');
  const others = strFromU8(texts)
    .replace('Number of businesses given', 'Number of firms given')
    .replace('Draft the new Derby Economic', 'Draft a new Derby Economic');
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(others) });
}

function writeWorkbooks(folder: string): [string, string] {
  const bytes = new Uint8Array(readFileSync(DERBY));
  const write = (name: string, content: Uint8Array): string => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'derby.xlsx'), content);
    return join(folder, name, 'derby.xlsx');
  };
  return [write('one', bytes), write('other', otherDerby(bytes))];
}

async function main(folder: string): Promise<number> {
  const workbooks = writeWorkbooks(folder);
  const sets: FileSet[] = [];
  let slowest = 0;
  for (const [index, workbook] of workbooks.entries()) {
    const out = join(folder, `set-${index}`);
    const { code, seconds, said } = await runBuild({ workbook, out });
    if (code !== 0) throw new Error(`expected a build that ends, found exit ${code}: ${said}`);
    sets.push(readSet(out));
    slowest = Math.max(slowest, seconds);
  }
  const out = join(folder, 'out');
  await runBuild({ workbook: workbooks[0], out });

  const began = performance.now();
  const chance = new Chance(Number(values.seed));
  const kills = await killOften(Number(values.kills), { out, workbooks, sets, seconds: slowest, chance });
  const killSeconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${kills.killed} kills, ${kills.whileWriting} of them while writing, ${kills.mixed} mixed sets seen, ` +
      `${kills.problems.length} problems, ${killSeconds} s, seed ${values.seed}`,
  );
  const together = performance.now();
  const once = await buildAtOnce(Number(values['at-once']), { out, workbooks, sets });
  const onceSeconds = ((performance.now() - together) / 1000).toFixed(0);
  console.log(
    `${once.ended} builds at once, ${once.looks} looks, set ${once.mixed ? 'mixed' : 'of one build'}, ` +
      `${once.problems.length} problems, ${onceSeconds} s`,
  );
  for (const problem of [...kills.problems, ...once.problems]) console.log(`  ${problem}`);
  return kills.problems.length + once.problems.length;
}

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
try {
  process.exitCode = (await main(folder)) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
