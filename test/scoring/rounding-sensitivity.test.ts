import { expect, test } from 'vitest';
import { hidden, type RowText } from './build-submission.ts';
import { scoreRows, statusOfRow } from './score-rows.ts';

const HIDDEN_FALL: RowText = {
  previous: hidden('92.4', 0, '%'),
  outturn: hidden('91.6', 0, '%'),
  target: '93%',
};
const HIDDEN_BLUE: RowText = { polarity: 'lower', outturn: hidden('76.45', 0), target: '78' };

function sensitive(row: RowText): boolean | undefined {
  return scoreRows([row]).report.measures[0]?.roundingSensitive;
}

test('a row whose printed figures tell the same is not sensitive', () => {
  expect(sensitive({ previous: '92%', outturn: hidden('93.4', 0, '%'), target: '93%' })).toBe(false);
  expect(sensitive({ outturn: 'Completed' })).toBe(false);
});

test('a status that the printed figures would change is sensitive and scored on full precision', () => {
  expect(sensitive(HIDDEN_BLUE)).toBe(true);
  expect(statusOfRow(HIDDEN_BLUE)).toBe('Green');
});

test('a direction that the printed figures would change is sensitive', () => {
  expect(sensitive(HIDDEN_FALL)).toBe(true);
  expect(scoreRows([HIDDEN_FALL]).report.measures[0]?.direction.published).toBe('deteriorating');
});

test('the decimals of the measure count before those of the cell', () => {
  expect(sensitive({ ...HIDDEN_BLUE, decimals: 2 })).toBe(false);
  expect(sensitive({ outturn: '99.96', target: '100', decimals: 1 })).toBe(true);
  expect(sensitive({ outturn: '99.96', target: '100' })).toBe(false);
});

test('a target that prints as 0 is sensitive: no margin can be taken of it', () => {
  expect(sensitive({ outturn: '1', target: hidden('0.4', 0) })).toBe(true);
});

test('a sensitive row is a warning at the year end, one for status and one for direction', () => {
  const { findings } = scoreRows([{ previous: hidden('92.4', 0), outturn: hidden('91.6', 0), target: '92' }]);
  expect(
    findings.map(({ code, severity, message, place }) => [
      code,
      severity,
      message,
      place && 'cell' in place && place.cell,
    ]),
  ).toEqual([
    [
      'rounding-sensitive',
      'warning',
      'expected status "Amber" from the printed figures too, found "Green" from 92 against 92',
      'M2',
    ],
    [
      'rounding-sensitive',
      'warning',
      'expected direction of travel "Deteriorating" from the printed figures too, found "Same" from 92 after 92',
      'M2',
    ],
  ]);
});

test('an override settles the warning for what it overrides; the row stays marked', () => {
  const codes = (row: RowText): readonly string[] => scoreRows([row]).findings.map(({ code }) => code);
  const reason = 'Agreed with the auditor';
  expect(codes({ ...HIDDEN_BLUE, statusOverride: 'Blue', reason })).toEqual(['override-in-force']);
  expect(codes({ ...HIDDEN_FALL, directionOverride: 'Same', reason })).toEqual(['override-in-force']);
  expect(codes({ ...HIDDEN_BLUE, directionOverride: 'Same', reason })).toEqual([
    'rounding-sensitive',
    'override-in-force',
  ]);
  expect(sensitive({ ...HIDDEN_BLUE, statusOverride: 'Blue', reason })).toBe(true);
});
