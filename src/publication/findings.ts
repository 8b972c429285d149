/** The wording of every finding on publication. */
import { defineFindings, wording } from '../model/finding.ts';

export const publicationFindings = defineFindings({
  placeholder: wording<{ found: string }>(
    'warning',
    ({ found }) => `expected finished text, found the placeholder "${found}"`,
    () => 'Replace it; official and summary are refused while it stands.',
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
  'acknowledgement-idle': wording<{ code: string; cell: string }>(
    'note',
    ({ code, cell }) => `expected a warning "${code}" at ${cell} to let stand, found none`,
    () => 'Delete the row, or mend its code or cell.',
  ),
});
