import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandWorkbooks } from '../../src/cli/expand-workbooks.ts';
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
  return all.map(({ path, problem }) => (problem ?? path).replaceAll(`${folder}/`, ''));
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
    expect(await expandWorkbooks(['none.xlsx'], nodeEffects)).toEqual([{ path: 'none.xlsx' }]);
  });

  it("leaves out Excel's mark of an open workbook among several, and says so where there is nothing else", async () => {
    expect(await expanded('in/~$a.xlsx', 'in/a.XLSX')).toEqual(['in/a.XLSX']);
    const said = (name: string) =>
      `${name}: expected a workbook, found the mark beside one that Excel has open; close it there, or name the workbook itself`;
    expect(await expanded('in/~$a.xlsx')).toEqual([said('in/~$a.xlsx')]);
    expect(await expanded('~$a.xlsx', '~$b.xlsx')).toEqual([said('~$a.xlsx'), said('~$b.xlsx')]);
  });

  it('says so of a folder without workbooks, beside the others', async () => {
    const none = 'none: expected workbooks (.xlsx) in the folder, found none';
    expect(await expanded('none', 'b.xlsx')).toEqual([none, 'b.xlsx']);
  });
});
