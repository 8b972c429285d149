/** Makes views for the tests of the layout stage. */
import { readTheme } from '../../../src/layout/theme.ts';
import { type ReportView, reportView, type ViewInput } from '../../../src/layout/view/report-view.ts';
import { readWords, type Words } from '../../../src/layout/words.ts';
import { loadResources } from '../../../src/load-resources.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { scoredOf, submissionOf } from '../../publication/scored.ts';

export const resources = await loadResources();

export function wordsOf(language = 'en-GB'): Words {
  const { value } = readWords(`${language}.json`, resources.languages[language] ?? '');
  if (value === undefined) throw new Error('expected words');
  return value;
}

export function viewOf(submission: Submission = submissionOf(), more: Partial<ViewInput> = {}): ReportView {
  const theme = readTheme('neutral.json', resources.themes.neutral ?? '', Object.keys(resources.fonts)).value;
  if (theme === undefined) throw new Error('expected a theme');
  return reportView({
    scored: scoredOf(submission),
    edition: 'official',
    theme,
    words: wordsOf(),
    fingerprint: '0123456789ab',
    ...more,
  });
}
