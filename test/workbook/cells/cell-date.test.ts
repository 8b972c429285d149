import { describe, expect, it } from 'vitest';
import { readCellDate } from '../../../src/workbook/cells/cell-date.ts';

const read = (text: string) => readCellDate({ kind: 'text', text });

describe('a date', () => {
  it.each([
    ['2017-06-30', '2017-06-30'],
    ['2017-6-3', '2017-06-03'],
    ['30/06/2017', '2017-06-30'],
    ['3.6.2017', '2017-06-03'],
    ['30–06–2017', '2017-06-30'],
    ['30 June 2017', '2017-06-30'],
    ['30\u00a0JUN 2017', '2017-06-30'],
    ['Friday, 30 June 2017', '2017-06-30'],
    ['1st of Sept. 2017', '2017-09-01'],
    ['2nd May, 2017', '2017-05-02'],
    ['29 February 2016', '2016-02-29'],
    ['12 Mehefin 2017', '2017-06-12'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toEqual({ kind: 'date', date });
  });

  it('may stand in a date cell', () => {
    expect(readCellDate({ kind: 'date', date: '2017-06-30' })).toEqual({ kind: 'date', date: '2017-06-30' });
  });

  it.each(['', ' ', '-', '–'])('%j is a blank', (text) => {
    expect(read(text)).toEqual({ kind: 'blank' });
  });

  it('of a blank cell is a blank', () => {
    expect(readCellDate({ kind: 'blank' })).toEqual({ kind: 'blank' });
  });

  it.each(['TBC', 'tba', '??', '[date]', 'xx June 2017', 'To be confirmed', 'I’w gadarnhau'])(
    '%s is open',
    (text) => {
      expect(read(text)).toEqual({ kind: 'open', found: text });
    },
  );

  it.each([
    '31 June 2017',
    '29/02/2017',
    '06/30/2017',
    '30/06/17',
    '2017',
    '30 Juin 2017',
    '1 May 1817',
    'soon',
  ])('%s cannot be read', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable', found: text });
  });

  it.each([
    [{ kind: 'date', date: '' } as const, 'a time of day'],
    [{ kind: 'number', value: 42916, format: 'General' } as const, '42916'],
    [{ kind: 'boolean', value: false } as const, 'FALSE'],
    [{ kind: 'error', error: '#REF!' } as const, '#REF!'],
    [{ kind: 'no-result' } as const, 'a formula without a result'],
  ])('%j is quoted as %s', (value, found) => {
    expect(readCellDate(value)).toEqual({ kind: 'unreadable', found });
  });
});
