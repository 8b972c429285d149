import { describe, expect, it } from 'vitest';
import { publicationFindings } from '../../src/publication/findings.ts';
import { takeFingerprints } from '../../src/publication/fingerprint.ts';
import { embedManifest, formatManifest, makeManifest } from '../../src/publication/manifest.ts';
import { fileNames, planEditions } from '../../src/publication/plan-editions.ts';
import { scoredOf, submissionOf } from './scored.ts';

const scored = scoredOf();
const input = {
  scored,
  fingerprints: takeFingerprints(scored),
  resources: {
    templates: { 'official.hbs': '{}' },
    themes: { neutral: '{}' },
    languages: { 'en-GB': '{}' },
    fonts: {},
    colourProfile: new Uint8Array(),
  },
  tool: { name: 'outturn', version: '0.0.0' },
};

describe('makeManifest', () => {
  it('names workbook, scheme, fingerprints, every figure, templates and files', async () => {
    const files = [{ name: 'a.csv', bytes: new TextEncoder().encode('a\r\n') }];
    await expect(formatManifest(makeManifest(input, files))).toMatchFileSnapshot('manifest.golden.json');
  });

  it('holds the percentages of earlier years as they were published', () => {
    const base = submissionOf();
    const at = { sheet: 'Earlier years', cell: 'A2' };
    const percent = (value: number) => ({ value, at });
    const year = { year: { value: '2015/16', at }, statuses: { met: percent(50), red: percent(31) } };
    const withEarlier = scoredOf({ ...base, earlierYears: [{ ...year, improved: percent(52) }] });
    const { figures } = makeManifest({ ...input, scored: withEarlier }, []);
    const earlier = Object.fromEntries(figures.map((figure) => [figure.row, figure.earlier]));
    expect(earlier).toMatchObject({
      Summary: [],
      'Green / Blue': [{ year: '2015/16', percent: 50 }],
      Amber: [{ year: '2015/16', percent: null }],
      Red: [{ year: '2015/16', percent: 31 }],
      Improved: [{ year: '2015/16', percent: 52 }],
    });
  });

  it('states the SHA-256 of every file as other tools compute it', () => {
    const [file] = makeManifest(input, [{ name: 'abc', bytes: new TextEncoder().encode('abc') }]).files;
    expect(file?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('embedManifest', () => {
  const manifest = makeManifest(input, []);
  const bytes = new TextEncoder().encode('abc');
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const others = { since: { name: 'earlier.xlsx', bytes }, lastYear: { name: 'last-year.xlsx', bytes } };

  it('adds the edition, the number of the draft and the other workbooks, or null', () => {
    expect(embedManifest(manifest, { edition: 'official' })).toEqual({
      ...manifest,
      edition: 'official',
      draft: null,
      since: null,
      lastYear: null,
    });
    expect(embedManifest(manifest, { edition: 'draft', draft: 3 }, others)).toMatchObject({
      edition: 'draft',
      draft: 3,
      since: { file: 'earlier.xlsx', sha256 },
      lastYear: { file: 'last-year.xlsx', sha256 },
    });
  });

  it('names no other workbook in an edition that shows nothing of it', () => {
    expect(embedManifest(manifest, { edition: 'summary', draft: 2 }, others)).toMatchObject({
      since: null,
      lastYear: null,
    });
  });
});

describe('planEditions', () => {
  const reasons = [publicationFindings['publication-date-missing'](undefined, {})];

  it('builds all three, the draft as number 1', () => {
    expect(planEditions({ edition: 'all' }, [])).toEqual({
      build: [{ edition: 'official' }, { edition: 'draft', draft: 1 }, { edition: 'summary' }],
      refused: [],
    });
  });

  it('stops the published editions only when the gate has a reason', () => {
    expect(planEditions({ edition: 'all', draft: 4 }, reasons)).toEqual({
      build: [{ edition: 'draft', draft: 4 }],
      refused: [{ edition: 'official' }, { edition: 'summary' }],
    });
  });

  it('builds a published edition marked as draft without the gate', () => {
    expect(planEditions({ edition: 'summary', draft: 2 }, reasons).build).toEqual([
      { edition: 'summary', draft: 2 },
    ]);
  });
});

describe('fileNames', () => {
  it('names every output after the workbook', () => {
    const names = fileNames('derby.2016.xlsx');
    expect(names.edition({ edition: 'official' })).toBe('derby.2016-official.pdf');
    expect(names.edition({ edition: 'draft', draft: 2 })).toBe('derby.2016-draft-2.pdf');
    expect(names.edition({ edition: 'summary' })).toBe('derby.2016-summary.pdf');
    expect(names.edition({ edition: 'summary', draft: 3 })).toBe('derby.2016-summary-draft-3.pdf');
    expect(names.manifest).toBe('derby.2016-manifest.json');
  });
});
