import { describe, expect, it } from 'vitest';
import { findClash } from '../../src/cli/find-clash.ts';
import type { EditionRequest } from '../../src/publication/plan-editions.ts';

const clash = (request: EditionRequest, ...paths: string[]) =>
  findClash(
    paths.map((path) => ({ path })),
    request,
  );

describe('findClash', () => {
  it('names the first two that would write one file, whatever the letters of their names', () => {
    const of = ['a.xlsx', 'old/A.XLSX'];
    expect(clash({ edition: 'summary' }, 'b.xlsx', ...of, 'old/b.xlsx')).toEqual({
      of,
      name: 'A-summary.pdf',
    });
    expect(clash({ edition: 'summary' }, 'caf\u00e9.xlsx', 'cafe\u0301.xlsx')).toBeDefined();
    expect(clash({ edition: 'all' }, 'a.xlsx', 'b.xlsx')).toBeUndefined();
  });

  it('sees that a refused workbook leaves the data of its draft under the name of another', () => {
    const of = ['ex.xlsx', 'ex-draft-1.xlsx'];
    expect(clash({ edition: 'all' }, ...of)).toEqual({ of, name: 'ex-draft-1-measures.csv' });
    expect(clash({ edition: 'all', draft: 2 }, ...of)).toBeUndefined();
    expect(clash({ edition: 'summary' }, ...of)).toBeUndefined();
  });

  it('leaves out what is no workbook', () => {
    const twice = [{ path: 'a' }, { path: 'a', problem: 'a: no workbooks' }];
    expect(findClash(twice, { edition: 'all' })).toBeUndefined();
  });
});
