/** Workbooks saved by other programs against the workbooks themselves. The programs are not needed to run this. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWorkbook, type WorkbookFile } from '../../src/build-report.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { sample } from '../samples.ts';
import { everyCellBytes } from './every-cell.ts';

const EVERY_CELL = 'every-cell';
const PROGRAMS = ['libreoffice', 'gnumeric'] as const;
type Program = (typeof PROGRAMS)[number];

const folderOf = (program: Program): URL => new URL(`${program}/`, import.meta.url);

/** By file, the hash of the workbook that a program saved its copy of. */
function madeFrom(program: Program): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('made-from.sha256', folderOf(program)), 'utf8')
    .trim()
    .split('\n');
  return new Map(lines.map((line): [string, string] => [line.slice(66), line.slice(0, 64)]));
}

/** Throws when the workbook has changed since: a difference would then say nothing about the program. */
async function bothOf(
  program: Program,
  name: string,
): Promise<{ original: WorkbookFile; saved: WorkbookFile }> {
  const original = name === EVERY_CELL ? { file: `${name}.xlsx`, bytes: everyCellBytes() } : sample(name);
  const { value } = await readWorkbook(original.file, original.bytes);
  if (value?.source.sha256 !== madeFrom(program).get(original.file)) {
    throw new Error(
      `${original.file} has changed since ${program} saved its copy: make the copy again as test/workbook/${program}/README.md says`,
    );
  }
  const bytes = new Uint8Array(readFileSync(new URL(original.file, folderOf(program))));
  return { original, saved: { file: original.file, bytes } };
}

const COPIES = PROGRAMS.flatMap((program) =>
  ['derby-2016-17', 'exampleton-2025-26', EVERY_CELL].map((name) => ({ program, name })),
);

describe.each(COPIES)('$name, saved again by $program', ({ program, name }) => {
  it('gives the same submission, cell addresses and all', async () => {
    const { original, saved } = await bothOf(program, name);
    const [before, after] = [
      await readWorkbook(original.file, original.bytes),
      await readWorkbook(saved.file, saved.bytes),
    ];
    expect(before.value?.measures.length).toBeGreaterThan(10);
    expect(after.value?.source.sha256).not.toBe(before.value?.source.sha256);
    expect({ ...after.value, source: { ...after.value?.source, sha256: '' } }).toEqual({
      ...before.value,
      source: { ...before.value?.source, sha256: '' },
    });
    expect(after.findings).toEqual(before.findings);
  });

  it('gives the same fingerprints, summary figures, statuses and findings', async () => {
    const { original, saved } = await bothOf(program, name);
    const [before, after] = [await checkWorkbook(original), await checkWorkbook(saved)];
    expect(before.fingerprints?.whole).toMatch(/^[0-9a-f]{64}$/);
    expect(after.fingerprints).toEqual(before.fingerprints);
    expect(after.scored?.summary).toEqual(before.scored?.summary);
    expect(after.scored?.measures).toEqual(before.scored?.measures);
    expect(after.scored?.actions).toEqual(before.scored?.actions);
    expect(after.findings.map(formatFinding)).toEqual(before.findings.map(formatFinding));
    expect(after.refused).toEqual(before.refused);
  });
});
