import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SCHEME, type Scheme } from '../../src/model/scheme.ts';
import type { Polarity } from '../../src/model/submission.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { buildSubmission, type RowText } from './build-submission.ts';
import { scheme } from './schemes/scheme.ts';
import { inWords, scoreRows } from './score-rows.ts';

const PRIORITIES = ['Safe', 'Strong', 'Ambitious'];
const DIRECTIONS = ['Improving', 'Planned', 'Same', 'Deteriorating'];

const UNITS: Scheme = scheme([
  { label: 'Star', met: true, from: '3' },
  { label: 'Circle', met: true, from: '0' },
  { label: 'Triangle', from: '-2.5' },
  { label: 'Square' },
]);
const CONDITIONAL: Scheme = scheme(
  [
    { label: 'Green', met: true, from: '0%' },
    { label: 'Amber', from: '-10%', heldOrImproved: true },
    { label: 'Red' },
  ],
  '5%',
);
const schemes = fc.constantFrom(DEFAULT_SCHEME, UNITS, CONDITIONAL);

/** Numbers with up to two decimals, often equal to one another, now and then 0. */
const number = fc
  .oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 90, max: 110 }), fc.constant(0))
  .chain((whole) => fc.constantFrom(1, 10, 100).map((scale) => String(whole / scale)));
const sense = fc.constantFrom<Polarity>('higher', 'lower');
const numeric = fc.record({ polarity: sense, previous: number, outturn: number, target: number });
const allowance = fc.oneof(
  fc.constant({}),
  fc.constantFrom('0', '2', '5%', '12.5%').map((tolerance) => ({ tolerance })),
);

const cell = fc.oneof(
  number,
  fc.constantFrom('', 'N/A', 'not reported', 'Completed', 'Some slippage', 'Unheard of'),
);
const anyRow: fc.Arbitrary<RowText> = fc.record({
  kind: fc.constantFrom('measure' as const, 'action' as const),
  priority: fc.constantFrom(...PRIORITIES),
  polarity: fc.constantFrom<Polarity>('higher', 'lower', 'none'),
  previous: cell,
  outturn: cell,
  target: fc.oneof(number, fc.constantFrom('No target', 'N/A', '')),
  statusOverride: fc.constantFrom('', '', '', 'Amber', 'N/A'),
  directionOverride: fc.constantFrom('', '', '', 'Same', 'Milestone'),
});

test('flipping the polarity and negating outturn, target and previous keeps status and direction', () => {
  fc.assert(
    fc.property(numeric, allowance, schemes, (row, given, using) => {
      const flipped: RowText = {
        polarity: row.polarity === 'higher' ? 'lower' : 'higher',
        previous: negated(row.previous),
        outturn: negated(row.outturn),
        target: negated(row.target),
      };
      expect(words({ ...flipped, ...given }, using)).toEqual(words({ ...row, ...given }, using));
    }),
  );
});

test('a better outturn never scores worse, by status or by direction', () => {
  fc.assert(
    fc.property(numeric, number, allowance, schemes, (row, other, given, using) => {
      const [low, high] = [row.outturn, other].sort((a, b) => Number(a) - Number(b));
      const [worse, better] = row.polarity === 'higher' ? [low, high] : [high, low];
      const before = words({ ...row, ...given, outturn: String(worse) }, using);
      const after = words({ ...row, ...given, outturn: String(better) }, using);
      const labels = [...using.bands.map(({ label }) => label), 'undecided'];
      expect(labels.indexOf(after.status)).toBeLessThanOrEqual(labels.indexOf(before.status));
      expect(DIRECTIONS.indexOf(after.direction)).toBeLessThanOrEqual(DIRECTIONS.indexOf(before.direction));
    }),
  );
});

test('a floor keeps a better outturn from scoring worse too', () => {
  fc.assert(
    fc.property(numeric, number, number, (row, other, floor) => {
      const [low, high] = [row.outturn, other].sort((a, b) => Number(a) - Number(b));
      const [worse, better] = row.polarity === 'higher' ? [low, high] : [high, low];
      const labels = ['Blue', 'Green', 'Amber', 'Red'];
      const rank = (outturn: string | undefined): number =>
        labels.indexOf(words({ ...row, floor, outturn: String(outturn) }, DEFAULT_SCHEME).status);
      expect(rank(worse)).toBeGreaterThanOrEqual(rank(better));
      expect(rank(better)).not.toBe(-1);
    }),
  );
});

test('counts over priorities add up to the total', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const { summary } = scoreRows(rows, { priorities: PRIORITIES }).report;
      for (const of of ['met', 'improvement'] as const) {
        for (const part of ['numerator', 'denominator'] as const) {
          const sum = summary.priorities.reduce((total, priority) => total + priority[of][part], 0);
          expect(sum).toBe(summary.total[of][part]);
        }
      }
    }),
  );
});

test('the counts of directions add up to their population, and their percentages to 100', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const figures = scoreRows(rows, { priorities: PRIORITIES }).report.summary.directions.map(
        (row) => row.figure,
      );
      const population = figures[0]?.denominator;
      expect(figures.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(population);
      const percents = figures.map(({ percent }) => percent);
      if (population === 0) expect(percents).toEqual([undefined, undefined, undefined]);
      else expect(percents.reduce((sum: number, percent) => sum + Number(percent), 0)).toBe(100);
    }),
  );
});

test('each figure is backed by as many cells as it counts', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const { summary } = scoreRows(rows, { priorities: PRIORITIES }).report;
      const figures = [
        ...summary.priorities.flatMap(({ met, improvement }) => [met, improvement]),
        ...[...summary.trafficLights, ...summary.directions].map(({ figure }) => figure),
      ];
      for (const figure of figures) {
        expect([figure.counted.length, figure.population.length]).toEqual([
          figure.numerator,
          figure.denominator,
        ]);
        expect(figure.population).toEqual(expect.arrayContaining([...figure.counted]));
      }
    }),
  );
});

test('the same submission gives the same report, and is left as it was', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      const submission = buildSubmission(rows, { priorities: PRIORITIES });
      const before = structuredClone(submission);
      expect(scoreSubmission(submission)).toEqual(scoreSubmission(structuredClone(submission)));
      expect(submission).toEqual(before);
    }),
  );
});

test('the order of rows changes no count', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const book = { priorities: PRIORITIES };
      expect(counts([...rows].reverse(), book)).toEqual(counts(rows, book));
    }),
  );
});

test('a row of a priority that is not on its sheet is scored and counts in the total alone', () => {
  const row = { priority: 'Sfae', outturn: '1', target: '1' };
  const { report } = scoreRows([row], { priorities: PRIORITIES });
  const name = { value: 'sfae', at: { sheet: 'Measures', cell: 'A2' } };
  expect(report.measures[0]?.priority).toEqual({ id: 'sfae', name, shortName: name });
  expect(report.summary.total.met.numerator).toBe(1);
  expect(report.summary.priorities.map(({ met }) => met.numerator)).toEqual([0, 0, 0]);
});

function words(row: RowText, using: Scheme): { status: string; direction: string } {
  const { report } = scoreRows([row], { scheme: using });
  const [measure] = report.measures;
  if (!measure) throw new Error('expected a measure');
  return inWords(measure, report);
}

function negated(digits: string): string {
  return digits.startsWith('-') ? digits.slice(1) : `-${digits}`;
}

function counts(rows: readonly RowText[], book: { priorities: readonly string[] }): unknown {
  const { summary } = scoreRows(rows, book).report;
  return JSON.parse(
    JSON.stringify(summary, (key, value) =>
      ['counted', 'population', 'notReported'].includes(key) ? undefined : value,
    ),
  );
}
