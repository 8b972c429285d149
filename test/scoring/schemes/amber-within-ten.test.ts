import { expect, test } from 'vitest';
import { statusOfRow } from '../score-rows.ts';
import { scheme } from './scheme.ts';

const AMBER_WITHIN_TEN = scheme([
  { label: 'Green', met: true, from: '0%' },
  { label: 'Amber', from: '-10%' },
  { label: 'Red' },
]);

test.each([
  ['80', 'Green'],
  ['79.9', 'Amber'],
  ['72', 'Amber'],
  ['71.99', 'Red'],
])('amber within 10 per cent: %s against 80 is %s', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '80' }, { scheme: AMBER_WITHIN_TEN })).toBe(status);
});

test.each([
  ['110', 'Amber'],
  ['110.01', 'Red'],
])('amber within 10 per cent where lower is better: %s against 100 is %s', (outturn, status) => {
  const row = { polarity: 'lower', outturn, target: '100' } as const;
  expect(statusOfRow(row, { scheme: AMBER_WITHIN_TEN })).toBe(status);
});
