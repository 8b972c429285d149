import { describe, expect, it } from 'vitest';
import { NO_UNIT, parseRowUnit } from '../../../src/workbook/cells/row-unit.ts';

describe('the unit of a row', () => {
  it.each([
    ['%', '%', '%', 0],
    ['Per cent', '%', '%', 0],
    ['percentage', '%', '%', 0],
    ['£', '£', '£', 0],
    ['£m', '£', '£', 6],
    ['£ million', '£', '£', 6],
    ['£k', '£', '£', 3],
    ['£000s', '£', '£', 3],
    ["£'000", '£', '£', 3],
    ['days', 'days', '', 0],
    ['£ per head', '£ per head', '', 0],
    ['£pp', '£pp', '', 0],
  ])('%s is %s with the sign "%s" and 10^%i', (text, name, sign, power) => {
    expect(parseRowUnit(text)).toEqual({ name, sign, power, isGiven: true });
  });

  it('is not given by a blank', () => {
    expect(parseRowUnit(' ')).toEqual(NO_UNIT);
  });
});
