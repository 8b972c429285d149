import { expect, test } from 'vitest';
import { directionOfRow, scoreRows, statusOfRow } from './score-rows.ts';

const MET = { outturn: '100', previous: '90', target: '100' };

test.each([
  ['Amber', 'Amber'],
  [' amber ', 'Amber'],
  ['No target', 'No target'],
  ['Dim targed', 'No target'],
  ['Not reported', 'Not reported'],
  ['Heb ei adrodd', 'Not reported'],
  ['N/A', 'N/A'],
  ['Amherthnasol', 'N/A'],
])('the status override "%s" publishes %s', (statusOverride, status) => {
  expect(statusOfRow({ ...MET, statusOverride, reason: 'Judgement' })).toBe(status);
});

test.each([
  ['Improving', 'Improving'],
  ['gwella', 'Improving'],
  ['Planned', 'Planned'],
  ['Cynlluniedig', 'Planned'],
  ['SAME', 'Same'],
  ['Yr un fath', 'Same'],
  ['Deteriorating', 'Deteriorating'],
  ['Dirywio', 'Deteriorating'],
  ['Milestone', 'Milestone'],
  ['Carreg filltir', 'Milestone'],
  ['N/A', 'N/A'],
  ['Amherthnasol', 'N/A'],
])('the direction override "%s" publishes %s', (directionOverride, direction) => {
  expect(directionOfRow({ ...MET, directionOverride, reason: 'Judgement' })).toBe(direction);
});

test('an override that stands for nothing is passed over; the reader has reported it', () => {
  const { report, findings } = scoreRows([
    { ...MET, statusOverride: 'Purple', directionOverride: 'Sideways', reason: 'Judgement' },
  ]);
  const [row] = report.measures;
  expect(row?.status).toEqual({
    published: { kind: 'band', band: 'green' },
    computed: { kind: 'band', band: 'green' },
  });
  expect(row?.direction).toEqual({ published: 'improving', computed: 'improving' });
  expect(findings).toEqual([]);
});

test('an override keeps what the rules give, its reason and its cell', () => {
  const { report } = scoreRows([{ ...MET, statusOverride: 'Red', reason: 'Data in doubt' }]);
  expect(report.measures[0]?.status).toEqual({
    published: { kind: 'band', band: 'red' },
    computed: { kind: 'band', band: 'green' },
    override: {
      value: { kind: 'band', band: 'red' },
      reason: 'Data in doubt',
      at: { sheet: 'Measures', cell: 'R2' },
    },
  });
});

test('an override in force and one that changes nothing are notes at their cells', () => {
  const { findings } = scoreRows([
    { ...MET, statusOverride: 'Red', directionOverride: 'Improving', reason: 'Data in doubt' },
    { kind: 'action', outturn: 'On track', statusOverride: 'Green', directionOverride: 'N/A', reason: 'Old' },
  ]);
  expect(
    findings.map(({ code, severity, place }) => [code, severity, place && 'cell' in place && place.cell]),
  ).toEqual([
    ['override-in-force', 'note', 'R2'],
    ['override-idle', 'warning', 'S2'],
    ['override-idle', 'warning', 'I2'],
    ['override-in-force', 'note', 'J2'],
  ]);
});

test('by rules alone no override counts and none is mentioned', () => {
  const row = { ...MET, statusOverride: 'Red', directionOverride: 'Same', reason: 'Data in doubt' };
  const { report, findings } = scoreRows([row], {}, { overrides: false });
  expect(report.measures[0]?.status).toEqual({
    published: { kind: 'band', band: 'green' },
    computed: { kind: 'band', band: 'green' },
  });
  expect(report.measures[0]?.direction.published).toBe('improving');
  expect(findings).toEqual([]);
});
