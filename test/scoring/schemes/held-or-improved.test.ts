import { expect, test } from 'vitest';
import { statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const HELD_OR_IMPROVED = scheme(
  [{ label: 'Green', met: true, from: '0%' }, { label: 'Amber', heldOrImproved: true }, { label: 'Red' }],
  '5%',
);
const book = { scheme: HELD_OR_IMPROVED };

test.each([
  ['60', '50', 'Amber', 'improved'],
  ['50', '50', 'Amber', 'held'],
  ['49.9', '50', 'Red', 'fell, be it within the dead band'],
  ['80', '90', 'Green', 'fell, but met the target'],
  ['50', 'N/A', 'Red', 'had no actual of last year'],
  ['50', '', 'Red', 'had a blank for last year'],
])('missing a target of 80 with %s after %s is %s (it %s)', (outturn, previous, status) => {
  expect(statusOfRow({ outturn, previous, target: '80' }, book)).toBe(status);
});

test.each([
  ['40', '50', 'Amber'],
  ['50', '50', 'Amber'],
  ['51', '50', 'Red'],
])('where lower is better: missing 30 with %s after %s is %s', (outturn, previous, status) => {
  expect(statusOfRow({ polarity: 'lower', outturn, previous, target: '30' }, book)).toBe(status);
});

test('a floor of the row bounds the amber that has only a condition', () => {
  const row = { previous: '50', target: '80', floor: '55' };
  expect(statusOfRow({ ...row, outturn: '56' }, book)).toBe('Amber');
  expect(statusOfRow({ ...row, outturn: '54' }, book)).toBe('Red');
});
