/** Sign-offs: which scopes are approved as they stand now, by their fingerprint. */
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { SignOff, Submission } from '../model/submission.ts';
import { publicationFindings } from './findings.ts';
import { type Fingerprints, shortFingerprint } from './fingerprint.ts';

/**
 * In: the submission and its fingerprints. Out: one warning for each row of the sheet Sign-off that does not
 * approve what its scope holds now, and one when nobody signs for the whole report. An approval of All covers
 * every priority, so a priority without a row of its own is no reason.
 */
export function inspectSignOffs(submission: Submission, fingerprints: Fingerprints): Finding[] {
  const { signOffs, source } = submission;
  const open = signOffs.flatMap((row) => inspectRow(row, submission, fingerprints));
  if (signOffs.some(({ scope }) => scope === 'all')) return open;
  const place: Place = { kind: 'file', file: source.file };
  return [...open, publicationFindings['sign-off-missing'](place, {})];
}

/** The fingerprint that an approval of this scope must name. */
export function fingerprintOfScope(scope: string, fingerprints: Fingerprints): string {
  return scope === 'all' ? fingerprints.whole : (fingerprints.priorities[scope] ?? fingerprints.whole);
}

/** Whether a row approves its scope as it stands now. */
export function isApproved({ decision, fingerprint, scope }: SignOff, fingerprints: Fingerprints): boolean {
  if (decision !== 'approved' || fingerprint === undefined) return false;
  return fingerprintOfScope(scope, fingerprints).startsWith(fingerprint);
}

function inspectRow(row: SignOff, submission: Submission, fingerprints: Fingerprints): Finding[] {
  if (isApproved(row, fingerprints)) return [];
  const { role, comment, decision, fingerprint } = row;
  const place: Place = { kind: 'cell', file: submission.source.file, ...row.at };
  const scope = submission.priorities.find(({ id }) => id === row.scope)?.name.value ?? 'the whole report';
  const current = shortFingerprint(fingerprintOfScope(row.scope, fingerprints));
  if (decision === 'open') return [publicationFindings['sign-off-open'](place, { role, scope, current })];
  if (decision === 'changes-wanted') {
    return [publicationFindings['sign-off-refused'](place, { role, scope, comment: comment ?? '' })];
  }
  const approved = fingerprint === undefined ? undefined : shortFingerprint(fingerprint);
  return [publicationFindings['sign-off-outdated'](place, { role, scope, current, approved })];
}
