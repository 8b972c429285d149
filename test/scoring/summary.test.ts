import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/scored-report.ts';
import type { EarlierYear } from '../../src/model/submission.ts';
import type { RowText } from './build-submission.ts';
import { scheme } from './schemes/scheme.ts';
import { scoreRows } from './score-rows.ts';

const ROWS: readonly RowText[] = [
  { priority: 'Safe', previous: '90', outturn: '100', target: '100' },
  { priority: 'Safe', previous: '100', outturn: '97', target: '100' },
  { priority: 'Safe', previous: '80', outturn: '100', target: 'No target' },
  { priority: 'Strong', previous: '100', outturn: 'not reported', target: '100' },
  { priority: 'Strong', previous: '100', outturn: 'N/A', target: '100' },
  { kind: 'action', priority: 'Strong', outturn: 'Completed' },
  { kind: 'action', priority: 'Strong', outturn: '' },
];
const PRIORITIES = ['Strong', 'Safe', 'Empty'];

test('priorities come in the order of their sheet', () => {
  const { report } = scoreRows(ROWS, { priorities: PRIORITIES });
  expect(report.summary.priorities.map(({ priority }) => priority.name.value)).toEqual(PRIORITIES);
});

test('met counts measures and actions, without No target, N/A and Not reported', () => {
  const { summary } = scoreRows(ROWS, { priorities: PRIORITIES }).report;
  expect(summary.total.met).toEqual({
    numerator: 2,
    denominator: 3,
    percent: 67,
    rounding: 'half-up',
    counted: [
      { sheet: 'Measures', cell: 'A2' },
      { sheet: 'Actions', cell: 'A2' },
    ],
    population: [
      { sheet: 'Measures', cell: 'A2' },
      { sheet: 'Measures', cell: 'A3' },
      { sheet: 'Actions', cell: 'A2' },
    ],
  });
  expect(summary.priorities.map(({ met }) => shares(met))).toEqual(['1/1 100', '1/2 50', '0/0 undefined']);
});

test('improvement counts measures with a direction, those without a target too', () => {
  const { summary } = scoreRows(ROWS, { priorities: PRIORITIES }).report;
  expect(shares(summary.total.improvement)).toBe('2/3 67');
  expect(summary.priorities.map(({ improvement }) => shares(improvement))).toEqual([
    '0/0 undefined',
    '2/3 67',
    '0/0 undefined',
  ]);
});

test('a milestone is no direction that a percentage counts, on a measure as on an action', () => {
  const { summary } = scoreRows([
    { previous: '1', outturn: '2', target: '2', directionOverride: 'Milestone', reason: 'New definition' },
  ]).report;
  expect(shares(summary.total.improvement)).toBe('0/0 undefined');
});

test('an action whose direction is overridden counts in no table of directions', () => {
  const { summary } = scoreRows([
    { kind: 'action', outturn: 'On track', directionOverride: 'Improving', reason: 'Judgement' },
  ]).report;
  expect(shares(summary.total.improvement)).toBe('0/0 undefined');
  expect(summary.directions.map(({ figure }) => figure.denominator)).toEqual([0, 0, 0]);
});

test('what was not reported is listed, and only that', () => {
  const { summary } = scoreRows(ROWS, { priorities: PRIORITIES }).report;
  expect(summary.notReported).toEqual([
    { sheet: 'Measures', cell: 'A5' },
    { sheet: 'Actions', cell: 'A3' },
  ]);
});

test('traffic lights count measures only', () => {
  const { summary } = scoreRows(ROWS, { priorities: PRIORITIES }).report;
  expect(summary.trafficLights.map(({ id, figure }) => `${id} ${shares(figure)}`)).toEqual([
    'met 1/2 50',
    'amber 1/2 50',
    'red 0/2 0',
  ]);
});

test('directions count same and planned together', () => {
  const moves: readonly RowText[] = [
    { previous: '10', outturn: '11', target: '10' },
    { previous: '10', outturn: '10', target: '10' },
    { previous: '10', outturn: '9', target: '9' },
    { previous: '10', outturn: '8', target: '10' },
  ];
  const { summary } = scoreRows(moves).report;
  expect(summary.directions.map(({ id, figure }) => `${id} ${shares(figure)}`)).toEqual([
    'improved 1/4 25',
    'same-or-planned 2/4 50',
    'deteriorated 1/4 25',
  ]);
});

test('a row that no rule decides stays in the population, as not met', () => {
  const { summary } = scoreRows([
    { outturn: '100', target: '100' },
    { outturn: '1', target: '0' },
    { outturn: '80', target: '100' },
  ]).report;
  expect(shares(summary.total.met)).toBe('1/3 33');
  expect(summary.trafficLights.map(({ figure }) => shares(figure))).toEqual(['1/3 34', '0/3 0', '1/3 33']);
});

test('a report without rows has empty tables', () => {
  const { summary } = scoreRows([]).report;
  expect(shares(summary.total.met)).toBe('0/0 undefined');
  expect(summary.trafficLights.map(({ figure }) => figure.percent)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(summary.directions.map(({ figure }) => figure.percent)).toEqual([undefined, undefined, undefined]);
});

test('earlier years stand beside each row, in the order of their sheet', () => {
  const { summary } = scoreRows(ROWS, { priorities: PRIORITIES, earlierYears: EARLIER }).report;
  const beside = (earlier: readonly { year: string; percent: { value: number } | undefined }[]): string =>
    earlier.map(({ year, percent }) => `${year} ${percent?.value}`).join(', ');
  expect(summary.trafficLights.map(({ id, earlier }) => `${id}: ${beside(earlier)}`)).toEqual([
    'met: 2015/16 50, 2014/15 62',
    'amber: 2015/16 19, 2014/15 14',
    'red: 2015/16 31, 2014/15 undefined',
  ]);
  expect(summary.directions.map(({ id, earlier }) => `${id}: ${beside(earlier)}`)).toEqual([
    'improved: 2015/16 52, 2014/15 45',
    'same-or-planned: 2015/16 18, 2014/15 23',
    'deteriorated: 2015/16 30, 2014/15 undefined',
  ]);
  expect(summary.trafficLights[0]?.earlier[0]?.percent?.at).toEqual({ sheet: 'Earlier years', cell: 'B2' });
});

test('a column of an earlier year is found by the folded label of its status', () => {
  const offCourse = scheme([{ label: 'On course', met: true, from: '0%' }, { label: 'Off course!' }]);
  const years = [{ ...year('2015/16', 2), statuses: { offcourse: percent(40, 'C2') } }];
  const { summary } = scoreRows([], { scheme: offCourse, earlierYears: years }).report;
  expect(summary.trafficLights.map(({ earlier }) => earlier[0]?.percent?.value)).toEqual([undefined, 40]);
});

const EARLIER: readonly EarlierYear[] = [
  {
    ...year('2015/16', 2),
    statuses: { met: percent(50, 'B2'), amber: percent(19, 'C2'), red: percent(31, 'D2') },
    improved: percent(52, 'E2'),
    sameOrPlanned: percent(18, 'F2'),
    deteriorated: percent(30, 'G2'),
  },
  {
    ...year('2014/15', 3),
    statuses: { met: percent(62, 'B3'), amber: percent(14, 'C3'), red: undefined },
    improved: percent(45, 'E3'),
    sameOrPlanned: percent(23, 'F3'),
  },
];

function year(name: string, line: number): EarlierYear {
  return { year: { value: name, at: { sheet: 'Earlier years', cell: `A${line}` } }, statuses: {} };
}

function percent(value: number, cell: string): { value: number; at: { sheet: string; cell: string } } {
  return { value, at: { sheet: 'Earlier years', cell } };
}

function shares({ numerator, denominator, percent: printed }: Figure): string {
  return `${numerator}/${denominator} ${printed}`;
}
