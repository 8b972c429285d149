/** Charts through the whole stage of rendering, which checks the finished file: fonts, tags, contrast. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/build-report.ts';
import { composeReport } from '../../../src/layout/compose-report.ts';
import { formatFinding } from '../../../src/model/finding.ts';
import { DEFAULT_SCHEME } from '../../../src/model/scheme.ts';
import type { ScoredReport } from '../../../src/model/scored-report.ts';
import { renderDocument } from '../../../src/pdf/render-document.ts';
import { fold, readPdf } from '../../read-pdf.ts';
import { SAMPLES, sample } from '../../samples.ts';
import { resources } from '../view/view-of.ts';
import { withStatuses } from './chart-of.ts';

const LAYOUT = `{
  "pageSize": {{theme.page.size}}, "pageOrientation": "landscape", "pageMargins": {{theme.page.margins}},
  {{> document}}
  "content": [
    { "text": "Charts", "style": "h1", "meaning": { "heading": 1 } },
    {{> chart chart=charts.status compact=false}}
    {{> chart chart=charts.narrow.status compact=true}}
    {{> chart chart=charts.direction compact=false}}
    {{> chart chart=charts.narrow.direction compact=true}}
    {{#each priorities}}
    {{> chart chart=charts.status compact=false}}
    {{> chart chart=charts.direction compact=false}}
    {{#each themes}}{{#each measures}}{{> chart chart=trend compact=false}}{{/each}}{{/each}}
    {{/each}}
  ],
}`;

/** What is printed; throws on any finding. */
async function printed(scored: ScoredReport): Promise<string> {
  const templates = { ...resources.templates, 'official.hbs': LAYOUT };
  const composed = composeReport({
    scored,
    edition: 'official',
    fingerprint: '0123456789ab',
    resources: { ...resources, templates },
  });
  expect(composed.findings.map(formatFinding)).toEqual([]);
  if (composed.value === undefined) throw new Error('expected a definition');
  const { definition, fonts } = composed.value;
  const { colourProfile } = resources;
  const { value, findings } = await renderDocument(definition, {
    fonts,
    colourProfile,
    creator: 'outturn test',
  });
  expect(findings.map(formatFinding)).toEqual([]);
  return fold((await readPdf(value?.bytes ?? new Uint8Array())).pages.join(' '));
}

describe('charts on the page', () => {
  it.each(SAMPLES)('pass the check of the finished file: %s', async (name) => {
    const { scored } = await checkWorkbook(sample(name));
    if (scored === undefined) throw new Error('expected the sample to be scored');
    expect(await printed(scored)).toMatch(/(All priorities|Pob blaenoriaeth)/);
  });

  it('pass it with light colours, many bands, long labels, narrow segments and long names', async () => {
    const bands = ['#FFFFFF', '#FFDD00', '#949494', '#767676', '#000000', '#5694CA'].map((colour, index) => ({
      id: `a rather long label ${index}`,
      label: `A rather long label ${index}`,
      colour,
      shape: 'square' as const,
      met: index < 2,
    }));
    const one = Object.fromEntries(bands.map(({ label }, index) => [label, index === 3 ? 90 : 1]));
    const counts = { Safe: one, [`Ŵ ● & <Strong> ${'Derby '.repeat(70)}`]: one };
    const text = await printed(withStatuses(counts, { ...DEFAULT_SCHEME, bands }));
    expect(text).toContain('■ A rather long label 3 90');
    expect(text).toContain('Ŵ ● & <Strong>');
  });
});
