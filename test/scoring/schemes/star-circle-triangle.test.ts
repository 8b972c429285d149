import { expect, test } from 'vitest';
import { scoreRows, statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const STAR_CIRCLE_TRIANGLE = scheme(
  [
    { label: 'Star', met: true, from: '5%', shape: 'star', colour: '#1D70B8' },
    { label: 'Circle', met: true, from: '0%', shape: 'circle', colour: '#00703C' },
    { label: 'Triangle', from: '-5%', shape: 'triangle', colour: '#A35200' },
    { label: 'Square', shape: 'square', colour: '#D4351C' },
  ],
  '0%',
  { done: 'star', 'on time': 'circle', slipping: 'triangle', missed: 'square' },
);
const book = { scheme: STAR_CIRCLE_TRIANGLE };

test.each([
  ['105', 'Star'],
  ['104.9', 'Circle'],
  ['95', 'Triangle'],
  ['94', 'Square'],
])('four shapes for names: %s against 100 is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '100' }, book)).toBe(status);
});

test('words and overrides use the names of the scheme', () => {
  expect(statusOfRow({ kind: 'action', outturn: 'Slipping' }, book)).toBe('Triangle');
  expect(statusOfRow({ outturn: '94', target: '100', statusOverride: ' TRIANGLE ' }, book)).toBe('Triangle');
});

test('an override to a status of another scheme is passed over', () => {
  const row = { outturn: '94', target: '100', statusOverride: 'Green', reason: 'Judgement' };
  const { findings } = scoreRows([row], book);
  expect(statusOfRow(row, book)).toBe('Square');
  expect(findings).toEqual([]);
});
