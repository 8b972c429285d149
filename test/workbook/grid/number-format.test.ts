import { describe, expect, it } from 'vitest';
import { describeFormat } from '../../../src/workbook/grid/number-format.ts';

const kind = (code: string, value = 1) => describeFormat(code, value).kind;

describe('a format code', () => {
  it.each([
    'dd/mm/yyyy',
    'd-mmm',
    'mmm-yy',
    '[$-809]dd mmmm yyyy',
    'h:mm AM/PM',
    '[h]:mm',
    'mm:ss.0',
    'yyyy',
  ])('%s makes a date', (code) => {
    expect(kind(code)).toBe('date');
  });

  it.each([
    'General',
    '0',
    '0\\d',
    '0 "days"',
    '0.0,,\\m',
    '£0.0\\m',
    '[Red]-0',
    '@',
    ';;;',
    '_-* #,##0',
    '"dd"',
  ])('%s makes a number', (code) => {
    expect(kind(code)).toBe('number');
  });

  it.each([
    ['General', undefined],
    ['0', { least: 0, most: 0 }],
    ['0.00', { least: 2, most: 2 }],
    ['0.0#', { least: 1, most: 2 }],
    ['#,##0.0%', { least: 1, most: 1 }],
    ['0.00E+00', undefined],
    ['# ?/?', undefined],
  ])('%s shows the decimals %j', (code, decimals) => {
    const described = describeFormat(code, 1);
    expect('decimals' in described ? described.decimals : undefined).toEqual(decimals);
  });

  it.each([
    ['0%', { percent: true, currency: '' }],
    ['"100%"0', { percent: false }],
    ['[$£-809]#,##0', { currency: '£' }],
    ['[$-409]0', { currency: '' }],
    ['_-"£"* #,##0_-', { currency: '£' }],
    ['$#,##0', { currency: '$' }],
    ['#,##0 €', { currency: '€' }],
    ['0.0,,"m"', { hidden: 6, suffix: 'm' }],
    ['#,##0,', { hidden: 3 }],
    ['0 "k" ', { hidden: 0, suffix: 'k' }],
    ['0"unclosed', { suffix: 'unclosed' }],
  ])('%s means %j', (code, meaning) => {
    expect(describeFormat(code, 1)).toMatchObject(meaning);
  });

  it.each([
    ['0%;-0.0;"nil"', 1, true],
    ['0%;-0.0;"nil"', -1, false],
    ['0%;0', 0, true],
    ['0;0%', -1, true],
    ['0%', -1, true],
    ['0;0;0%', 0, true],
    ['[<1]0%;0', 0.5, true],
    ['[<1]0%;0', 1, false],
    ['[>=1]0;0%', 1, false],
    ['[<=1]0;0%', 2, true],
    ['[=1]0;0%', 2, true],
    ['[<>1]0%;0', 2, true],
    ['[<>1]0%;0', 1, false],
    ['[>1]0%', 0, true],
    ['[=1]"Yes";[=0]"No";0%', 0.93, true],
    ['[<1]0;[<10]0%;0', 5, true],
    ['[<1]0;[<10]0%;0', 50, false],
    ['[<1]0;[<10]0;0%', 50, true],
    ['[Red][<1]0%;0', 0.5, true],
    ['0%;@', -1, true],
    ['0;0%;@', -1, true],
  ])('%s takes its section for %d', (code, value, percent) => {
    expect(describeFormat(code, value)).toMatchObject({ percent });
  });

  it.each([
    ['[<1]0;[<10]0%', 50],
    ['[=1]0;0%;0', 5],
    ['0;[<10]0%', 50],
    ['0;0;[<1]0%', 5],
    ['[<x]0;0%', 5],
  ])('%s has no section that can be told for %d', (code, value) => {
    expect(describeFormat(code, value)).toEqual({ kind: 'unclear' });
  });
});
