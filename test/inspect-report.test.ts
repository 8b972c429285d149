/** A check tells of a workbook what building all its editions would tell, with and without making pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFromChecked, type CheckResult, checkSubmission, checkWorkbook } from '../src/build-report.ts';
import { doubtsOfReport } from '../src/inspect-report.ts';
import { formatFinding } from '../src/model/finding.ts';
import { resources } from './build-editions.ts';
import { fullSubmission } from './layout/full-report.ts';
import { SAMPLES, sample } from './samples.ts';

const file = 'full.xlsx';

/** Codes that building finds beside what reading and scoring found. */
async function foundByBuilding(checked: CheckResult, name = file): Promise<string[]> {
  const open = { ...checked, refused: [] };
  const { findings } = await buildFromChecked({ file: name, bytes: new Uint8Array() }, open, {
    edition: 'all',
    resources,
  });
  return findings.slice(checked.findings.length).map(formatFinding);
}

/** Of a text, the beginning of such a length, its words repeated where it is too short. */
const sized = (text: string, length: number): string =>
  `${text} `
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();

const harmless = (field: string): string => `The ${field} of the council`;

const FIELDS: readonly string[] = (() => {
  const names = new Set<string>();
  fullSubmission((field) => {
    names.add(field);
    return harmless(field);
  });
  // a text there may be taken for a number
  return [...names].filter((name) => name !== 'progress in words of its own');
})();

const SIGNS = 'aeinorstdlmWM@gŵâ-/.,:’“£%5_★↑…';

const WORDS = [
  'Council',
  'a',
  '2016/17',
  'Measure',
  'Term',
  'Llanfairpwllgwyngyllgogerychwyrndrobwll',
  'https://example.org/report',
  '£1,234,567.89',
  'WWWWWWWWWW',
];

describe('a workbook of which nothing is doubted', () => {
  it.each(SAMPLES)('is one such as %s', async (name) => {
    const checked = await checkWorkbook(sample(name));
    expect(doubtsOfReport(sample(name), checked, resources)).toEqual([]);
    expect(await foundByBuilding(checked, `${name}.xlsx`)).toEqual([]);
  });

  it('has no finding on its pages, whatever its texts', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 50 });
    const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, letters);
    const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const length = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2500 }));
    const text = fc.tuple(phrase, length).map(([words, long]) => sized(words, long));
    let sure = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...FIELDS), text, { minKeys: 1, maxKeys: 6 }),
        async (odd) => {
          const checked = checkSubmission(fullSubmission((field) => odd[field] ?? harmless(field)));
          if (doubtsOfReport({ file, bytes: new Uint8Array() }, checked, resources).length > 0) return;
          sure += 1;
          expect(await foundByBuilding(checked)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 10) },
    );
    expect(sure).toBeGreaterThan(0);
  });
});
