import { describe, expect, it } from 'vitest';
import { serialDate } from '../../../src/workbook/grid/serial-date.ts';

describe('a day number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [42916, '2017-06-30'],
    [42916.99, '2017-06-30'],
    [2_958_465, '9999-12-31'],
  ])('%d counts from 1900 to %s', (serial, date) => {
    expect(serialDate(serial, false)).toBe(date);
  });

  it.each([0, 0.5, -1, 60, 2_958_466])('%d is no day', (serial) => {
    expect(serialDate(serial, false)).toBe('');
  });

  it('counts from 1904 in old workbooks of the Mac', () => {
    expect([0, 41454].map((serial) => serialDate(serial, true))).toEqual(['1904-01-01', '2017-06-30']);
    expect([-1, 2_958_466].map((serial) => serialDate(serial, true))).toEqual(['', '']);
  });
});
