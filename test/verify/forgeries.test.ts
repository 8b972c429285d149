/** What is found in reports that somebody has changed with care: each with the wording of its findings. */
import { describe, expect, it } from 'vitest';
import { type BuildResult, buildReport, loadResources, verifyReport } from '../../src/index.ts';
import { smallWorkbook } from '../cli/small-workbook.ts';
import { type Forgery, forge } from './forge.ts';
import { transcript } from './transcript.ts';

const good = await smallWorkbook();
const resources = await loadResources();
const built = await buildReport(good, { file: 'w.xlsx', resources });
const other = await buildReport(await smallWorkbook({ homes: '98' }), {
  file: 'w.xlsx',
  edition: 'summary',
  resources,
});
const official = named('w-official.pdf', built);
const draft = named('w-draft-1.pdf', built);
const measuresOfOther = new TextDecoder().decode(named('w-measures.csv', other));

function named(name: string, { files }: BuildResult): Uint8Array {
  const found = files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`expected ${name} to be built`);
  return found.bytes;
}

const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`expected "${from}" in ${text}`);
    return text.replace(from, to);
  };

const swapped = { 'measures.csv': () => measuresOfOther };

const ALONE: readonly (readonly [title: string, forgery: Forgery])[] = [
  ['put together anew, nothing changed', {}],
  ['a CSV swapped, the manifest left', { data: swapped, hashes: false }],
  ['a CSV swapped, the manifest made to fit', { data: swapped }],
  [
    'a CSV swapped, nothing made to fit',
    { data: { 'measures.csv': replace('105', '999') }, hashes: false, sums: false },
  ],
  [
    'a percentage changed in the manifest',
    {
      manifest: (manifest) => ({
        ...manifest,
        figures: manifest.figures.map((figure, index) => (index === 4 ? { ...figure, percent: 99 } : figure)),
      }),
    },
  ],
  [
    'a numerator changed in the manifest',
    {
      manifest: (manifest) => ({
        ...manifest,
        figures: manifest.figures.map((figure, index) =>
          index === 0 ? { ...figure, numerator: figure.numerator - 1 } : figure,
        ),
      }),
    },
  ],
  [
    'the last figure left out of the manifest',
    { manifest: (manifest) => ({ ...manifest, figures: manifest.figures.slice(0, -1) }) },
  ],
  [
    'a figure changed in the summary CSV',
    { data: { 'summary.csv': replace('met,Summary,2025/26,67', 'met,Summary,2025/26,76') } },
  ],
  [
    'a row taken from the list behind a figure',
    { data: { 'summary.csv': replace('Measures!A2 Actions!A2,Measures', 'Measures!A2,Measures') } },
  ],
  [
    'the last row taken from the summary CSV',
    { data: { 'summary.csv': (text) => text.replace(/[^\n]+\n$/, '') } },
  ],
  [
    'a row put behind the summary CSV',
    { data: { 'summary.csv': (text) => text + text.slice(text.lastIndexOf('\n', text.length - 2) + 1) } },
  ],
  ['a status that no band has', { data: { 'measures.csv': replace(',Blue,Blue,', ',Purple,Blue,') } }],
  ['a priority that the report has not', { data: { 'actions.csv': replace(',Safe,', ',Sound,') } }],
  ['a CSV without a column', { data: { 'actions.csv': replace(',status,', ',state,') } }],
  ['a CSV that is none', { data: { 'actions.csv': replace('Open the library', 'Open "the" library') } }],
  [
    'a file named that is not there, another not named',
    {
      manifest: (manifest) => ({
        ...manifest,
        files: manifest.files.map((file) =>
          file.name === 'w-actions.csv' ? { ...file, name: 'w-deeds.csv' } : file,
        ),
      }),
    },
  ],
  ['a manifest of another form', { manifest: (manifest) => ({ ...manifest, edition: 'final' }) }],
  ['a manifest that is no JSON', { manifestText: '{ "tool": ' }],
];

describe('a report that does not agree with itself', () => {
  it('has every difference as a finding, with or without care taken to hide it', async () => {
    const parts: string[] = [];
    for (const [title, forgery] of ALONE) {
      const result = await verifyReport(forge(official, forgery), { file: 'w-official.pdf' });
      parts.push(transcript(title, result));
    }
    await expect(parts.join('\n')).toMatchFileSnapshot('forgeries.golden.txt');
  });
});

const BESIDE_ITS_WORKBOOK: readonly (readonly [title: string, forgery: Forgery])[] = [
  ['put together anew, nothing changed', {}],
  ['another draft number', { manifest: (manifest) => ({ ...manifest, draft: 2 }) }],
  [
    'another version of the tool',
    { manifest: (manifest) => ({ ...manifest, tool: { name: 'outturn', version: '0.0.9' } }) },
  ],
  [
    'another colour in the scheme',
    {
      manifest: ({ scheme, ...manifest }) => ({
        ...manifest,
        scheme: { ...scheme, bands: scheme.bands.map((band) => ({ ...band, colour: '#000000' })) },
      }),
    },
  ],
];

describe('a report beside the workbook it says it is of', () => {
  it('has every cause that shows as a finding', async () => {
    const parts: string[] = [];
    for (const [title, forgery] of BESIDE_ITS_WORKBOOK) {
      const result = await verifyReport(forge(draft, forgery), {
        file: 'w-draft-1.pdf',
        workbook: { file: 'w.xlsx', bytes: good },
        resources,
      });
      parts.push(transcript(title, result));
    }
    await expect(parts.join('\n')).toMatchFileSnapshot('rebuilt.golden.txt');
  });

  it('names every layout file that is not the same', async () => {
    const { 'partials/key.hbs': key = '', ...others } = resources.templates;
    const result = await verifyReport(official, {
      file: 'w-official.pdf',
      workbook: { file: 'w.xlsx', bytes: good },
      resources: { ...resources, templates: { ...others, 'partials/key.hbs': `${key}\n`, 'more.hbs': '{}' } },
    });
    expect(result).toMatchObject({ status: 'differs', identical: false });
    await expect(transcript('other layouts', result)).toMatchFileSnapshot('layouts.golden.txt');
  });
});
