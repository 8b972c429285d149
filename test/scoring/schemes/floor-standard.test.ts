import { expect, test } from 'vitest';
import { codesOf, statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const FLOOR_STANDARD = scheme([
  { label: 'Green', met: true, from: '0%' },
  { label: 'Amber', from: '0%' },
  { label: 'Red' },
]);
const book = { scheme: FLOOR_STANDARD };

test.each([
  ['95', 'Green'],
  ['94.9', 'Amber'],
  ['90', 'Amber'],
  ['89.9', 'Red'],
])('a floor of 90 under a target of 95: %s is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '95', floor: '90' }, book)).toBe(status);
});

test.each([
  ['20', 'Green'],
  ['25', 'Amber'],
  ['25.1', 'Red'],
])('a floor of 25 over a target of 20 where lower is better: %s is %s', (outturn, status) => {
  expect(statusOfRow({ polarity: 'lower', outturn, target: '20', floor: '25' }, book)).toBe(status);
});

test('each measure has its own floor', () => {
  expect(statusOfRow({ outturn: '60', target: '95', floor: '50' }, book)).toBe('Amber');
  expect(statusOfRow({ outturn: '60', target: '95', floor: '70' }, book)).toBe('Red');
});

test('without a floor on the row, short of the target is the lowest status', () => {
  expect(statusOfRow({ outturn: '94.9', target: '95' }, book)).toBe('Red');
});

test.each([
  ['0', 'Green'],
  ['2', 'Amber'],
  ['3', 'Red'],
])('a floor settles a target of 0: %s is %s', (outturn, status) => {
  expect(statusOfRow({ polarity: 'lower', outturn, target: '0', floor: '2' })).toBe(status);
});

test('a floor better than the target is looked at before publication', () => {
  expect(codesOf({ outturn: '96', target: '95', floor: '97' }, book)).toEqual(['floor-beyond-target']);
  expect(codesOf({ outturn: '96', target: '95', floor: '95' }, book)).toEqual([]);
  expect(codesOf({ polarity: 'lower', outturn: '1', target: '5', floor: '4' }, book)).toEqual([
    'floor-beyond-target',
  ]);
});

test('a floor says nothing where there is no target to compare it with', () => {
  expect(codesOf({ outturn: '96', target: 'No target', floor: '97' }, book)).toEqual([]);
  expect(codesOf({ polarity: 'none', outturn: 'Completed', target: '95', floor: '97' }, book)).toEqual([]);
});
