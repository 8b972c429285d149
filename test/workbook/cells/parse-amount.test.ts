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

  it.each([
    '',
    '%',
    '£',
    '12,34',
    '1,23,456',
    '1 23',
    '5.',
    '1.2.3',
    '12 cats',
    '5 %%',
    '-+5',
    '1e3',
    '½',
    '5m%',
    '930\n940',
    '930\t940',
    '930  940',
    '5 constructor',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it("takes the row's own unit for no scale", () => {
    expect(parseAmount('3 m', 'm')).toMatchObject({ value: '3', scaled: false });
    expect(parseAmount('12 Days', 'days')).toMatchObject({ value: '12' });
    expect(parseAmount('1234\u338f', 'kg')).toMatchObject({ value: '1234' });
    expect(parseAmount('12 km\u00b2', 'km2')).toMatchObject({ value: '12' });
    expect(parseAmount('1.2m tonnes', 'tonnes')).toMatchObject({ value: '1200000', scaled: true });
    expect(parseAmount('93%', '%')).toMatchObject({ value: '93', unit: '%' });
  });

  it.each([
    ['5 mm', 'm'],
    ['5mm', 'm'],
    ['5 km', 'm'],
    ['5 ml', 'l'],
    ['5 mg', 'g'],
    ['5\u339c', 'm'],
  ])('%s is no number of %s', (text, unit) => {
    expect(parseAmount(text, unit)).toBeUndefined();
  });

  it.each([
    ['12m', 'minutes'],
    ['12 m', ''],
    ['12M', 'days'],
    ['1.2m', 'visits'],
    ['5m', '%'],
    ['12 mn', 'minutes'],
    ['5k', 'km'],
  ])('%s in a row of "%s" may be a unit or a scale', (text, unit) => {
    expect(parseAmount(text, unit)).toBe('unclear');
  });

  it.each([
    ['£12m', '', '12000000'],
    ['12m', '£', '12000000'],
    ['12m', '£ per head', '12000000'],
    ['12 million', 'visits', '12000000'],
    ['12k', 'visits', '12000'],
  ])('%s in a row of "%s" can be nothing but %s', (text, unit, value) => {
    expect(parseAmount(text, unit)).toMatchObject({ value });
  });
});
