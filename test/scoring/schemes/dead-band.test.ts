import { expect, test } from 'vitest';
import { directionOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const BANDS = [{ label: 'Green', met: true, from: '0%' }, { label: 'Red' }];
const within5Percent = { scheme: scheme(BANDS, '5%') };
const within2Units = { scheme: scheme(BANDS, '2') };

test.each([
  ['105.01', 'Improving'],
  ['105', 'Same'],
  ['100', 'Same'],
  ['95', 'Same'],
  ['94.99', 'Deteriorating'],
])('with a dead band of 5 per cent: 100 to %s is %s', (outturn, direction) => {
  expect(directionOfRow({ previous: '100', outturn, target: '110' }, within5Percent)).toBe(direction);
});

test.each([
  ['94.99', 'Improving'],
  ['95', 'Same'],
  ['105', 'Same'],
  ['105.01', 'Deteriorating'],
])('with a dead band of 5 per cent where lower is better: 100 to %s is %s', (outturn, direction) => {
  const row = { polarity: 'lower', previous: '100', outturn, target: '90' } as const;
  expect(directionOfRow(row, within5Percent)).toBe(direction);
});

test.each([
  ['12.1', 'Improving'],
  ['12', 'Same'],
  ['8', 'Same'],
  ['7.9', 'Deteriorating'],
])('with a dead band of 2 units: 10 to %s is %s', (outturn, direction) => {
  expect(directionOfRow({ previous: '10', outturn, target: '20' }, within2Units)).toBe(direction);
});

test('a dead band is a share of the size of a negative actual', () => {
  expect(directionOfRow({ previous: '-100', outturn: '-95', target: '0' }, within5Percent)).toBe('Same');
  expect(directionOfRow({ previous: '-100', outturn: '-94', target: '0' }, within5Percent)).toBe('Improving');
});

test('of an actual of 0 a relative dead band is nothing', () => {
  expect(directionOfRow({ previous: '0', outturn: '0', target: '5' }, within5Percent)).toBe('Same');
  expect(directionOfRow({ previous: '0', outturn: '0.1', target: '5' }, within5Percent)).toBe('Improving');
});

test('planned comes before same: a target set worse than last year and met', () => {
  expect(directionOfRow({ previous: '100', outturn: '98', target: '97' }, within5Percent)).toBe('Planned');
  expect(directionOfRow({ previous: '100', outturn: '98', target: '99' }, within5Percent)).toBe('Same');
});
