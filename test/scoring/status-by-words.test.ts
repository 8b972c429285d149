import { expect, test } from 'vitest';
import { scoreRows, statusOfRow } from './score-rows.ts';

test.each([
  ['Completed', 'Green'],
  ['On track', 'Green'],
  ['Some slippage', 'Amber'],
  ['Major Slippage', 'Red'],
  ['ON  TRACK ', 'Green'],
])('the progress "%s" is %s, for actions and for measures', (outturn, status) => {
  expect(statusOfRow({ kind: 'action', outturn })).toBe(status);
  expect(statusOfRow({ outturn, polarity: 'none' })).toBe(status);
});

test.each(['Sign off not yet received', 'constructor', '__proto__'])(
  'the text "%s" is outside the vocabulary and has no status',
  (outturn) => {
    expect(statusOfRow({ outturn })).toBe('undecided');
    expect(statusOfRow({ kind: 'action', outturn })).toBe('undecided');
  },
);

test('an unknown word is an error at its cell, with near matches', () => {
  const { findings } = scoreRows([{ kind: 'action', outturn: 'Complete' }]);
  expect(findings).toEqual([
    {
      code: 'unknown-outcome',
      severity: 'error',
      place: { kind: 'cell', file: 'sample.xlsx', sheet: 'Actions', cell: 'H2' },
      message: 'expected a progress word, found "Complete"',
      hint: 'Correct the word, or give a status override with its reason: did you mean "completed"?',
    },
  ]);
});

test('an override settles an unknown word', () => {
  const { findings, report } = scoreRows([
    { outturn: 'Awaited', statusOverride: 'Amber', reason: 'Expected in May' },
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['override-in-force']);
  expect(report.measures[0]?.status.published).toEqual({ kind: 'band', band: 'amber' });
});
