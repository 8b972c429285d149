import { describe, expect, it } from 'vitest';
import { counted, joinList, withYearBefore } from '../../../src/layout/view/sentence.ts';
import { wordsOf } from './view-of.ts';

const [en, cy] = [wordsOf(), wordsOf('cy-GB')];

describe('joinList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as "%s"', (items, joined) => {
    expect(joinList(items, en)).toBe(joined);
  });

  it.each([
    ['Gwyrdd', 'x a Gwyrdd'],
    ['Oren', 'x ac Oren'],
    ['“Ysgol”', 'x ac “Ysgol”'],
    ['2 arall', 'x a 2 arall'],
    ['1 arall', 'x ac 1 arall'],
    ['11 o fesurau', 'x ac 11 o fesurau'],
    ['8 arall', 'x ac 8 arall'],
    ['10 arall', 'x a 10 arall'],
    ['100 arall', 'x a 100 arall'],
  ])('says "a" or "ac" in Welsh as %s is spoken', (last, joined) => {
    expect(joinList(['x', last], cy)).toBe(joined);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 measures', '0 o fesurau'],
    [1, '1 measure', '1 mesur'],
    [2, '2 measures', '2 o fesurau'],
    [34, '34 measures', '34 o fesurau'],
  ])('counts %i', (count, english, welsh) => {
    expect(counted(en, 'count-measure', count)).toBe(english);
    expect(counted(cy, 'count-measure', count)).toBe(welsh);
  });
});

describe('withYearBefore', () => {
  it.each([
    ['2016/17', 'with 2015/16', 'â 2015/16'],
    ['this year', 'with the year before', "â'r flwyddyn flaenorol"],
  ])('of %s', (year, english, welsh) => {
    expect(withYearBefore(year, en)).toBe(english);
    expect(withYearBefore(year, cy)).toBe(welsh);
  });
});
