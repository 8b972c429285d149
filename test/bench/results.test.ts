/** What the benchmark tells of what it measured; nothing is timed here. */
import { describe, expect, it } from 'vitest';
import { countRows, DERBY_ROWS, makeContent } from './make-content.ts';
import { growth, type Measured, median, type Stage, summarise } from './results.ts';

const run = (cpuSeconds: number, stages?: readonly Stage[]) => ({
  cpuSeconds,
  peakMib: 100,
  ...(stages === undefined ? {} : { stages }),
});

describe('the median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('a summary', () => {
  const measured: Measured[] = [
    { rows: 10, contender: 'tool', runs: [run(2), run(8), run(3)] },
    { rows: 10, contender: 'plain', runs: [run(1), run(4), run(3)], bytes: 5, pages: 2 },
  ];

  it('gives the ratio of runs that stood side by side, not of medians', () => {
    const [tool, plain] = summarise(measured);
    expect(tool).toMatchObject({ cpuSeconds: 3, toolRatio: 1 });
    expect(plain).toMatchObject({ cpuSeconds: 3, toolRatio: 2, bytes: 5, pages: 2, runs: 3 });
  });
});

describe('a contender that failed', () => {
  it('has no ratio, and says why', () => {
    const [, plain] = summarise([
      { rows: 10, contender: 'tool', runs: [run(2)] },
      { rows: 10, contender: 'plain', runs: [], failure: 'out of memory' },
    ]);
    expect(plain).toMatchObject({ runs: 0, failure: 'out of memory' });
    expect(plain).not.toHaveProperty('toolRatio');
  });
});

describe('growth', () => {
  it('is 1 where ten times the rows take ten times the time, start and import taken off', () => {
    const stages = (work: number): Stage[] => [
      { stage: 'start', cpuSeconds: 5 },
      { stage: 'import', cpuSeconds: 5 },
      { stage: 'read', cpuSeconds: work },
    ];
    const summaries = summarise([
      { rows: 100, contender: 'stages', runs: [run(11, stages(1))] },
      { rows: 1000, contender: 'stages', runs: [run(20, stages(10))] },
    ]);
    const [first] = growth(summaries);
    expect(first).toMatchObject({ from: 100, to: 1000 });
    expect(first?.exponent).toBeCloseTo(1);
  });
});

describe('a workbook to measure with', () => {
  it.each([1, DERBY_ROWS, 1000])('has %d rows, no name twice in a sheet', (rows) => {
    const content = makeContent(rows);
    expect(countRows(content)).toBe(rows);
    const names = [...(content.Measures ?? []), ...(content.Actions ?? [])].map((row) =>
      JSON.stringify(row.name),
    );
    expect(new Set(names).size).toBe(rows);
  });
});
