import { expect, test } from 'vitest';
import { codesOf, statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const POINTS = scheme([
  { label: 'Blue', met: true, from: '2' },
  { label: 'Green', met: true, from: '0' },
  { label: 'Amber', from: '-3' },
  { label: 'Red' },
]);
const book = { scheme: POINTS };

test.each([
  ['52%', 'Blue'],
  ['51.9%', 'Green'],
  ['47%', 'Amber'],
  ['46.9%', 'Red'],
])('bands in percentage points: %s against 50%% is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '50%' }, book)).toBe(status);
});

test.each([
  ['2', 'Blue'],
  ['0', 'Green'],
  ['-3', 'Amber'],
  ['-4', 'Red'],
])('bands in units need no size of target: %s against 0 is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '0' }, book)).toBe(status);
});

test('a relative tolerance brings the trouble with a target of 0 back', () => {
  expect(codesOf({ outturn: '1', target: '0', tolerance: '5%' }, book)).toEqual(['zero-target']);
});

test('a relative tolerance of the row stands beside bands in units', () => {
  expect(statusOfRow({ outturn: '46', target: '50', tolerance: '10%' }, book)).toBe('Amber');
  expect(statusOfRow({ outturn: '44', target: '50', tolerance: '10%' }, book)).toBe('Red');
});
