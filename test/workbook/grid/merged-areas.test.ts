import { describe, expect, it } from 'vitest';
import { mergedAreas } from '../../../src/workbook/grid/merged-areas.ts';

/** Which cells of A1:D6 are covered. */
function covered(...ranges: readonly string[]): string[] {
  const { isCovered } = mergedAreas(ranges);
  return [1, 2, 3, 4, 5, 6].flatMap((row) =>
    ['A', 'B', 'C', 'D'].filter((_, index) => isCovered(index + 1, row)).map((column) => `${column}${row}`),
  );
}

describe('a merged area', () => {
  it('covers all its cells but the first', () => {
    expect(covered('B2:C3')).toEqual(['C2', 'B3', 'C3']);
  });

  it('may be written with dollars and from any corner', () => {
    expect(covered('$C$3:$B$2')).toEqual(['C2', 'B3', 'C3']);
  });

  it('may stand beside and below others', () => {
    expect(covered('A5:A6', 'A1:B1', 'D1:D2')).toEqual(['B1', 'D2', 'A6']);
  });

  it('may overlap another, as broken writers make them: all but a first cell that shows is covered', () => {
    expect(covered('A1:B2', 'B2:C3')).toEqual(['B1', 'A2', 'B2', 'C2', 'B3', 'C3']);
  });

  it('may be the whole sheet, or lie above the rows that are asked for', () => {
    const { isCovered } = mergedAreas(['A1:XFD1048576', 'A1:A2']);
    expect([isCovered(1, 900), isCovered(16_384, 1_048_576)]).toEqual([true, true]);
  });

  it.each(['', 'A1', 'A:C', '1:3', 'nonsense'])('written as %j covers nothing', (range) => {
    expect(covered(range)).toEqual([]);
  });

  it('beyond the last column covers nothing', () => {
    expect(covered('ZZZZ1:ZZZZ9')).toEqual([]);
  });

  it('is named for the cells under it, a thousand times at most', () => {
    const { areaOver } = mergedAreas(['$A$3:A7']);
    expect([areaOver(1, 4), areaOver(1, 3), areaOver(2, 4), areaOver(1, 8)]).toEqual([
      'A3:A7',
      undefined,
      undefined,
      undefined,
    ]);
    for (let asked = 4; asked < 1_000; asked++) expect(areaOver(1, 7)).toBe('A3:A7');
    expect(areaOver(1, 7)).toBeUndefined();
  });
});
