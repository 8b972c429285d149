import { describe, expect, it } from 'vitest';
import { formatDifference, formatFigure, formatGap } from '../../../src/layout/view/format-gap.ts';
import type { Decimal } from '../../../src/model/decimal.ts';
import { hidden, type RowText } from '../../scoring/build-submission.ts';
import { scoreRows } from '../../scoring/score-rows.ts';
import { wordsOf } from './view-of.ts';

const words = wordsOf();

function scored(row: RowText, unit = '') {
  const [item] = scoreRows([row]).report.measures;
  if (item === undefined) throw new Error('expected a measure');
  return { ...item, measure: { ...item.measure, unit } };
}

describe('formatGap', () => {
  it.each<[string, RowText, string, string | undefined]>([
    ['less, where more is better', { outturn: '30', target: '50' }, '', '20 short of the target'],
    [
      'more, where less is better',
      { outturn: '41', target: '30', polarity: 'lower' },
      '',
      '11 over the target',
    ],
    ['more, where more is better', { outturn: '60', target: '50' }, '', '10 above the target'],
    [
      'less, where less is better',
      { outturn: '25', target: '30', polarity: 'lower' },
      '',
      '5 below the target',
    ],
    ['nothing', { outturn: '50', target: '50' }, '', 'exactly on target'],
    ['percentages', { outturn: '46.8%', target: '50%' }, '%', '3.2 percentage points short of the target'],
    [
      'one percentage point',
      { outturn: '49%', target: '50%' },
      '%',
      '1 percentage point short of the target',
    ],
    ['pounds', { outturn: '£4,700,000', target: '£5,000,000' }, '£', '£300,000 short of the target'],
    ['a unit in words', { outturn: '20', target: '8', polarity: 'lower' }, 'days', '12 days over the target'],
    ['one of such a unit', { outturn: '9', target: '8', polarity: 'lower' }, 'days', '1 day over the target'],
    [
      'one of a unit without a form for one',
      { outturn: '9', target: '8' },
      'trees',
      '1 trees above the target',
    ],
    [
      'a target of zero',
      { outturn: '2', target: '0', polarity: 'lower', tolerance: '1' },
      '',
      '2 over the target',
    ],
    ['the digits of the finer figure', { outturn: '9.75', target: '10' }, '', '0.25 short of the target'],
    [
      'the digits of the measure',
      { outturn: '9.75', target: '10', decimals: 1 },
      '',
      '0.3 short of the target',
    ],
    [
      'a gap that rounding hides',
      { outturn: hidden('94.96', 0, '%'), target: '95%' },
      '%',
      'less than 1 percentage point short of the target',
    ],
    [
      'the same with digits',
      { outturn: '9.96', target: '10', decimals: 1 },
      '',
      'less than 0.1 short of the target',
    ],
    ['words', { outturn: 'Completed', target: '10' }, '', undefined],
    ['no target', { outturn: '5', target: 'No target' }, '', undefined],
    ['no polarity', { outturn: '5', target: '10', polarity: 'none' }, '', undefined],
  ])('%s', (_, row, unit, printed) => {
    expect(formatGap(scored(row, unit), words)).toBe(printed);
  });

  it('speaks Welsh, where a noun after a numeral of any size needs no mutation', () => {
    const cy = wordsOf('cy-GB');
    expect(formatGap(scored({ outturn: '48%', target: '50%' }, '%'), cy)).toBe(
      "2 o bwyntiau canran yn brin o'r targed",
    );
    expect(formatGap(scored({ outturn: '49%', target: '50%' }, '%'), cy)).toBe(
      "1 pwynt canran yn brin o'r targed",
    );
    expect(formatGap(scored({ outturn: '9', target: '8', polarity: 'lower' }, 'diwrnod'), cy)).toBe(
      '1 diwrnod dros y targed',
    );
  });
});

describe('formatFigure', () => {
  it('puts the unit behind the number and the note behind both', () => {
    const { measure } = scored({ outturn: '9.3 (Provisional)', target: '8' }, 'days');
    expect(formatFigure(measure.quarters.q4.value, measure, words)).toBe('9.3 days (Provisional)');
    expect(formatFigure({ kind: 'text', text: 'completed' }, measure, words)).toBe('Completed');
  });

  it('has a sign only once', () => {
    const { measure } = scored({ outturn: '93%', target: '95' }, '%');
    expect(formatFigure(measure.quarters.q4.value, measure, words)).toBe('93%');
    expect(formatFigure(measure.target.value, measure, words)).toBe('95');
  });
});

describe('formatDifference', () => {
  it('groups thousands', () => {
    expect(formatDifference('5420' as Decimal, 0, '', words)).toBe('5,420');
  });
});
