import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import type { SignOff, Submission } from '../../src/model/submission.ts';
import { takeFingerprints } from '../../src/publication/fingerprint.ts';
import { inspectSignOffs } from '../../src/publication/sign-offs.ts';
import { ROWS, scoredOf, submissionOf } from './scored.ts';

const BASE = submissionOf();
const { whole, priorities } = takeFingerprints(scoredOf(BASE));
const SAFE = priorities.safe ?? '';

function approval(scope: string, fingerprint: string, row = 2): SignOff {
  const at = { sheet: 'Sign-off', cell: `A${row}` };
  return { at, role: 'The director', name: '', scope, decision: 'approved', fingerprint };
}

/** The first line of every finding on these sign-offs of a submission. */
function inspect(signOffs: readonly SignOff[], submission: Submission = BASE): string[] {
  const signed = { ...submission, signOffs };
  const findings = inspectSignOffs(signed, takeFingerprints(scoredOf(signed)));
  return findings.map((finding) => formatFinding(finding).split('\n')[0] ?? '');
}

describe('inspectSignOffs', () => {
  it('is content with approvals of what stands, in 12 digits or 64', () => {
    expect(inspect([approval('safe', SAFE.slice(0, 12)), approval('all', whole)])).toEqual([]);
  });

  it('takes an approval of the whole for every priority', () => {
    expect(inspect([approval('all', whole.slice(0, 12))])).toEqual([]);
  });

  it('asks for somebody who answers for the whole', () => {
    expect(inspect([approval('safe', SAFE)])).toEqual([
      'warning sample.xlsx: expected a sign-off of the whole report, found no row with the scope All [sign-off-missing]',
    ]);
  });

  it('names a row without a decision, with changes wanted, or without a fingerprint', () => {
    const { fingerprint: _none, ...unnamed } = approval('all', whole, 5);
    const rows: SignOff[] = [
      { ...approval('all', whole, 2), decision: 'open' },
      { ...approval('safe', SAFE, 3), decision: 'changes-wanted', comment: 'Check A 2.' },
      { ...approval('safe', SAFE, 4), decision: 'changes-wanted' },
      unnamed,
    ];
    const short = whole.slice(0, 12);
    expect(inspect(rows)).toEqual([
      `warning sample.xlsx 'Sign-off'!A2: expected The director to approve the whole report (${short}), found no decision [sign-off-open]`,
      'warning sample.xlsx \'Sign-off\'!A3: expected The director to approve Safe, found "Changes wanted": Check A 2. [sign-off-refused]',
      'warning sample.xlsx \'Sign-off\'!A4: expected The director to approve Safe, found "Changes wanted" [sign-off-refused]',
      `warning sample.xlsx 'Sign-off'!A5: expected The director to approve the whole report as it is now (${short}), found an approval of no fingerprint [sign-off-outdated]`,
    ]);
  });

  it('reopens the scope that a late change touches, and no other priority', () => {
    const strong = priorities.strong ?? '';
    const late = submissionOf(ROWS.map((row) => (row.ref === 'A 1' ? { ...row, outturn: '106' } : row)));
    const now = takeFingerprints(scoredOf(late));
    const rows = [approval('safe', SAFE, 2), approval('strong', strong, 3), approval('all', now.whole, 4)];
    expect(inspect(rows, late)).toEqual([
      `warning sample.xlsx 'Sign-off'!A2: expected The director to approve Safe as it is now (${now.priorities.safe?.slice(0, 12)}), found an approval of ${SAFE.slice(0, 12)} [sign-off-outdated]`,
    ]);
  });
});
