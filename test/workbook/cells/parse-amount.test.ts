import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/workbook/cells/parse-amount.ts';

describe('parseAmount', () => {
  it.each([
    ['93', '93', 0, ''],
    ['93%', '93', 0, '%'],
    ['93 %', '93', 0, '%'],
    ['93 per cent', '93', 0, '%'],
    ['93percent', '93', 0, '%'],
    ['76,604', '76604', 0, ''],
    ['1 234 567', '1234567', 0, ''],
    ['1.50', '1.5', 2, ''],
    ['.5', '0.5', 1, ''],
    ['-0.2%', '-0.2', 1, '%'],
    ['+3', '3', 0, ''],
    ['£1.2m', '1200000', 0, '£'],
    ['£ 1.25 million', '1250000', 0, '£'],
    ['-£5', '-5', 0, '£'],
    ['£-5', '-5', 0, '£'],
    ['1.2345k', '1234.5', 1, ''],
    ['2bn', '2000000000', 0, ''],
    ['-0', '0', 0, ''],
  ])('%s is %s with %i decimals and the sign "%s"', (text, value, decimals, unit) => {
    expect(parseAmount(text)).toMatchObject({ value, decimals, unit });
  });

  it.each(['', '%', '£', '12,34', '1,23,456', '1 23', '5.', '1.2.3', '12 cats', '5 %%', '-+5', '1e3', '½'])(
    '%j is no amount',
    (text) => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );

  it("takes the row's own unit for no scale", () => {
    expect(parseAmount('3 m', 'm')).toMatchObject({ value: '3', scaled: false });
    expect(parseAmount('3 m', 'days')).toMatchObject({ value: '3000000', scaled: true });
    expect(parseAmount('12 Days', 'days')).toMatchObject({ value: '12' });
    expect(parseAmount('93%', '%')).toMatchObject({ value: '93', unit: '%' });
  });
});
