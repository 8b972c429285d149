import { expect, test } from 'vitest';
import { directionOfRow } from './score-rows.ts';

test.each([
  ['50', '51', '60', 'Improving', 'better than last year'],
  ['50', '51', '40', 'Improving', 'better, though the target was set lower'],
  ['50', '45', '45', 'Planned', 'a fall to a target that was set lower'],
  ['50', '50', '45', 'Planned', 'as last year, with a target that was set lower and met'],
  ['50', '50', '50', 'Same', 'as last year, with the same target'],
  ['50', '50', '60', 'Same', 'as last year, with a target that was set higher'],
  ['50', '44', '45', 'Deteriorating', 'a fall below a target that was set lower'],
  ['50', '49', '50', 'Deteriorating', 'a fall below a target that stayed'],
])('higher is better: %s to %s with a target of %s is %s (%s)', (previous, outturn, target, direction) => {
  expect(directionOfRow({ previous, outturn, target })).toBe(direction);
});

test.each([
  ['50', '49', '40', 'Improving'],
  ['50', '55', '55', 'Planned'],
  ['50', '50', '50', 'Same'],
  ['50', '56', '55', 'Deteriorating'],
])('lower is better: %s to %s with a target of %s is %s', (previous, outturn, target, direction) => {
  expect(directionOfRow({ polarity: 'lower', previous, outturn, target })).toBe(direction);
});

test('a measure without a target has a direction', () => {
  expect(directionOfRow({ previous: '59%', outturn: '61%', target: 'No target' })).toBe('Improving');
  expect(directionOfRow({ previous: '59%', outturn: '50%', target: 'No target' })).toBe('Deteriorating');
});

test('0 is an actual like any other', () => {
  expect(directionOfRow({ previous: '0', outturn: '0', target: '5' })).toBe('Same');
  expect(directionOfRow({ previous: '0', outturn: '1', target: '5' })).toBe('Improving');
});

test.each([
  ['N/A', '5', 'higher'],
  ['', '5', 'higher'],
  ['not reported', '5', 'higher'],
  ['Completed', '5', 'higher'],
  ['5', 'Completed', 'higher'],
  ['5', 'N/A', 'higher'],
  ['5', '', 'higher'],
  ['5', '6', 'none'],
] as const)('"%s" to "%s" with polarity %s has no direction', (previous, outturn, polarity) => {
  expect(directionOfRow({ previous, outturn, polarity, target: 'No target' })).toBe('N/A');
});

test.each([
  ['N/A', 'Milestone'],
  ['', 'Milestone'],
  ['Completed', 'N/A'],
  ['Some slippage', 'N/A'],
  ['not reported', 'N/A'],
])('an action that stood at "%s" last year has the direction %s', (previous, direction) => {
  expect(directionOfRow({ kind: 'action', previous, outturn: 'Completed' })).toBe(direction);
});
