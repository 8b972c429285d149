import { expect, test } from 'vitest';
import { codesOf, scoreRows, statusOfRow } from './score-rows.ts';

test.each([
  ['1.02', '1.00', 'Blue'],
  ['1.0199', '1.00', 'Green'],
  ['1.00', '1.00', 'Green'],
  ['0.95', '1.00', 'Amber'],
  ['0.9499', '1.00', 'Red'],
  ['19.57', '20.6', 'Amber'],
  ['1.15', '1.1', 'Blue'],
  ['1.122', '1.1', 'Blue'],
  ['0.285', '0.3', 'Amber'],
  ['99.80', '99.85', 'Amber'],
])('higher is better: %s against %s is %s', (outturn, target, status) => {
  expect(statusOfRow({ outturn, target })).toBe(status);
});

test.each([
  ['0.98', '1.00', 'Blue'],
  ['1.00', '1.00', 'Green'],
  ['1.05', '1.00', 'Amber'],
  ['1.0501', '1.00', 'Red'],
  ['0.315', '0.3', 'Amber'],
])('lower is better: %s against %s is %s', (outturn, target, status) => {
  expect(statusOfRow({ polarity: 'lower', outturn, target })).toBe(status);
});

test('the margin is a share of the size of a negative target', () => {
  expect(statusOfRow({ outturn: '-1.05', target: '-1' })).toBe('Amber');
  expect(statusOfRow({ outturn: '-1.06', target: '-1' })).toBe('Red');
  expect(statusOfRow({ outturn: '-0.98', target: '-1' })).toBe('Blue');
});

test('an outturn of 0 is scored like any other number', () => {
  expect(statusOfRow({ outturn: '0', target: '5' })).toBe('Red');
  expect(statusOfRow({ polarity: 'lower', outturn: '0', target: '5' })).toBe('Blue');
});

test.each([
  ['110', '10%', 'Amber'],
  ['110.1', '10%', 'Red'],
  ['103', '3', 'Amber'],
  ['103.1', '3', 'Red'],
  ['100.1', '0', 'Red'],
])('lower is better: %s against 100 with a tolerance of %s is %s', (outturn, tolerance, status) => {
  expect(statusOfRow({ polarity: 'lower', outturn, target: '100', tolerance })).toBe(status);
});

test.each(['0', '0.2', '-0.2'])('%s against a target of 0 has no status by rule', (outturn) => {
  expect(statusOfRow({ outturn, target: '0' })).toBe('undecided');
});

test.each([undefined, '5%'])('a target of 0 is an error at the target, with a tolerance of %s', (given) => {
  const { findings } = scoreRows([
    { outturn: '1', target: '0.0', ...(given === undefined ? {} : { tolerance: given }) },
  ]);
  expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['zero-target', 'error', { kind: 'cell', file: 'sample.xlsx', sheet: 'Measures', cell: 'O2' }],
  ]);
});

test.each([
  ['9', 'Green'],
  ['0', 'Green'],
  ['-0.5', 'Amber'],
  ['-0.6', 'Red'],
])('%s against a target of 0 with a tolerance of 0.5 is %s, never Blue', (outturn, status) => {
  expect(statusOfRow({ outturn, target: '0', tolerance: '0.5' })).toBe(status);
});

test('an override settles a target of 0', () => {
  const row = { outturn: '-0.2', target: '0', statusOverride: 'Amber', reason: 'Missed by little' };
  expect(statusOfRow(row)).toBe('Amber');
  expect(codesOf(row)).toEqual(['override-in-force']);
});

test('gap and margin are kept for showing, the margin to 20 places', () => {
  const { report } = scoreRows([
    { outturn: '2', target: '3' },
    { polarity: 'lower', outturn: '4', target: '-2' },
    { outturn: '1', target: '0', tolerance: '1' },
    { outturn: '1', target: 'No target' },
    { polarity: 'none', outturn: '1', target: 'No target' },
    { outturn: 'Completed', target: '3' },
  ]);
  expect(report.measures.map(({ gap, margin }) => [gap, margin])).toEqual([
    ['-1', '-0.33333333333333333333'],
    ['-6', '-3'],
    ['1', undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('the change on the year before is kept for showing, better is positive, as a share of last year', () => {
  const { report } = scoreRows([
    { previous: '4', outturn: '5', target: '3' },
    { polarity: 'lower', previous: '4', outturn: '5', target: '3' },
    { polarity: 'lower', previous: '-3', outturn: '-4', target: '-2' },
    { previous: '0', outturn: '5', target: '3' },
    { previous: 'N/A', outturn: '5', target: '3' },
    { previous: '4', outturn: 'Completed', target: '3' },
    { polarity: 'none', previous: '4', outturn: '5', target: 'No target' },
    { previous: '4', outturn: '5', target: 'No target' },
  ]);
  expect(report.measures.map(({ change }) => change)).toEqual([
    '0.25',
    '-0.25',
    '0.33333333333333333333',
    undefined,
    undefined,
    undefined,
    undefined,
    '0.25',
  ]);
});
