import { describe, expect, it } from 'vitest';
import { type Cell, shown } from '../raw-workbook.ts';
import { measuresSheet, type Row, readMeasure, readSample } from '../sample-book.ts';

async function marginsOf(row: Row) {
  const { measure, codes } = await readMeasure(row);
  const { decimals, tolerance, floor } = measure;
  return { decimals, tolerance: tolerance?.value, floor: floor?.value, codes };
}

describe('the unit of a measure', () => {
  it('is that of its column', async () => {
    const { measure } = await readMeasure({ Unit: 'days', 'Previous actual': 12, Q4: 11, Target: 10 });
    expect(measure.unit).toBe('days');
  });

  it('is the sign of its first cell that has one, which plain numbers then carry', async () => {
    const { measure, codes } = await readMeasure({
      'Previous actual': 90,
      Q1: 91,
      Q4: shown(0.93, '0%'),
      Target: 95,
    });
    expect([measure.unit, codes]).toEqual(['%', []]);
    const { previous, quarters, target } = measure;
    expect([previous, quarters.q1, quarters.q4, target].map(({ value }) => value)).toMatchObject([
      { value: '90', unit: '%' },
      { value: '91', unit: '%' },
      { value: '93', unit: '%' },
      { value: '95', unit: '%' },
    ]);
  });

  it('is none where no cell has a sign', async () => {
    const { measure } = await readMeasure({ 'Previous actual': 5, Q4: 6, Target: 7 });
    expect([measure.unit, measure.target.value]).toMatchObject(['', { unit: '' }]);
  });

  it.each<[string, Row, readonly string[]]>([
    ['per cent beside pounds', { Q4: '£5' }, ['Measures!G2 mixed-units']],
    [
      'per cent in a row of days',
      { Unit: 'days' },
      ['Measures!F2 mixed-units', 'Measures!G2 mixed-units', 'Measures!H2 mixed-units'],
    ],
    ['pounds in a row of pounds', { Unit: '£', 'Previous actual': 1, Q4: '£2', Target: '3' }, []],
  ])('%s', async (_, row, found) => {
    expect((await readMeasure(row)).codes).toEqual(found);
  });
});

describe('a number such as 0.93 in a row of percentages', () => {
  it.each<[string, Cell, readonly string[]]>([
    ['0.93', 0.93, ['Measures!G2 percent-scale']],
    ['-0.2', '-0.2', ['Measures!G2 percent-scale']],
    ['1', 1, ['Measures!G2 percent-scale']],
    ['0', 0, []],
    ['1.5', 1.5, []],
    ['0.93%', '0.93%', []],
    ['0.93 shown as 93%', shown(0.93, '0%'), []],
  ])('is asked about: %s', async (_, cell, found) => {
    expect((await readMeasure({ Q4: cell })).codes).toEqual(found);
  });

  it('is asked about as tolerance and floor too, and in no other row', async () => {
    const row = { Tolerance: 0.05, Floor: 0.9 };
    expect((await marginsOf(row)).codes).toEqual(['Measures!I2 percent-scale', 'Measures!J2 percent-scale']);
    const plain = { ...row, 'Previous actual': 5, Q4: 0.5, Target: 0.4 };
    expect((await marginsOf(plain)).codes).toEqual([]);
  });
});

describe('decimals, tolerance and floor', () => {
  it.each<[Row, object]>([
    [
      { Decimals: '2', Tolerance: '5%', Floor: '90%' },
      { decimals: 2, tolerance: { basis: 'relative', value: '0.05' }, floor: '90' },
    ],
    [
      { Decimals: 0, Tolerance: shown(0.05, '0%'), Floor: 90 },
      { decimals: 0, tolerance: { basis: 'relative', value: '0.05' }, floor: '90' },
    ],
    [
      { Decimals: '', Tolerance: 2, Floor: '–' },
      { decimals: undefined, tolerance: { basis: 'units', value: '2' }, floor: undefined },
    ],
    [
      { Unit: '£m', 'Previous actual': 1, Q4: 2, Target: 3, Tolerance: 0.5, Floor: 1 },
      { tolerance: { basis: 'units', value: '500000' }, floor: '1000000' },
    ],
    [{ 'Previous actual': 1, Q4: 2, Target: 3, Floor: '90%' }, { floor: '90' }],
  ])('%j', async (row, margins) => {
    expect(await marginsOf(row)).toMatchObject({ ...margins, codes: [] });
  });

  it.each<[Row, string]>([
    [{ Decimals: '7' }, 'invalid-decimals'],
    [{ Decimals: -1 }, 'invalid-decimals'],
    [{ Decimals: 1.5 }, 'invalid-decimals'],
    [{ Decimals: '2%' }, 'invalid-decimals'],
    [{ Decimals: 'two' }, 'invalid-decimals'],
    [{ Tolerance: 'N/A' }, 'invalid-tolerance'],
    [{ Tolerance: '5% (agreed)' }, 'invalid-tolerance'],
    [{ Tolerance: -2 }, 'negative-tolerance'],
    [{ Floor: 'low' }, 'invalid-floor'],
    [{ Floor: '£90' }, 'invalid-floor'],
  ])('%j is a finding, and left out', async (row, code) => {
    expect(await marginsOf(row)).toEqual({
      decimals: undefined,
      tolerance: undefined,
      floor: undefined,
      codes: [`Measures!I2 ${code}`],
    });
  });
});

describe('notes', () => {
  it('come from the cell or its column, with or without brackets', async () => {
    const { measure, codes } = await readMeasure({
      'Previous actual': '90% (2014 data)',
      'Previous note': '(2014 Data)',
      'Outturn note': 'Provisional',
    });
    expect(codes).toEqual([]);
    expect(measure.previous.value).toMatchObject({ note: '2014 Data' });
    expect(measure.quarters.q4.value).toMatchObject({ note: 'Provisional' });
  });

  it('beside a cell that cannot be read are no finding of their own', async () => {
    const { codes } = await readMeasure({ Q4: '9..3', 'Outturn note': 'Provisional' });
    expect(codes).toEqual(['Measures!G2 unreadable-number']);
  });
});

describe('a target', () => {
  it('may be missing only where there is no outturn yet', async () => {
    const codes = async (row: Row) => (await readMeasure({ Target: undefined, ...row })).codes;
    expect(await codes({ Q4: 93 })).toEqual(['Measures!H2 missing-target']);
    expect(await codes({ Q2: 93, Q4: undefined })).toEqual([
      'Measures!G2 blank-outturn',
      'Measures!H2 missing-target',
    ]);
    expect(await codes({ Q4: 'Not reported' })).toEqual([]);
    expect(await codes({ Q4: 93, Target: 'No target' })).toEqual([]);
  });
});

describe('references', () => {
  it('stand once: case and spaces make no difference, digits do', async () => {
    const refs = ['1-2', '1–2', '1-20', 101, '101 '];
    const { codes, value } = await readSample({
      Measures: measuresSheet(...refs.map((ref) => ({ Ref: ref }))),
    });
    expect(codes).toEqual(['Measures!A3 duplicate-reference', 'Measures!A6 duplicate-reference']);
    expect(value?.measures).toHaveLength(5);
  });
});

describe('an outturn in words', () => {
  const codesOf = async (row: Row): Promise<readonly string[]> => (await readMeasure(row)).codes;

  it.each(['See below', '~93', 'n.k.'])('%s beside no target is a warning', async (words) => {
    expect(await codesOf({ Q4: words, Target: 'No target' })).toEqual(['Measures!G2 outturn-in-words']);
  });

  it('is none for scoring to ask about, a progress word, or overridden', async () => {
    expect(await codesOf({ Q4: 'See below', Target: '95%' })).toEqual([]);
    expect(await codesOf({ Q4: 'ON  track', Target: 'No target' })).toEqual([]);
    expect(
      await codesOf({
        Q4: 'See below',
        Target: 'No target',
        'Status override': 'No target',
        'Override reason': 'Checked',
      }),
    ).toEqual([]);
  });

  it.each([
    ['NaN', 'error-cell'],
    ['TRUE', 'unexpected-boolean'],
    ['£(5)', 'unreadable-number'],
  ])('%s is an error', async (words, code) => {
    expect(await codesOf({ Q4: words, Target: 'No target' })).toEqual([`Measures!G2 ${code}`]);
  });
});
