/** Figures counted a second time agree with those of scoring, whatever the words of a council look like. */
import { describe, expect, it } from 'vitest';
import type { ScoredReport } from '../../../src/model/scored-report.ts';
import { makeDataPack } from '../../../src/publication/data-pack.ts';
import { takeFingerprints } from '../../../src/publication/fingerprint.ts';
import { embedManifest, formatManifest, makeManifest } from '../../../src/publication/manifest.ts';
import { type EmbeddedFile, readEmbedded } from '../../../src/publication/verify/embedded-report.ts';
import { inspectReport } from '../../../src/publication/verify/inspect-report.ts';
import { halfUp, largestRemainder } from '../../../src/scoring/percentages.ts';
import { scoreSubmission } from '../../../src/scoring/score-submission.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { SAMPLES, sample } from '../../samples.ts';
import { ROWS, scoredOf, submissionOf } from '../scored.ts';

const place = { kind: 'file', file: 'report.pdf' } as const;
const resources = { templates: {}, themes: {}, languages: {}, fonts: {}, colourProfile: new Uint8Array() };

function filesOf(scored: ScoredReport): EmbeddedFile[] {
  const stem = scored.submission.source.file.replace('.xlsx', '');
  const data = Object.entries(makeDataPack(scored)).map(([kind, text]) => ({
    name: `${stem}-${kind}.csv`,
    bytes: new TextEncoder().encode(text),
  }));
  const fingerprints = takeFingerprints(scored);
  const tool = { name: 'outturn', version: '0.0.0' };
  const manifest = makeManifest({ scored, fingerprints, resources, tool }, data);
  const embedded = formatManifest(embedManifest(manifest, { edition: 'official' }));
  return [...data, { name: `${stem}-embedded-manifest.json`, bytes: new TextEncoder().encode(embedded) }];
}

function inspect(scored: ScoredReport) {
  const { value, findings } = readEmbedded(filesOf(scored), place);
  if (value === undefined) throw new Error('expected a report');
  const inspected = inspectReport(value, { halfUp, largestRemainder }, place);
  return { findings: [...findings, ...inspected.findings], figures: inspected.figures };
}

describe('inspectReport', () => {
  it.each(SAMPLES)('finds nothing in the data of %s', async (name) => {
    const { file, bytes } = sample(name);
    const { value: submission } = await readWorkbook(file, bytes);
    if (submission === undefined) throw new Error(`expected ${file} to be read`);
    const scored = scoreSubmission(submission).value;
    if (scored === undefined) throw new Error(`expected ${file} to be scored`);
    const { findings, figures } = inspect(scored);
    expect(findings).toEqual([]);
    expect(figures).toBe(2 * submission.priorities.length + 2 + 3 + submission.scheme.bands.length - 1);
  });

  it('knows priorities, bands and years again that a spreadsheet would run as formulas', () => {
    // an override names its band by the label it had
    const base = submissionOf(ROWS.filter((row) => !('statusOverride' in row)));
    const { priorities, scheme, settings } = base;
    const formula = <T extends { readonly value: string }>(text: T): T => ({
      ...text,
      value: `=${text.value}, "x"`,
    });
    const at = { sheet: 'Earlier years', cell: 'A2' };
    const scored = scoredOf({
      ...base,
      priorities: priorities.map((one) => ({
        ...one,
        name: formula(one.name),
        shortName: formula(one.shortName),
      })),
      scheme: { ...scheme, bands: scheme.bands.map((band) => ({ ...band, label: `- ${band.label}` })) },
      settings: { ...settings, year: formula(settings.year) },
      earlierYears: [{ year: { value: '+2015/16', at }, statuses: { red: { value: 31, at } } }],
    });
    expect(inspect(scored)).toEqual({ findings: [], figures: 12 });
  });

  it('finds nothing in a report without a row', () => {
    expect(inspect(scoredOf(submissionOf([])))).toEqual({ findings: [], figures: 12 });
  });
});
