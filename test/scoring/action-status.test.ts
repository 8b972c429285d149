import { expect, test } from 'vitest';
import { codesOf, statusOfRow } from './score-rows.ts';

test.each([
  ['', 'Not reported'],
  ['not reported', 'Not reported'],
  ['N/A', 'N/A'],
])('an action whose progress is "%s" is %s, without a finding', (outturn, status) => {
  expect(statusOfRow({ kind: 'action', outturn })).toBe(status);
  expect(codesOf({ kind: 'action', outturn })).toEqual([]);
});

test('unreadable progress is N/A; the reader has reported it', () => {
  const row = { kind: 'action', outturn: { kind: 'unreadable' } } as const;
  expect(statusOfRow(row)).toBe('N/A');
  expect(codesOf(row)).toEqual([]);
});

test('a number is no progress word', () => {
  expect(statusOfRow({ kind: 'action', outturn: '85%' })).toBe('undecided');
  expect(codesOf({ kind: 'action', outturn: '85%' })).toEqual(['unknown-outcome']);
});
