/** The sign-off sheet: every role and scope with what was decided. */
import { formatCell } from '../../../model/place.ts';
import type { ScoredReport } from '../../../model/scored-report.ts';
import type { SignOff } from '../../../model/submission.ts';
import { type Words, word } from '../../words.ts';
import { formatDate } from '../format-value.ts';
import type { AnnexInput } from './annex-view.ts';

export interface SignOffRow {
  readonly role: string;
  /** The word for "not given" where the workbook names nobody. */
  readonly name: string;
  readonly scope: string;
  /** Of the scope as it stands now. */
  readonly fingerprint: string;
  readonly decision: string;
  /** Whether an approval holds for what stands now; empty where nothing was approved. */
  readonly holds: string;
  readonly date: string;
  readonly comment: string;
}

/** In: the scored report, the fingerprints of its scopes and the approvals that hold. Out: a row each. */
export function signOffRows(scored: ScoredReport, input: AnnexInput, words: Words): SignOffRow[] {
  const { signOffs, priorities } = scored.submission;
  const holding = new Set(input.approved.map(formatCell));
  return signOffs.map((signOff) => {
    const { at, role, name, scope, decision, date, comment } = signOff;
    return {
      role,
      name: name === '' ? word(words, 'blank') : name,
      scope: priorities.find(({ id }) => id === scope)?.name.value ?? word(words, 'scope-all'),
      fingerprint: input.scopeFingerprints[scope] ?? word(words, 'none'),
      decision: word(words, `decision-${decision}`),
      holds: holdsText(signOff, holding.has(formatCell(at)), words),
      date: date === undefined ? '' : formatDate(date, words),
      comment: comment ?? '',
    };
  });
}

function holdsText({ decision, fingerprint }: SignOff, holds: boolean, words: Words): string {
  if (decision !== 'approved') return '';
  if (holds) return word(words, 'approval-holds');
  if (fingerprint === undefined) return word(words, 'approval-of-nothing');
  return word(words, 'approval-outdated', { fingerprint: fingerprint.slice(0, 12) });
}
