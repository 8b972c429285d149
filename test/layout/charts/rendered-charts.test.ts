/** Charts go through the whole build: what a drawing may hold, its fonts, and the contrast of the finished page. */
import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/layout/compose-report.ts';
import { formatFinding, hasErrors } from '../../../src/model/finding.ts';
import { DEFAULT_SCHEME } from '../../../src/model/scheme.ts';
import type { ScoredReport } from '../../../src/model/scored-report.ts';
import { renderDocument } from '../../../src/pdf/render-document.ts';
import { readPdf } from '../../read-pdf.ts';
import { resources } from '../view/view-of.ts';
import { withStatuses } from './chart-of.ts';

const LAYOUT = `{
  "pageSize": {{theme.page.size}}, "pageOrientation": "landscape", "pageMargins": {{theme.page.margins}},
  {{> document}}
  "content": [
    { "text": "Charts", "style": "h1", "meaning": { "heading": 1 } },
    {{> chart chart=charts.status}}
    {{> chart chart=charts.narrow.status}}
    {{> chart chart=charts.direction}}
    {{#each priorities}}{{> chart chart=charts.status}}{{/each}}
    {{#each priorities}}{{#each themes}}{{#each measures}}{{> chart chart=trend}}{{/each}}{{/each}}{{/each}}
  ],
}`;

async function pagesOf(scored: ScoredReport): Promise<string> {
  const templates = { ...resources.templates, 'official.hbs': LAYOUT };
  const composed = composeReport({
    scored,
    edition: 'official',
    fingerprint: '0123456789ab',
    resources: { ...resources, templates },
  });
  if (composed.value === undefined) throw new Error(composed.findings.map(formatFinding).join('\n'));
  const { definition, fonts } = composed.value;
  const { value, findings } = await renderDocument(definition, OPTIONS(fonts));
  if (value === undefined || hasErrors(findings)) throw new Error(findings.map(formatFinding).join('\n'));
  const { text } = await readPdf(value);
  return text;
}
