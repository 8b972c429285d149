import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/publication/compare-reports.ts';
import type { RowText } from '../scoring/build-submission.ts';
import { ROWS, scoredOf, submissionOf } from './scored.ts';

const scored = scoredOf();

describe('compareReports', () => {
  it('finds nothing between a report and itself', () => {
    expect(compareReports(scored, scored)).toEqual([]);
  });

  it('lists what moved: values, statuses, directions, headline figures', () => {
    const rows = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, outturn: '80' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(rows)))).toEqual([
      { what: 'A 1: Q4 outturn', before: '105', after: '80' },
      { what: 'A 1: status', before: 'Blue', after: 'Red' },
      { what: 'A 1: direction', before: 'Improving', after: 'Deteriorating' },
      { what: 'met: Safe', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'improvement: Safe', before: '50% (1 of 2)', after: '0% (0 of 2)' },
      { what: 'met: Summary', before: '50% (3 of 6)', after: '33% (2 of 6)' },
      { what: 'improvement: Summary', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'traffic-lights: Green / Blue', before: '50% (2 of 4)', after: '25% (1 of 4)' },
      { what: 'traffic-lights: Red', before: '0% (0 of 4)', after: '25% (1 of 4)' },
      { what: 'direction: Improved', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'direction: Deteriorated', before: '33% (1 of 3)', after: '67% (2 of 3)' },
    ]);
  });

  it('names a row that came or went once', () => {
    const fewer = scoredOf(submissionOf(ROWS.filter((row) => row.ref !== 'B 2')));
    expect(compareReports(scored, fewer)).toEqual([{ what: 'B 2', before: '-Requests', after: 'not there' }]);
    expect(compareReports(fewer, scored)).toEqual([{ what: 'B 2', before: 'not there', after: '-Requests' }]);
  });

  it('knows a measure by its reference, however that is spelt, and by its name when the reference changed', () => {
    const respelt = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, ref: 'a  1' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(respelt)))).toEqual([
      { what: 'a  1: ref', before: 'A 1', after: 'a  1' },
    ]);
    const renumbered = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, ref: 'C 7' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(renumbered)))).toEqual([
      { what: 'C 7: ref', before: 'A 1', after: 'C 7' },
    ]);
    const renamed = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, name: 'New homes' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(renamed)))).toEqual([
      { what: 'A 1: name', before: 'Homes built', after: 'New homes' },
    ]);
  });

  it('keeps rows of one name apart: by priority first, then in their order', () => {
    const twins = (first: string, second: string) =>
      scoredOf(
        submissionOf([
          { kind: 'action', name: 'Review the plan', priority: 'Safe', outturn: first },
          { kind: 'action', name: 'Review the plan', priority: 'Strong', outturn: second },
          { kind: 'action', name: 'Review the plan', priority: 'Strong', theme: 'Other', outturn: second },
        ]),
      );
    const rows = compareReports(twins('On track', 'On track'), twins('On track', 'Major slippage')).filter(
      ({ what }) => what.startsWith('Review'),
    );
    expect(rows).toEqual([
      { what: 'Review the plan: Q4 outturn', before: 'On track', after: 'Major slippage' },
      { what: 'Review the plan: status', before: 'Green', after: 'Red' },
      { what: 'Review the plan: Q4 outturn', before: 'On track', after: 'Major slippage' },
      { what: 'Review the plan: status', before: 'Green', after: 'Red' },
    ]);
  });

  it('does not take a measure for an action of the same name', () => {
    const action = scoredOf(submissionOf([{ kind: 'action', name: 'A 1', outturn: 'Completed' }]));
    const measure = scoredOf(submissionOf([{ ref: 'A 1', name: 'A 1', outturn: '1', target: '1' }]));
    const rows = compareReports(action, measure).filter(({ what }) => what === 'A 1');
    expect(rows).toEqual([
      { what: 'A 1', before: 'not there', after: 'A 1' },
      { what: 'A 1', before: 'A 1', after: 'not there' },
    ]);
  });

  it('writes values with their signs and notes, and what decides a status', () => {
    const of = (change: Partial<RowText>) =>
      scoredOf(submissionOf([{ ref: 'A 1', name: 'A', outturn: '5', target: '4', ...change }]));
    const changes = compareReports(
      of({ outturn: '£4000', previous: '', tolerance: '5%', floor: '2' }),
      of({ outturn: '90% (Forecast)', previous: 'N/A', polarity: 'lower', tolerance: '2' }),
    );
    expect(changes.filter(({ what }) => what.startsWith('A 1')).slice(0, 5)).toEqual([
      { what: 'A 1: polarity', before: 'higher', after: 'lower' },
      { what: 'A 1: tolerance', before: '5%', after: '2' },
      { what: 'A 1: floor', before: '2', after: 'none' },
      { what: 'A 1: previous actual', before: 'blank', after: 'not applicable' },
      { what: 'A 1: Q4 outturn', before: '£4000', after: '90% (Forecast)' },
    ]);
  });

  it('lists what moved in an earlier year', () => {
    const at = { sheet: 'Earlier years', cell: 'A2' };
    const earlier = (value: number) =>
      scoredOf({
        ...submissionOf(),
        earlierYears: [{ year: { value: '2015/16', at }, statuses: { red: { value, at } } }],
      });
    expect(compareReports(earlier(31), earlier(30))).toEqual([
      { what: 'traffic-lights: Red 2015/16', before: '31%', after: '30%' },
    ]);
  });
});
