import { describe, expect, it } from 'vitest';
import { readCellNumber } from '../../../src/workbook/cells/cell-number.ts';

const text = (words: string) => readCellNumber({ kind: 'text', text: words });

describe('words or a number that cannot be read', () => {
  it.each([
    '1st',
    '3ydd',
    'On track',
    '12 of 14 met',
    'c. 93',
    '<5',
    'Data due in June 2017',
    '93% of the actions of the plan are complete',
  ])('%s are words', (words) => {
    expect(text(words)).toEqual({ kind: 'words', words });
  });

  it.each([
    '93%*',
    '12,5',
    '90-95%',
    '1.2.3',
    '93p',
    '(93)',
    '$5',
    '5-',
    '93% [1]',
    '93% provisional',
    '£5 a head',
    '-2.5 % - forecast',
    '£(5)',
    '930 94',
  ])('%s is a slip', (found) => {
    expect(text(found)).toEqual({ kind: 'unreadable', problem: 'unreadable-number', found });
  });

  it('a text of more than 200 letters is words, whatever it begins with', () => {
    const words = `93% (${'very '.repeat(60)}long)`;
    expect(text(words)).toEqual({ kind: 'words', words });
  });

  it('a number whose format makes it a date is no number', () => {
    expect(readCellNumber({ kind: 'number', value: 42916, format: 'dd/mm/yyyy' })).toEqual({
      kind: 'unreadable',
      problem: 'unexpected-date',
      found: '42916',
    });
  });
});
