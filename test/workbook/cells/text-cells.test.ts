/** Words, merged cells and links, through a whole workbook. */
import { describe, expect, it } from 'vitest';
import { type Cell, rawWorkbook, shown, typed } from '../raw-workbook.ts';
import { MEASURE, measuresSheet, readBytes, readMeasure, readSample, SAMPLE } from '../sample-book.ts';

describe('merged cells', () => {
  it('count once, for their first cell, whatever the file keeps under them', async () => {
    const rows = [{ Theme: 'Waste' }, { Ref: 'M2', Theme: 'Waste' }, { Ref: 'M3', Theme: 'Parks' }];
    const { value, codes } = await readSample({
      Measures: { ...measuresSheet(...rows), merges: ['D2:D3', 'G4:H4'] },
    });
    expect(codes).toEqual(['Measures!D3 merged-cell', 'Measures!H4 merged-cell']);
    expect(value?.measures.map(({ theme }) => theme.value)).toEqual(['Waste', '', 'Parks']);
    expect(value?.measures[2]?.target.value).toEqual({ kind: 'blank' });
  });
});

describe('text cells', () => {
  it('a reference that is a number reads as it is shown', async () => {
    const refs: [Cell, string][] = [
      [101, '101'],
      [shown(4.2, '0.00'), '4.20'],
      [shown(0.05, '0%'), '5%'],
      [shown(12, '£0'), '£12'],
      [shown(7, '[$$-409]0'), '7'],
      [typed('b', '1'), 'TRUE'],
    ];
    for (const [ref, text] of refs) {
      const { measure, codes } = await readMeasure({ Ref: ref });
      expect([measure.ref.value, codes]).toEqual([text, []]);
    }
  });

  it('the text of a hyperlink is read, wherever it leads', async () => {
    const tail =
      '<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="G2" r:id="rId2"/></hyperlinks>';
    const { value, codes } = await readSample({ Measures: { ...measuresSheet({ Q4: 93 }), tail } });
    expect(codes).toEqual([]);
    expect(value?.measures[0]?.name.value).toBe(MEASURE.Measure);
    expect(value?.measures[0]?.quarters.q4.value).toMatchObject({ value: '93' });
  });

  it('an empty text of the shared list is a blank', async () => {
    const read = await readBytes(rawWorkbook({ ...SAMPLE, Measures: measuresSheet({ Q4: '' }) }));
    expect(read.codes).toEqual(['Measures!G2 blank-outturn']);
  });

  it('every value keeps its cell', async () => {
    const { measure } = await readMeasure({ Floor: '80%' });
    const { ref, name, theme, previous, quarters, target, floor } = measure;
    expect([ref, name, theme, previous, quarters.q4, target, floor].map((value) => value?.at)).toEqual(
      ['A2', 'B2', 'D2', 'F2', 'G2', 'H2', 'I2'].map((cell) => ({ sheet: 'Measures', cell })),
    );
  });
});
