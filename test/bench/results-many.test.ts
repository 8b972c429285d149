import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOfFolder } from './many-workbooks.ts';
import { each, type ManyRun, ratios } from './results-many.ts';

const run = (name: string, built: number, cpuSeconds: number, seconds: number, files?: string): ManyRun => ({
  ...{ name, built, cpuSeconds, seconds, peakMib: 0, togetherMib: 300 },
  ...(files === undefined ? {} : { files }),
});

const RUNS = [
  run('cold', 1, 4, 3, 'x'),
  run('cold', 1, 2, 3, 'y'),
  run('cold', 1, 3, 5, 'z'),
  run('one', 10, 10, 10, 'same'),
  run('all', 10, 12, 5, 'same'),
  run('rebuilt', 1, 0.75, 1),
];

it('counts a workbook, and takes the median of runs of one kind', () => {
  expect(
    each(RUNS).map(({ name, built, cpuSeconds, seconds }) => [name, built, cpuSeconds, seconds]),
  ).toEqual([
    ['cold', 3, 3, 3],
    ['one', 10, 1, 1],
    ['all', 10, 1.2, 0.5],
    ['rebuilt', 1, 0.75, 1],
  ]);
});

it('holds all engines against one, and both against a command for each workbook', () => {
  const { speedUp, allByCold, allByColdClock, rebuiltByCold, sameBytes } = ratios(RUNS);
  expect([speedUp, rebuiltByCold, sameBytes]).toEqual([2, 0.25, true]);
  expect(allByCold).toBeCloseTo(0.4);
  expect(allByColdClock).toBeCloseTo(0.5 / 3);
  expect(ratios([run('one', 1, 1, 1, 'a'), run('all', 1, 1, 1, 'b')]).sameBytes).toBe(false);
});

it('tells folders apart by the names and the bytes of their files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hash-'));
  const hashes = ['a.csv', 'a.csv', 'b.csv'].map((name, index) => {
    writeFileSync(join(folder, name), String(index));
    return hashOfFolder(folder);
  });
  expect(new Set(hashes).size).toBe(3);
  expect(hashOfFolder(folder)).toBe(hashes[2]);
  rmSync(folder, { recursive: true });
});
