/**
 * A process of its own, since counting changes how everything runs: builds the draft, the longest edition, of
 * workbooks of some sizes, and prints how often each piece of code ran for each. `SHAPE SIZE…`. Pieces of code are as
 * V8 counts them for coverage: functions, branches, bodies of loops, of this project and of the packages it uses.
 */
import { Session } from 'node:inspector/promises';
import { buildReport } from '../../src/index.ts';
import { makeWorkbook, SHAPES } from './make-workbook.ts';
import type { Work } from './work.ts';

const [shape = '', ...sizes] = process.argv.slice(2);
const make = SHAPES.find((name) => name === shape);
if (make === undefined) throw new Error(`expected ${SHAPES.join(' or ')}, found ${shape}`);

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const counted: Map<string, number>[] = [];
for (const size of sizes.map(Number)) {
  const bytes = await makeWorkbook(make, size);
  // what is counted so far was for making it
  await session.post('Profiler.takePreciseCoverage');
  const { status, findings } = await buildReport(bytes, { file: 'growth.xlsx', edition: 'draft' });
  if (status !== 'done')
    throw new Error(`${status}: ${findings.find(({ severity }) => severity === 'error')?.message}`);
  counted.push(await takeCounts());
}

const places = new Set(counted.flatMap((counts) => [...counts.keys()]));
const work: Work[] = [...places].map((place) => ({
  place,
  counts: counted.map((counts) => counts.get(place) ?? 0),
}));
process.stdout.write(JSON.stringify(work));

async function takeCounts(): Promise<Map<string, number>> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const counts = new Map<string, number>();
  for (const { url, functions } of result) {
    if (!url.startsWith('file:')) continue;
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        const place = `${url.replace(/^.*\/(?=(src|node_modules)\/)/, '')} ${functionName} ${startOffset}-${endOffset}`;
        counts.set(place, (counts.get(place) ?? 0) + count);
      }
    }
  }
  return counts;
}
