/** Work grows in step with the rows: every piece of code is counted for 100, 200 and 400 rows. No clock is asked. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SHAPES } from './make-workbook.ts';
import { outOfStep, type Work } from './work.ts';

const SIZES = [100, 200, 400];

const script = fileURLToPath(new URL('count-work.ts', import.meta.url));

async function countWork(shape: string): Promise<Work[]> {
  const args = ['--import', 'tsx', script, shape, ...SIZES.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

/** How often functions of this name ran in a file. */
function runsOf(work: readonly Work[], file: string, name: string): readonly number[] {
  return work.find(({ place }) => place.startsWith(`${file} ${name} `))?.counts ?? [];
}

describe.each(SHAPES)('a build of the %s shape', (shape) => {
  it('does no work that grows faster than the rows, in any piece of code', { timeout: 300_000 }, async () => {
    const work = await countWork(shape);
    expect(outOfStep(work)).toEqual([]);
    // nothing is laid out twice
    expect(runsOf(work, 'src/pdf/page-layout.ts', 'tryLayoutDocument')).toEqual([1, 1, 1]);
    const scored = runsOf(work, 'src/scoring/score-row.ts', 'scoreMeasure');
    expect(scored[2]).toBeGreaterThan(0);
  });
});

describe('what is out of step', () => {
  const work = (...counts: number[]): Work => ({ place: 'any.ts any 1-2', counts });

  it('is each with each', () => {
    const quadratic = work(10_000, 40_000, 160_000);
    expect(outOfStep([quadratic, work(50_000, 100_000, 200_000), work(1000, 4000, 16_000)])).toEqual([
      quadratic,
    ]);
  });

  it('is told with the most frequent first', () => {
    const [less, more] = [work(10_000, 40_000, 160_000), work(20_000, 80_000, 320_000)];
    expect(outOfStep([less, more])).toEqual([more, less]);
  });
});
