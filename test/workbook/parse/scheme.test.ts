import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME } from '../../../src/model/scheme.ts';
import { schemeRows } from '../../../src/workbook/scheme-rows.ts';
import { writeWorkbook } from '../../../src/workbook/write-workbook.ts';
import { type Cell, shown, typed } from '../raw-workbook.ts';
import { type Row, readBytes, readSample, tableOf } from '../sample-book.ts';

const GREEN: Row = {
  Rule: 'Status',
  Name: 'Green',
  From: '0%',
  Met: 'Yes',
  Colour: '#00703C',
  Shape: 'Circle',
};
const RED: Row = { Rule: 'Status', Name: 'Red', Met: 'No', Colour: '#D4351C', Shape: 'Square' };

async function schemeOf(...rows: readonly Row[]) {
  const { value, codes } = await readSample({ Scoring: tableOf(...rows) });
  return { scheme: value?.scheme, codes };
}

async function boundOf(from: Cell, basis?: string) {
  const { scheme, codes } = await schemeOf({ ...GREEN, From: from, Basis: basis }, RED);
  return codes.length > 0 ? codes : scheme?.bands[0]?.bound;
}

describe('the built-in scheme', () => {
  it('written as rows reads as itself', async () => {
    const { value } = await readBytes(await writeWorkbook({ Scoring: schemeRows(DEFAULT_SCHEME) }));
    expect(value?.scheme).toEqual({ ...DEFAULT_SCHEME, fromWorkbook: true });
  });

  it('holds where the sheet has no rows', async () => {
    const { value } = await readSample({ Scoring: { rows: [['Rule', 'Name']] } });
    expect(value?.scheme).toEqual(DEFAULT_SCHEME);
  });

  it('gives the words and the dead band of which the sheet does not speak', async () => {
    const { scheme, codes } = await schemeOf(GREEN, RED);
    expect(codes).toEqual([]);
    expect(scheme?.words).toEqual({ completed: 'green', 'on track': 'green', 'major slippage': 'red' });
    expect(scheme?.direction).toEqual(DEFAULT_SCHEME.direction);
  });
});

describe('a status', () => {
  it('is read with all that describes it', async () => {
    const { scheme, codes } = await schemeOf(
      { ...GREEN, Met: typed('b', '1'), Colour: '00703c', Condition: 'held or improved', Note: 'By motion' },
      { ...GREEN, Name: 'Green again', From: '0%' },
      RED,
    );
    expect(codes).toEqual([]);
    expect(scheme?.bands.map(({ label }) => label)).toEqual(['Green', 'Green again', 'Red']);
    expect(scheme?.bands[0]).toEqual({
      id: 'green',
      label: 'Green',
      colour: '#00703C',
      shape: 'circle',
      met: true,
      bound: { basis: 'relative', value: '0' },
      condition: 'held-or-improved',
      note: 'By motion',
    });
  });

  it.each<[Cell, string | undefined, unknown]>([
    ['2%', undefined, { basis: 'relative', value: '0.02' }],
    [shown(-0.05, '0%'), undefined, { basis: 'relative', value: '-0.05' }],
    [0.02, 'Relative', { basis: 'relative', value: '0.02' }],
    ['-5', undefined, { basis: 'units', value: '-5' }],
    ['5%', 'Units', { basis: 'units', value: '5' }],
    [undefined, undefined, ['Scoring!C3 band-out-of-reach']],
    ['£2', undefined, ['Scoring!C2 invalid-bound']],
    [2, 'Relative', ['Scoring!C2 invalid-bound']],
  ])('with the bound %j and the basis %s', async (from, basis, bound) => {
    expect(await boundOf(from, basis)).toEqual(bound);
  });

  it('of another basis or with a condition takes nothing from those below', async () => {
    const { codes } = await schemeOf(
      { ...GREEN, Name: 'First', From: '2', Basis: 'Units' },
      { ...GREEN, Name: 'Second', From: '5%', Condition: 'Held or improved' },
      { ...GREEN, Name: 'Third', From: '5%' },
      RED,
    );
    expect(codes).toEqual([]);
  });

  it('that is last takes whatever is left: a condition on it is an error', async () => {
    const { codes } = await schemeOf(GREEN, { ...RED, Condition: 'Held or improved' });
    expect(codes).toEqual(['Scoring!C3 no-catch-all']);
  });
});

describe('words and the dead band', () => {
  it('are read by any case', async () => {
    const { scheme, codes } = await schemeOf(
      GREEN,
      RED,
      { Rule: 'word', Name: 'Done', Status: 'GREEN' },
      { Rule: 'DIRECTION', Name: 'dead-band', From: '1%' },
    );
    expect(codes).toEqual([]);
    expect(scheme?.words).toEqual({ done: 'green' });
    expect(scheme?.direction.deadBand).toEqual({ basis: 'relative', value: '0.01' });
  });

  it('a dead band that is blank or cannot be read leaves that of the built-in scheme', async () => {
    for (const [from, found] of [
      [undefined, []],
      ['wide', ['Scoring!C4 invalid-bound']],
    ] as const) {
      const { scheme, codes } = await schemeOf(GREEN, RED, {
        Rule: 'Direction',
        Name: 'Dead band',
        From: from,
      });
      expect([scheme?.direction, codes]).toEqual([DEFAULT_SCHEME.direction, found]);
    }
  });
});
