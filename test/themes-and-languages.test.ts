/** Both samples, in every theme and every language. */
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../src/model/finding.ts';
import type { Submission } from '../src/model/submission.ts';
import { readTaggedPdf } from '../src/pdf/read/read-tagged-pdf.ts';
import { buildFromSubmission, openFindings, pdfsOf, resources, submissionOf } from './build-editions.ts';

const THEMES = Object.keys(resources.themes);
const LANGUAGES = ['en-GB', 'cy-GB'] as const;

describe.each(['derby-2016-17', 'exampleton-2025-26'])('%s', async (name) => {
  const sample = await submissionOf(name);
  const cases = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));

  it.each(cases)('holds together in the theme $theme and $language', async ({ theme, language }) => {
    const settings = { ...sample.settings, theme: { ...sample.settings.theme, value: theme }, language };
    const submission: Submission = { ...sample, settings };
    const built = await buildFromSubmission(submission);
    expect(openFindings(built).map(formatFinding)).toEqual([]);
    expect(built.status).toBe('done');
    const pdfs = [...pdfsOf(built, submission)];
    expect(pdfs.map(([edition]) => edition)).toEqual(['official', 'draft-1', 'summary']);
    for (const [edition, bytes] of pdfs) {
      const { file } = readTaggedPdf(bytes);
      expect(file.dict(file.trailer.get('Root')).get('Lang'), edition).toBeDefined();
    }
  });
});
