/** What a close call says holds for whatever value it says it of, and no close call is missed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CloseCall, FigureName } from '../../src/model/close-call.ts';
import { add, compare, type Decimal, multiply, subtract } from '../../src/model/decimal.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Measure, Submission } from '../../src/model/submission.ts';
import { extremesOf, intervalOf, printedNumber } from '../../src/scoring/as-printed.ts';
import { closeCalls } from '../../src/scoring/close-calls.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { type Book, buildSubmission, decimal, hidden, type RowText } from './build-submission.ts';
import { scheme } from './schemes/scheme.ts';

const SCHEMES = [
  undefined,
  scheme(
    [
      { label: 'Green', met: true, from: '0%' },
      { label: 'Amber', heldOrImproved: true, from: '-10%' },
      { label: 'Red' },
    ],
    '5%',
  ),
  scheme(
    [
      { label: 'Outstanding', met: true, from: '2' },
      { label: 'On course', met: true, from: '0%' },
      { label: 'Close', from: '-1.5%' },
      { label: 'Off course', from: '-2' },
      { label: 'Critical' },
    ],
    '1.5',
  ),
];

/** Small figures close to each other, so that boundaries are often within rounding. */
const figure: fc.Arbitrary<Entry> = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 2 }))
  .map(([whole, part, shown]) =>
    hidden(
      shown === 2
        ? `${whole}.${String(part).padStart(2, '0')}`
        : `${whole}${part % 3 === 0 ? `.${part % 10}` : ''}`,
      shown === 2 ? part % 3 : 0,
      '%',
    ),
  );

const rowOf: fc.Arbitrary<{ row: RowText; book: Book }> = fc
  .record({
    polarity: fc.constantFrom('higher' as const, 'lower' as const),
    outturn: figure,
    apart: fc.constantFrom('0', '1', '-1', '0.5', '-0.25', '2', '-3'),
    target: figure,
    targetNear: fc.boolean(),
    previous: fc.option(figure, { nil: undefined }),
    previousNear: fc.boolean(),
    tolerance: fc.constantFrom(undefined, undefined, '5%', '2'),
    floor: fc.constantFrom(undefined, undefined, undefined, '10', '-3.5'),
    scheme: fc.constantFrom(...SCHEMES),
  })
  .map((some) => {
    const near = (entry: Entry): Entry =>
      some.outturn.kind === 'number' && entry.kind === 'number'
        ? { ...entry, value: add(some.outturn.value, decimal(some.apart)) }
        : entry;
    const { polarity, outturn, tolerance, floor, previous } = some;
    return {
      row: {
        polarity,
        outturn,
        target: some.targetNear ? near(some.target) : some.target,
        ...(previous === undefined ? {} : { previous: some.previousNear ? near(previous) : previous }),
        ...(tolerance === undefined ? {} : { tolerance }),
        ...(floor === undefined || tolerance !== undefined ? {} : { floor }),
      },
      book: some.scheme === undefined ? {} : { scheme: some.scheme },
    };
  });

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => decimal(String(thousandths / 1000)));

function scored(submission: Submission) {
  const { value } = scoreSubmission(submission);
  if (value === undefined) throw new Error('expected a report');
  return value;
}

/** Status and direction by the rules with other values for the figures. */
function judged(submission: Submission, values: { readonly [F in FigureName]?: Decimal | undefined }) {
  const put = <T extends Entry | { kind: 'no-target' }>(
    cell: { value: T },
    value: Decimal | undefined,
  ): never => (value === undefined ? cell : { ...cell, value: { ...cell.value, value } }) as never;
  const measures = submission.measures.map(
    (measure): Measure => ({
      ...measure,
      quarters: { ...measure.quarters, q4: put(measure.quarters.q4, values.outturn) },
      target: put(measure.target, values.target),
      previous: put(measure.previous, values.previous),
    }),
  );
  const [item] = scored({ ...submission, measures }).measures;
  return { status: item?.status.computed, direction: item?.direction.computed };
}

function within(from: Decimal, to: Decimal, part: Decimal): Decimal {
  return add(from, multiply(subtract(to, from), part));
}

const isInside = (value: Decimal, range: CloseCall['ranges'][number]): boolean => {
  const [above, below] = [compare(value, range.from), compare(value, range.to)];
  return (
    (above > 0 || (above === 0 && range.fromIncluded)) && (below < 0 || (below === 0 && range.toIncluded))
  );
};

test('any value inside a range is judged as the range says', () => {
  fc.assert(
    fc.property(rowOf, share, ({ row, book }, part) => {
      const submission = buildSubmission([row], book);
      for (const call of closeCalls(scored(submission))) {
        for (const range of call.ranges) {
          const value = within(range.from, range.to, part);
          if (!isInside(value, range)) continue;
          const found = judged(submission, { ...call.held, [call.varies]: value });
          expect(found[call.of]).toEqual(range.judgement);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('ranges follow each other without a gap over all that prints alike, and neighbours differ', () => {
  fc.assert(
    fc.property(rowOf, ({ row, book }) => {
      for (const call of closeCalls(scored(buildSubmission([row], book)))) {
        const varying = call.figures[call.varies];
        if (varying === undefined) throw new Error('expected the figure that varies');
        const { from, to, fromIncluded, toIncluded } = intervalOf(varying.printed);
        const [first, last] = [call.ranges[0], call.ranges.at(-1)];
        expect([first?.from, first?.fromIncluded]).toEqual([from, fromIncluded]);
        expect([last?.to, last?.toIncluded]).toEqual([to, toIncluded]);
        for (const [index, range] of call.ranges.slice(1).entries()) {
          const before = call.ranges[index];
          expect([before?.to, before?.toIncluded]).toEqual([range.from, !range.fromIncluded]);
          expect(before?.judgement).not.toEqual(range.judgement);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a judgement without a close call is the same for whatever outturn and last year print alike', () => {
  fc.assert(
    fc.property(rowOf, share, share, ({ row, book }, ofOutturn, ofPrevious) => {
      const submission = buildSubmission([row], book);
      const report = scored(submission);
      const called = closeCalls(report).map((call) => call.of);
      const [item] = report.measures;
      const inPrint = (
        entry: Entry | { kind: 'no-target' } | undefined,
        part: Decimal,
      ): Decimal | undefined => {
        if (entry?.kind !== 'number') return undefined;
        const [low, high] = extremesOf(printedNumber(entry, undefined));
        return within(low, high, part);
      };
      const found = judged(submission, {
        outturn: inPrint(item?.measure.quarters.q4.value, ofOutturn),
        previous: inPrint(item?.measure.previous.value, ofPrevious),
      });
      if (!called.includes('status')) expect(found.status).toEqual(item?.status.computed);
      if (!called.includes('direction')) expect(found.direction).toEqual(item?.direction.computed);
    }),
    { numRuns: 1500 },
  );
});

test('a rounding-sensitive row is always a close call, and says so', () => {
  fc.assert(
    fc.property(rowOf, ({ row, book }) => {
      const report = scored(buildSubmission([row], book));
      const sensitive = closeCalls(report).some(({ roundingSensitive }) => roundingSensitive);
      expect(sensitive).toBe(report.measures[0]?.roundingSensitive);
    }),
    { numRuns: 1500 },
  );
});
