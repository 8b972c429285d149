/** A check tells of a workbook what building all its editions would tell, with and without making pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFromChecked, type CheckResult, checkSubmission, checkWorkbook } from '../src/build-report.ts';
import { localEngine } from '../src/cli/jobs.ts';
import { composeEdition } from '../src/compose-edition.ts';
import { doubtsOfReport } from '../src/inspect-report.ts';
import { DEFAULT_SCHEME } from '../src/model/scheme.ts';
import type { Submission } from '../src/model/submission.ts';
import { checkFindings } from '../src/pdf/check/findings.ts';
import { pdfFindings } from '../src/pdf/findings.ts';
import type { PlannedEdition } from '../src/publication/plan-editions.ts';
import { resources } from './build-editions.ts';
import { fullSubmission } from './layout/full-report.ts';
import { SAMPLES, sample } from './samples.ts';

const harmless = (field: string): string => `The ${field} of the council`;

const withTexts = (odd: Readonly<Record<string, string>>): Submission =>
  fullSubmission((field) => odd[field] ?? harmless(field));

function withBands(
  change: (index: number) => { readonly colour?: string; readonly label?: string },
): Submission {
  const submission = withTexts({});
  const bands = DEFAULT_SCHEME.bands.map((band, index) => ({ ...band, ...change(index) }));
  return { ...submission, scheme: { ...submission.scheme, bands } };
}

const doubtsOf = (checked: CheckResult, file = 'full.xlsx'): readonly string[] =>
  doubtsOfReport({ file, bytes: new Uint8Array() }, checked, resources);

/** Codes of what building finds beside what reading and scoring found. */
async function foundByBuilding(checked: CheckResult, file = 'full.xlsx'): Promise<string[]> {
  const open = { ...checked, refused: [] };
  const { findings } = await buildFromChecked({ file, bytes: new Uint8Array() }, open, {
    edition: 'all',
    resources,
  });
  return [...new Set(findings.slice(checked.findings.length).map(({ code }) => code))].sort();
}

/** What a workbook can bring about with our own layouts, and a workbook that does. */
const PLANTED: readonly {
  readonly codes: readonly string[];
  readonly of: string;
  readonly submission: Submission;
}[] = [
  { codes: ['missing-glyph'], of: 'a sign no font has', submission: withTexts({ 'measure name': '漢' }) },
  { codes: ['right-to-left'], of: 'Hebrew', submission: withTexts({ theme: 'שלום' }) },
  {
    codes: ['edge-cut-off'],
    of: 'a title of many lines',
    submission: withTexts({ title: 'A title of many words '.repeat(30) }),
  },
  {
    codes: ['bookmark-differs'],
    of: 'a heading with two signs of one shape',
    submission: withTexts({ theme: 'Ω\u2126' }),
  },
  {
    codes: ['contents-entry'],
    of: 'a heading with a sign that elsewhere is another of its shape',
    submission: withTexts({ organisation: '\u2126', 'priority name': 'Ω' }),
  },
  {
    codes: ['empty-heading'],
    of: 'a heading of signs that are never seen',
    submission: withTexts({ 'section of the narrative': '\u200b' }),
  },
  {
    codes: ['repeated-header-row'],
    of: 'a row that reads as its header row',
    submission: withTexts({ term: 'Term', meaning: 'Meaning' }),
  },
  {
    codes: ['low-contrast'],
    of: 'statuses in pale colours',
    submission: withBands(() => ({ colour: '#FFDD00' })),
  },
  {
    codes: ['text-off-page'],
    of: 'a word that makes a table wider than the paper',
    submission: withBands((index) => ({ label: `${'W'.repeat(42)}${index}` })),
  },
];

/** Only a layout, a theme or a fault of the program can bring these about: others' tests provoke them. */
const NOT_BY_A_WORKBOOK = `
  unknown-font not-taggable not-rendered damaged-pdf no-alternative-text empty-alternative-text figure-without-box
  note-without-id annotation-not-in-tree annotation-without-words broken-link tab-order signature-field invalid-language
  file-entry associated-file active-content font-not-embedded sign-not-shown sign-without-text text-over-picture weak-graphic
  graphic-not-judged content-outside-marks unbalanced-content mark-not-in-tree mark-not-painted mark-used-twice
  parent-tree-differs wrong-parent element-twice unknown-type misplaced-element empty-element no-document
  heading-order irregular-table column-without-header row-without-header header-without-scope unknown-header
  id-not-unique`
  .trim()
  .split(/\s+/);

describe('what a workbook can bring about', () => {
  it('and what it cannot are all findings there are on pages', () => {
    const all = [...Object.keys(pdfFindings), ...Object.keys(checkFindings)].sort();
    const byAWorkbook = new Set(PLANTED.flatMap(({ codes }) => codes));
    expect([...byAWorkbook, ...NOT_BY_A_WORKBOOK].sort()).toEqual(all);
  });

  it.each(PLANTED)('is doubted: $codes, of $of', async ({ codes, submission }) => {
    const checked = checkSubmission(submission);
    expect(doubtsOf(checked)).not.toEqual([]);
    expect(await foundByBuilding(checked)).toEqual(codes);
  });
});

describe('a workbook of which nothing is doubted', () => {
  it.each(SAMPLES)('is one such as %s, and has no finding on its pages', async (name) => {
    const checked = await checkWorkbook(sample(name));
    expect(doubtsOf(checked, `${name}.xlsx`)).toEqual([]);
    expect(await foundByBuilding(checked, `${name}.xlsx`)).toEqual([]);
  });

  it('has none, whatever its texts', async () => {
    const fields = new Set<string>();
    fullSubmission((field) => {
      fields.add(field);
      return harmless(field);
    });
    // a text there may be taken for a number
    fields.delete('progress in words of its own');
    const sign = fc.constantFrom(...'aeinorstdlmWM@gŵâ-/.,:’“£%5_★↑…');
    const letters = fc.string({ unit: sign, minLength: 1, maxLength: 50 });
    const usual = fc.constantFrom(
      'Council',
      'a',
      '2016/17',
      'Measure',
      'https://example.org',
      '£1,234,567.89',
    );
    const phrase = fc.array(fc.oneof({ weight: 4, arbitrary: usual }, letters), {
      minLength: 1,
      maxLength: 6,
    });
    const length = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9000 }));
    const text = fc.tuple(phrase, length).map(([words, long]) => {
      const once = `${words.join(' ')} `;
      return once
        .repeat(Math.ceil(long / once.length))
        .slice(0, long)
        .trim();
    });
    const texts = fc.dictionary(fc.constantFrom(...fields), text, { minKeys: 1, maxKeys: 6 });
    let sure = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (odd) => {
        const checked = checkSubmission(withTexts(odd));
        fc.pre(doubtsOf(checked).length === 0);
        sure += 1;
        expect(await foundByBuilding(checked)).toEqual([]);
      }),
      { numRuns: 8 },
    );
    expect(sure).toBe(8);
  });
});

it('the draft prints all that the official report prints', async () => {
  const textsOf = (planned: PlannedEdition, checked: CheckResult): Set<string> => {
    const texts = new Set<string>();
    const input = { ...checked, changes: undefined, resources } as Parameters<typeof composeEdition>[1];
    const { header, footer, content } = composeEdition(planned, input).value?.definition ?? {};
    JSON.stringify([header, footer, content], (_, part) => {
      if (typeof part === 'string') texts.add(part);
      return part;
    });
    return texts;
  };
  const reports = [
    checkSubmission(withTexts({})),
    ...(await Promise.all(SAMPLES.map((name) => checkWorkbook(sample(name))))),
  ];
  for (const checked of reports) {
    const draft = textsOf({ edition: 'draft', draft: 1 }, checked);
    const official = textsOf({ edition: 'official' }, checked);
    expect(official.size).toBeGreaterThan(100);
    expect([...official].filter((text) => !draft.has(text))).toEqual([]);
  }
});

it('a check with layouts of its own makes every page; one without makes them where it doubts', async () => {
  const steps: string[] = [];
  const watch = { step: (text: string) => void steps.push(text), stretch: () => {} };
  const workbook = sample('exampleton-2025-26');
  const sure = await localEngine().check({ workbook }, watch);
  expect(sure.status).toBe('done');
  expect(steps.filter((step) => step.endsWith('.pdf'))).toEqual([]);
  const own = await localEngine().check({ workbook, templates: 'templates' }, watch);
  expect(own).toEqual(sure);
  expect(steps.filter((step) => step.endsWith('.pdf'))).toHaveLength(3);
});
