import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatEntry,
  formatNumber,
  formatPercent,
  formatProgress,
  formatSize,
  previousYear,
} from '../../../src/layout/view/format-value.ts';
import type { Decimal } from '../../../src/model/decimal.ts';
import type { Entry, Target } from '../../../src/model/entry.ts';
import { wordsOf } from './view-of.ts';

const words = wordsOf();
const d = (text: string): Decimal => text as Decimal;
const number = (value: string, decimals: number, unit: '%' | '£' | '' = '', note?: string): Entry => ({
  kind: 'number',
  value: d(value),
  decimals,
  unit,
  ...(note === undefined ? {} : { note }),
});

describe('formatNumber', () => {
  it.each([
    ['76604', 0, '76,604'],
    ['1234567.5', 1, '1,234,567.5'],
    ['99.8', 2, '99.80'],
    ['0.5', 0, '1'],
    ['2.5', 0, '3'],
    ['-0.5', 0, '-1'],
    ['-0.04', 1, '0.0'],
    ['999', 0, '999'],
  ])('prints %s with %i digits as %s', (value, decimals, printed) => {
    expect(formatNumber(d(value), decimals, words)).toBe(printed);
  });
});

describe('formatEntry', () => {
  const cases: [string, Entry | Target, number | undefined, string][] = [
    ['a percentage with its note', number('93', 0, '%', 'Provisional'), undefined, '93% (Provisional)'],
    ['digits as the cell shows them', number('99.8', 2, '%'), undefined, '99.80%'],
    ["the measure's own digits first", number('99.85', 2, '%'), 1, '99.9%'],
    ['pounds before the number', number('1200', 0, '£'), undefined, '£1,200'],
    ['the sign of negative pounds first', number('-1200', 0, '£'), undefined, '-£1,200'],
    ['zero as zero', number('0', 0), undefined, '0'],
    ['progress in words', { kind: 'text', text: 'Major Slippage' }, undefined, 'Major slippage'],
    ['any other text as it stands', { kind: 'text', text: 'Sign off' }, undefined, 'Sign off'],
    ['N/A', { kind: 'not-applicable' }, undefined, 'N/A'],
    ['not reported', { kind: 'not-reported' }, undefined, 'Not reported'],
    ['a blank', { kind: 'blank' }, undefined, 'Not given'],
    ['what could not be read', { kind: 'unreadable' }, undefined, 'Not given'],
    ['no target', { kind: 'no-target' }, undefined, 'No target'],
  ];
  it.each(cases)('prints %s', (_, entry, decimals, printed) => {
    expect(formatEntry(entry, decimals, words)).toBe(printed);
  });

  it('speaks the language of the report', () => {
    expect(formatProgress('On  Track', wordsOf('cy-GB'))).toBe('Ar y trywydd iawn');
  });
});

describe('the language file', () => {
  const other = {
    ...words,
    'number-group': ' ',
    'number-decimal': ',',
    percent: '{number} %',
    pounds: '{number} £',
    'minus-pounds': '−{number} £',
  };

  it('decides on thousands, decimals, percent and pounds', () => {
    const printed = (entry: Entry) => formatEntry(entry, undefined, other);
    expect(printed(number('76604.5', 1))).toBe('76 604,5');
    expect(printed(number('93', 0, '%'))).toBe('93 %');
    expect(printed(number('1200', 0, '£'))).toBe('1 200 £');
    expect(printed(number('-1200', 0, '£'))).toBe('−1 200 £');
    expect(formatPercent(54, other)).toBe('54 %');
    expect(formatSize({ basis: 'relative', value: d('-0.025') }, other)).toBe('2,5 %');
  });

  it('in Welsh has the signs of British English, and its own words for dates', () => {
    const cy = wordsOf('cy-GB');
    expect(formatEntry(number('-1234567.8', 1, '£'), undefined, cy)).toBe('-£1,234,567.8');
    expect(formatEntry(number('93', 0, '%'), undefined, cy)).toBe('93%');
    expect(formatDate('2026-06-30', cy)).toBe('30 Mehefin 2026');
  });
});

describe('formatDate, formatPercent, formatSize', () => {
  it('writes a date in words', () => {
    expect(formatDate('2017-06-03', words)).toBe('3 June 2017');
    expect(formatDate('2017-06-03', wordsOf('cy-GB'))).toBe('3 Mehefin 2017');
  });

  it('says None where nothing was counted', () => {
    expect(formatPercent(undefined, words)).toBe('None');
    expect(formatPercent(0, words)).toBe('0%');
  });

  it.each([
    ['relative', '-0.05', '5%'],
    ['relative', '0.025', '2.5%'],
    ['relative', '0.1', '10%'],
    ['units', '-2.5', "2.5 in the measure's own units"],
  ] as const)('says a bound %s of %s as %s', (basis, value, printed) => {
    expect(formatSize({ basis, value: d(value) }, words)).toBe(printed);
  });
});

describe('previousYear', () => {
  it.each([
    ['2016/17', '2015/16'],
    ['2016-17', '2015-16'],
    ['2000/01', '1999/00'],
    ['2016/2017', '2015/2016'],
    ['2016', '2015'],
    ['sixteen', undefined],
  ])('of %s is %s', (year, before) => {
    expect(previousYear(year)).toBe(before);
  });
});
