import { expect, it } from 'vitest';
import { headlinesWithoutOverrides } from '../../src/publication/without-overrides.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { sample } from '../samples.ts';

async function derbyHeadlines() {
  const { file, bytes } = sample('derby-2016-17');
  const { value } = await readWorkbook(file, bytes);
  if (value === undefined) throw new Error('expected a submission');
  const [published, byRules] = [scoreSubmission(value), scoreSubmission(value, { overrides: false })];
  if (published.value === undefined || byRules.value === undefined) throw new Error('expected two reports');
  return headlinesWithoutOverrides(published.value, byRules.value);
}

it('pairs every headline figure of the real report with what the rules alone would give', async () => {
  const lines = (await derbyHeadlines()).map(({ table, row, published, byRule }) => {
    const text = (figure: typeof published): string =>
      `${figure.percent} (${figure.numerator} of ${figure.denominator})`;
    const after = text(byRule) === text(published) ? 'the same' : text(byRule);
    return `${table} ${row}: ${text(published)}, ${after}`;
  });
  expect(lines).toEqual([
    'met Safe: 68 (23 of 34), the same',
    'improvement Safe: 38 (6 of 16), the same',
    'met Strong: 75 (9 of 12), the same',
    'improvement Strong: 25 (1 of 4), 50 (2 of 4)',
    'met Ambitious: 76 (16 of 21), the same',
    'improvement Ambitious: 67 (4 of 6), the same',
    'met Resilient: 61 (20 of 33), 64 (21 of 33)',
    'improvement Resilient: 20 (1 of 5), the same',
    'met Summary: 68 (68 of 100), 69 (69 of 100)',
    'improvement Summary: 39 (12 of 31), 42 (13 of 31)',
    'traffic-lights Green / Blue: 54 (22 of 41), 56 (23 of 41)',
    'traffic-lights Amber: 19 (8 of 41), 15 (6 of 41)',
    'traffic-lights Red: 27 (11 of 41), 24 (10 of 41)',
    'direction Improved: 39 (12 of 31), 42 (13 of 31)',
    'direction Same or planned: 32 (10 of 31), the same',
    'direction Deteriorated: 29 (9 of 31), 26 (8 of 31)',
  ]);
});
