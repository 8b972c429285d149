import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/publication/compare-reports.ts';
import { publicationFindings } from '../../src/publication/findings.ts';
import { takeFingerprints } from '../../src/publication/fingerprint.ts';
import { formatManifest, makeManifest } from '../../src/publication/manifest.ts';
import { fileNames, planEditions } from '../../src/publication/plan-editions.ts';
import { ROWS, scoredOf, submissionOf } from './scored.ts';

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

  it('states the SHA-256 of every file as other tools compute it', () => {
    const [file] = makeManifest(input, [{ name: 'abc', bytes: new TextEncoder().encode('abc') }]).files;
    expect(file?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
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

describe('compareReports', () => {
  it('finds nothing between a report and itself', () => {
    expect(compareReports(scored, scored)).toEqual([]);
  });

  it('lists what moved: values, statuses, directions, headline figures', () => {
    const rows = ROWS.map((row) => (row.ref === 'A 1' ? { ...row, outturn: '80' } : row));
    expect(compareReports(scored, scoredOf(submissionOf(rows)))).toEqual([
      { what: 'A 1: Q4 outturn', before: '105', after: '80' },
      { what: 'A 1: status', before: 'Blue', after: 'Red' },
      { what: 'A 1: direction', before: 'Improving', after: 'Deteriorating' },
      { what: 'met: Safe', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'improvement: Safe', before: '50% (1 of 2)', after: '0% (0 of 2)' },
      { what: 'met: Summary', before: '50% (3 of 6)', after: '33% (2 of 6)' },
      { what: 'improvement: Summary', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'traffic-lights: Green / Blue', before: '50% (2 of 4)', after: '25% (1 of 4)' },
      { what: 'traffic-lights: Red', before: '0% (0 of 4)', after: '25% (1 of 4)' },
      { what: 'direction: Improved', before: '67% (2 of 3)', after: '33% (1 of 3)' },
      { what: 'direction: Deteriorated', before: '33% (1 of 3)', after: '67% (2 of 3)' },
    ]);
  });

  it('names a row that came or went once', () => {
    const fewer = scoredOf(submissionOf(ROWS.filter((row) => row.ref !== 'B 2')));
    expect(compareReports(scored, fewer)).toEqual([{ what: 'B 2', before: '-Requests', after: 'not there' }]);
    expect(compareReports(fewer, scored)).toEqual([{ what: 'B 2', before: 'not there', after: '-Requests' }]);
  });
});
