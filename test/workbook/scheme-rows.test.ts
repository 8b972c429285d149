import { expect, it } from 'vitest';
import type { Decimal } from '../../src/model/decimal.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { schemeRows } from '../../src/workbook/scheme-rows.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { readBytes } from './sample-book.ts';

const decimal = (value: string): Decimal => value as Decimal;

it("a council's own scheme written as rows reads as itself", async () => {
  const scheme: Scheme = {
    bands: [
      {
        id: 'star',
        label: 'Star',
        colour: '#1D70B8',
        shape: 'star',
        met: true,
        bound: { basis: 'units', value: decimal('2.5') },
        condition: 'held-or-improved',
        note: 'By motion of March',
      },
      { id: 'rest', label: 'Rest', colour: '#D4351C', shape: 'cross', met: false },
    ],
    words: { 'all done': 'star', 'on track': 'rest' },
    direction: { deadBand: { basis: 'units', value: decimal('1') } },
    fromWorkbook: true,
  };
  const { value } = await readBytes(await writeWorkbook({ Scoring: schemeRows(scheme) }));
  expect(value?.scheme).toEqual(scheme);
});
