/** The wording of every finding on publication. */
import { defineFindings, wording } from '../model/finding.ts';

interface SignOffParams {
  role: string;
  scope: string;
}

export const publicationFindings = defineFindings({
  placeholder: wording<{ found: string }>(
    'warning',
    ({ found }) => `expected finished text, found the placeholder "${found}"`,
    () => 'Replace it; official and summary are refused while it stands.',
  ),
  'draft-mark': wording<{ found: string }>(
    'warning',
    ({ found }) => `expected a text for publication, found the mark of a draft "${found}"`,
    () => 'Take it out: drafts are marked by the program; official and summary are refused while it stands.',
  ),
  'publication-date-missing': wording<object>(
    'warning',
    () => 'expected a publication date, found none',
    () => 'Fill in the setting Publication date; official and summary are refused without it.',
  ),
  'red-without-commentary': wording<{ kind: 'measure' | 'action'; status: string }>(
    'warning',
    ({ kind, status }) => `expected commentary on the ${kind} with the status "${status}", found none`,
    () =>
      'Say in the column Commentary what happened and what is being done, or acknowledge that it stands alone.',
  ),
  'sign-off-missing': wording<object>(
    'warning',
    () => 'expected a sign-off of the whole report, found no row with the scope All',
    () => 'Give the sheet Sign-off a row with the scope All for whoever answers for the report.',
  ),
  'sign-off-open': wording<SignOffParams & { current: string }>(
    'warning',
    ({ role, scope, current }) => `expected ${role} to approve ${scope} (${current}), found no decision`,
    () => 'Enter the decision, the fingerprint that the draft prints for the scope, and the date.',
  ),
  'sign-off-refused': wording<SignOffParams & { comment: string }>(
    'warning',
    ({ role, scope, comment }) =>
      `expected ${role} to approve ${scope}, found "Changes wanted"${comment === '' ? '' : `: ${comment}`}`,
    () => 'Make the changes, build a new draft and ask again.',
  ),
  'sign-off-outdated': wording<SignOffParams & { current: string; approved: string | undefined }>(
    'warning',
    ({ role, scope, current, approved }) =>
      `expected ${role} to approve ${scope} as it is now (${current}), found an approval of ${approved === undefined ? 'no fingerprint' : approved}`,
    ({ approved }) =>
      approved === undefined
        ? 'Enter the fingerprint that the approved draft prints for the scope.'
        : 'What the scope prints has changed since: show the signatory the new draft and enter its fingerprint.',
  ),
  'acknowledgement-of-no-use': wording<{ code: string }>(
    'warning',
    ({ code }) => `expected the code of a warning that can be let stand, found "${code}"`,
    () => 'Delete the row and mend what the warning names: it cannot be published.',
  ),
  'acknowledgement-idle': wording<{ code: string; cell: string }>(
    'note',
    ({ code, cell }) => `expected a warning "${code}" at ${cell} to let stand, found none`,
    () => 'Delete the row, or mend its code or cell.',
  ),
  'more-findings': wording<{ limit: number; found: number }>(
    'note',
    ({ limit, found }) =>
      `expected a list that can be read, found ${found} findings more than the ${limit} listed`,
    () => 'Settle those that are listed, errors first, and check again.',
  ),
});
