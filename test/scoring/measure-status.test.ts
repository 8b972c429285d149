import { expect, test } from 'vitest';
import { scheme } from './schemes/scheme.ts';
import { codesOf, scoreRows, statusOfRow } from './score-rows.ts';

const UNREADABLE = { kind: 'unreadable' } as const;

test.each(['', 'not reported'])('a year end of "%s" is Not reported, without a finding', (outturn) => {
  expect(statusOfRow({ outturn, target: '5' })).toBe('Not reported');
  expect(codesOf({ outturn, target: '5' })).toEqual([]);
});

test('a year end that does not apply is N/A', () => {
  expect(statusOfRow({ outturn: 'N/A', target: '5' })).toBe('N/A');
});

test('an unreadable year end is N/A; the reader has reported it', () => {
  expect(statusOfRow({ outturn: UNREADABLE, target: '5' })).toBe('N/A');
  expect(codesOf({ outturn: UNREADABLE, target: '5' })).toEqual([]);
});

test.each(['30', 'Completed', 'Anything'])('"%s" without a target is No target', (outturn) => {
  expect(statusOfRow({ outturn, target: 'No target', polarity: 'none' })).toBe('No target');
  expect(codesOf({ outturn, target: 'No target', polarity: 'none' })).toEqual([]);
});

test('nothing reported is said even where there is no target', () => {
  expect(statusOfRow({ outturn: 'not reported', target: 'No target' })).toBe('Not reported');
});

test('a word has a status beside a target in figures', () => {
  expect(statusOfRow({ outturn: 'On track', target: '95%' })).toBe('Green');
});

test.each(['N/A', 'not reported', 'As last year'])(
  'a number against the target "%s" is an error',
  (target) => {
    const { findings } = scoreRows([{ outturn: '5', target }]);
    expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['unscorable-target', 'error', { kind: 'cell', file: 'sample.xlsx', sheet: 'Measures', cell: 'O2' }],
    ]);
    expect(statusOfRow({ outturn: '5', target })).toBe('undecided');
  },
);

test.each(['', UNREADABLE])('a blank or unreadable target is reported by the reader alone', (target) => {
  expect(codesOf({ outturn: '5', target })).toEqual([]);
  expect(statusOfRow({ outturn: '5', target })).toBe('undecided');
});

test('a target in figures needs a polarity, No target and a word do not', () => {
  expect(codesOf({ polarity: 'none', outturn: '5', target: '6' })).toEqual(['no-polarity']);
  expect(codesOf({ polarity: 'none', outturn: '5', target: 'No target' })).toEqual([]);
  expect(codesOf({ polarity: 'none', outturn: 'Completed', target: '6' })).toEqual([]);
});

test('an override settles a missing polarity and an unscorable target', () => {
  const settled = { statusOverride: 'Red', reason: 'Judgement' };
  expect(codesOf({ polarity: 'none', outturn: '5', target: '6', ...settled })).toEqual(['override-in-force']);
  expect(codesOf({ outturn: '5', target: 'N/A', ...settled })).toEqual(['override-in-force']);
});

test('a tolerance and a floor contradict each other, override or not', () => {
  const row = { outturn: '88', target: '90', tolerance: '5%', floor: '80' };
  expect(statusOfRow(row)).toBe('undecided');
  expect(codesOf(row)).toEqual(['tolerance-and-floor']);
  expect(codesOf({ ...row, statusOverride: 'Amber', reason: 'Judgement' })).toEqual([
    'tolerance-and-floor',
    'override-in-force',
  ]);
});

test('a margin that no status takes is an error, not the lowest status', () => {
  const open = {
    scheme: scheme([
      { label: 'Green', met: true, from: '0%' },
      { label: 'Red', from: '-50%' },
    ]),
  };
  expect(statusOfRow({ outturn: '49', target: '100' }, open)).toBe('undecided');
  expect(codesOf({ outturn: '49', target: '100' }, open)).toEqual(['no-status-band']);
});
