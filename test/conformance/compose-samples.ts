/** Every edition of every workbook in `input/` as a document definition, with what it takes to paint it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWorkbook } from '../../src/build-report.ts';
import { composeReport } from '../../src/layout/compose-report.ts';
import { loadResources } from '../../src/load-resources.ts';
import { type DocumentDefinition, EDITIONS } from '../../src/model/document.ts';
import { formatFinding } from '../../src/model/finding.ts';
import type { RenderOptions } from '../../src/pdf/render-document.ts';
import { quietAnnex } from '../layout/annex-input.ts';

const INPUT = fileURLToPath(new URL('../../input/', import.meta.url));

export interface ComposedSample {
  /** `derby-2016-17-official`. */
  readonly name: string;
  readonly definition: DocumentDefinition;
  readonly options: RenderOptions;
}

/** Throws with the findings where a sample cannot be composed. */
export async function composeSamples(): Promise<ComposedSample[]> {
  const resources = await loadResources();
  const files = (await readdir(INPUT)).filter((name) => name.endsWith('.xlsx')).sort();
  const samples: ComposedSample[] = [];
  for (const file of files) {
    const { scored, findings } = await checkWorkbook({ file, bytes: await readFile(join(INPUT, file)) });
    if (scored === undefined) throw new Error(findings.map(formatFinding).join('\n'));
    for (const edition of EDITIONS) {
      const composed = composeReport({
        scored,
        edition,
        fingerprint: '0123456789ab',
        resources,
        ...(edition === 'draft' ? { draft: 1, annex: quietAnnex(scored, { toSettle: findings }) } : {}),
      });
      if (composed.value === undefined) throw new Error(composed.findings.map(formatFinding).join('\n'));
      const { definition, fonts } = composed.value;
      samples.push({
        name: `${file.replace('.xlsx', '')}-${edition}`,
        definition,
        options: { fonts, creator: 'outturn', colourProfile: resources.colourProfile },
      });
    }
  }
  return samples;
}
