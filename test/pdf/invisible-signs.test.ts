import { expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { fold, readPdf } from '../read-pdf.ts';
import { definitionOf, renderOptions } from './definition.ts';

const options = await renderOptions();

async function textOf(text: string): Promise<string> {
  const content = [{ text, meaning: { heading: 1 } }] as const;
  const { value, findings } = await renderDocument(definitionOf(content), options);
  expect(findings.map(formatFinding)).toEqual([]);
  return (await readPdf(value?.bytes ?? new Uint8Array())).text;
}

it('prints hyphens as hyphens after a soft hyphen', async () => {
  expect(await textOf('co\u00adoperation in 2016-17')).toBe('cooperation in 2016-17');
});

it.each(['\u200b', '\u200d', '\u200e', '\u2060', '\u2066', '\ufe0f', '\ufeff'])(
  'drops the sign %j, which no font paints, from text and bookmark',
  async (sign) => {
    expect(fold(await textOf(`one${sign}word and ▲${sign} - more`))).toBe('oneword and ▲ - more');
  },
);

it('still finds marks that turn the direction', async () => {
  const { findings } = await renderDocument(definitionOf(['a\u202eb']), options);
  expect(findings.map(({ code }) => code)).toEqual(['right-to-left']);
});
