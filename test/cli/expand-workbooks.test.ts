import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandWorkbooks, sameNameTwice } from '../../src/cli/expand-workbooks.ts';
import { FileProblem } from '../../src/cli/file-problem.ts';
import { nodeEffects } from '../../src/cli/node-effects.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'expand-'));
  for (const name of ['in', 'in/deep', 'in/folder.xlsx', 'none']) mkdirSync(join(folder, name));
  for (const name of ['b.xlsx', 'a.XLSX', '~$a.xlsx', '.c.xlsx', 'd.xls', 'e.csv', 'deep/f.xlsx']) {
    writeFileSync(join(folder, 'in', name), '');
  }
  writeFileSync(join(folder, 'elsewhere.xlsx'), '');
  symlinkSync(join(folder, 'elsewhere.xlsx'), join(folder, 'in', 'link.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expanded = async (...paths: string[]): Promise<string[]> => {
  const all = await expandWorkbooks(
    paths.map((path) => join(folder, path)),
    nodeEffects,
  );
  return all.map((path) => path.slice(folder.length + 1));
};

describe('expandWorkbooks', () => {
  it('takes the workbooks of a folder by name, and leaves out what is hidden, a mark of Excel, or deeper', async () => {
    expect(await expanded('in')).toEqual(['in/a.XLSX', 'in/b.xlsx', 'in/link.xlsx']);
  });

  it('keeps the order of the arguments, and paths as they were typed', async () => {
    expect(await expanded('z.xlsx', 'in/', 'b.xlsx')).toEqual([
      'z.xlsx',
      'in/a.XLSX',
      'in/b.xlsx',
      'in/link.xlsx',
      'b.xlsx',
    ]);
    expect(await expandWorkbooks(['none.xlsx'], nodeEffects)).toEqual(['none.xlsx']);
  });

  it("leaves out Excel's mark of an open workbook among several, not where it alone is named", async () => {
    expect(await expanded('in/~$a.xlsx', 'in/a.XLSX')).toEqual(['in/a.XLSX']);
    expect(await expanded('in/~$a.xlsx')).toEqual(['in/~$a.xlsx']);
  });

  it('says so of a folder without workbooks', async () => {
    await expect(expanded('b.xlsx', 'none')).rejects.toThrow(FileProblem);
    await expect(expanded('none')).rejects.toThrow(/none: expected workbooks \(.xlsx\) in the folder, found/);
  });
});

describe('sameNameTwice', () => {
  it('names the first that would be written over, whatever its letters', () => {
    expect(sameNameTwice(['a.xlsx', 'b.xlsx', 'old/A.XLSX', 'old/b.xlsx'])).toBe('old/A.XLSX');
    expect(sameNameTwice(['a.xlsx', 'b.xlsx'])).toBeUndefined();
  });
});
