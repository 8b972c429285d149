import { expect, test } from 'vitest';
import type { Figure, ScoredReport } from '../../src/model/scored-report.ts';
import { nameDirection, nameStatus } from '../../src/scoring/names.ts';
import { type PublishedFigure, readPublishedFigures, readPublishedRows } from './read-golden.ts';
import { inWords, scoreRows } from './score-rows.ts';

const PRIORITIES = ['Safe', 'Strong', 'Ambitious', 'Resilient'];
const published = readPublishedRows();
const rows = published.map(({ row }) => row);
const measures = published.filter(({ row }) => row.kind !== 'action');
const actions = published.filter(({ row }) => row.kind === 'action');

test('the real report has 46 measures and 59 actions', () => {
  expect([measures.length, actions.length]).toEqual([46, 59]);
});

test('with the six overrides every row has its published status and direction', () => {
  const { report } = scoreRows(rows, { priorities: PRIORITIES });
  expect(report.measures.map((row) => inWords(row, report))).toEqual(measures.map(expected));
  expect(report.actions.map((row) => inWords(row, report))).toEqual(actions.map(expected));
});

test('by rules alone 101 statuses are as published, and these four are not', () => {
  expect(differences('status')).toEqual([
    'SS PM07: Blue, published Green',
    'L&I PM 03a (2016/17): undecided, published Amber',
    'FPA PM21: undecided, published Red',
    'IC PM20: Green, published Amber',
  ]);
});

test('by rules alone 103 directions are as published, and these two are not', () => {
  expect(differences('direction')).toEqual([
    'PH PM02: Improving, published Planned',
    'CM PM05: Same, published Deteriorating',
  ]);
});

test('what the rules give stands beside each override', () => {
  const { report } = scoreRows(rows, { priorities: PRIORITIES });
  const { scheme } = report.submission;
  const statuses = report.measures.flatMap(({ measure, status: { computed, override } }) =>
    override
      ? [[measure.ref.value, computed && nameStatus(computed, scheme), nameStatus(override.value, scheme)]]
      : [],
  );
  const directions = report.measures.flatMap(({ measure, direction: { computed, override } }) =>
    override ? [[measure.ref.value, computed && nameDirection(computed), nameDirection(override.value)]] : [],
  );
  expect(statuses).toEqual([
    ['SS PM07', 'Blue', 'Green'],
    ['L&I PM 03a (2016/17)', undefined, 'Amber'],
    ['FPA PM21', undefined, 'Red'],
    ['IC PM20', 'Green', 'Amber'],
  ]);
  expect(directions).toEqual([
    ['PH PM02', 'Improving', 'Planned'],
    ['CM PM05', 'Same', 'Deteriorating'],
  ]);
});

test.each(readPublishedFigures())('$table, $row: $numerator of $denominator is $percent', (golden) => {
  const { report } = scoreRows(rows, { priorities: PRIORITIES });
  const figure = figureOf(report, golden);
  expect(figure).toMatchObject({
    numerator: golden.numerator,
    denominator: golden.denominator,
    percent: golden.percent,
    rounding: golden.rounding,
  });
  expect(figure?.counted).toHaveLength(golden.numerator);
  expect(figure?.population).toHaveLength(golden.denominator);
  expect(figure?.population).toEqual(expect.arrayContaining([...(figure?.counted ?? [])]));
});

test('the goldens hold all 16 figures of the published tables', () => {
  expect(readPublishedFigures()).toHaveLength(16);
});

test('without overrides the headlines change: met 69, Resilient 64, improvement 42', () => {
  const { report } = scoreRows(rows, { priorities: PRIORITIES }, { overrides: false });
  const { total, priorities } = report.summary;
  expect(total.met).toMatchObject({ numerator: 69, denominator: 100, percent: 69 });
  expect(total.improvement).toMatchObject({ numerator: 13, denominator: 31, percent: 42 });
  expect(priorities.map(({ met }) => met.percent)).toEqual([68, 75, 76, 64]);
});

test('the six overrides are six notes and there is nothing else to say', () => {
  const { findings } = scoreRows(rows, { priorities: PRIORITIES });
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    Array(6).fill('note override-in-force'),
  );
});

test('without overrides the two rows that no rule decides are errors', () => {
  const { findings } = scoreRows(rows, { priorities: PRIORITIES }, { overrides: false });
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'error zero-target',
    'error unknown-outcome',
  ]);
});

function expected({ status, direction }: { status: string; direction: string }): object {
  return { status, direction };
}

function differences(of: 'status' | 'direction'): readonly string[] {
  const { report } = scoreRows(rows, { priorities: PRIORITIES }, { overrides: false });
  const scored = [
    ...report.measures.map((row, index) => ({ row, golden: measures[index], ref: row.measure.ref.value })),
    ...report.actions.map((row, index) => ({ row, golden: actions[index], ref: row.action.name.value })),
  ];
  expect(scored).toHaveLength(105);
  return scored.flatMap(({ row, golden, ref }) => {
    const byRule = inWords(row, report)[of];
    return byRule === golden?.[of] ? [] : [`${ref}: ${byRule}, published ${golden?.[of]}`];
  });
}

function figureOf({ summary }: ScoredReport, { table, row }: PublishedFigure): Figure | undefined {
  if (table === 'traffic-lights') return summary.trafficLights.find(({ id }) => id === row)?.figure;
  if (table === 'directions') return summary.directions.find(({ id }) => id === row)?.figure;
  const of = table === 'met' ? 'met' : 'improvement';
  if (row === 'Total') return summary.total[of];
  return summary.priorities.find(({ priority }) => priority.name.value === row)?.[of];
}
