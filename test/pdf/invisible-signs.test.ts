import { expect, it } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { readPdf } from '../read-pdf.ts';
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

it.each(['200b', '200d', '200e', '2060', '2066', 'fe0f', 'feff'])(
  'drops the sign U+%s, which no font paints, from text and bookmark',
  async (code) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    expect(await textOf(`one${sign}word and ▲${sign} - more`)).toBe('oneword and ▲ - more');
  },
);

it('still finds marks that turn the direction', async () => {
  const { findings } = await renderDocument(definitionOf(['a\u202eb']), options);
  expect(findings.map(({ code }) => code)).toEqual(['right-to-left']);
});
