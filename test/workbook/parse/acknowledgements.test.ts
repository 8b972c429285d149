import { describe, expect, it } from 'vitest';
import { readSample, tableOf } from '../sample-book.ts';

async function cellsOf(...cells: readonly string[]) {
  const rows = cells.map((cell) => ({
    Code: 'percent-scale',
    Cell: cell,
    Reason: 'Checked',
    By: 'A. Person',
  }));
  const { value, codes } = await readSample({
    "Manager's notes": { rows: [] },
    Acknowledged: tableOf(...rows),
  });
  return {
    cells: value?.acknowledgements.map(({ cell }) => cell),
    codes: codes.filter((code) => !code.endsWith('unknown-sheet')),
  };
}

describe('an acknowledgement', () => {
  it('names a cell as people write it', async () => {
    expect(
      await cellsOf('Measures!R14', ' measures!$r$14 ', "'Measures'!R14", "'Manager''s notes'!A1", '*'),
    ).toEqual({
      cells: ['Measures!R14', 'Measures!R14', 'Measures!R14', "'Manager''s notes'!A1", '*'],
      codes: [],
    });
  });

  it('that names no cell of the workbook is left out', async () => {
    expect(
      await cellsOf('R14', 'Nowhere!R14', 'Measures!14', 'Measures!R0', 'Measures!R1:R9', 'all'),
    ).toEqual({
      cells: [],
      codes: [2, 3, 4, 5, 6, 7].map((row) => `Acknowledged!B${row} impossible-acknowledgement`),
    });
  });

  it('may be of any code, also one of a single word', async () => {
    const row = { Cell: '*', Reason: 'Checked', By: 'A. Person' };
    const { value, codes } = await readSample({
      Acknowledged: tableOf({ Code: 'placeholder', ...row }, { Code: 'Percent-Scale', ...row }),
    });
    expect([value?.acknowledgements.map(({ code }) => code), codes]).toEqual([
      ['placeholder', 'percent-scale'],
      [],
    ]);
  });
});
