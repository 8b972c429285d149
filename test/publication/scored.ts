/** A small scored report for the tests of publication, and ways to change it. */
import type { ScoredReport } from '../../src/model/scored-report.ts';
import type { Submission } from '../../src/model/submission.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { buildSubmission, type RowText } from '../scoring/build-submission.ts';

export const ROWS: readonly RowText[] = [
  { ref: 'A 1', name: 'Homes built', priority: 'Safe', previous: '90', outturn: '105', target: '100' },
  {
    ref: 'A 2',
    name: 'Calls answered, %',
    priority: 'Safe',
    previous: '95%',
    outturn: '90% (Provisional)',
    target: '93%',
  },
  {
    ref: 'B 1',
    name: '=Sickness "days"',
    priority: 'Strong',
    polarity: 'lower',
    previous: '8',
    outturn: '0',
    target: '8.5',
  },
  {
    ref: 'B 2',
    name: '-Requests',
    priority: 'Strong',
    polarity: 'none',
    outturn: '291',
    target: { kind: 'no-target' },
  },
  {
    ref: 'B 3',
    name: 'Net change',
    priority: 'Strong',
    previous: 'N/A',
    outturn: '-0.2',
    target: '0',
    statusOverride: 'Amber',
    reason: 'missed by 0.2 points',
  },
  { kind: 'action', name: 'Open the library', priority: 'Safe', outturn: 'Completed' },
  {
    kind: 'action',
    name: 'Mend the bridge',
    priority: 'Strong',
    previous: 'On track',
    outturn: 'Major slippage',
  },
];

export function submissionOf(rows: readonly RowText[] = ROWS): Submission {
  const built = buildSubmission(rows, { priorities: ['Safe', 'Strong'] });
  const at = { sheet: 'Report', cell: 'B7' };
  return { ...built, settings: { ...built.settings, publicationDate: { value: '2017-06-30', at } } };
}

export function scoredOf(submission: Submission = submissionOf()): ScoredReport {
  const { value } = scoreSubmission(submission);
  if (value === undefined) throw new Error('expected a scored report');
  return value;
}
