/** Fonts that documents share: the bytes of a file are those it has by itself. */
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/document.ts';
import { PdfmakeDocument } from '../../src/pdf/pdfmake.ts';
import { renderDocument } from '../../src/pdf/render-document.ts';
import { embeddedFont, fontProgram } from '../../src/pdf/shared-fonts.ts';
import { definitionOf, renderOptions } from './definition.ts';

type Options = Awaited<ReturnType<typeof renderOptions>>;

/** A footer is shaped after all pages, and painted before the second. */
async function bytesOf(
  content: readonly Content[],
  options: Options,
  footer: Content = 'Ω',
): Promise<Uint8Array> {
  const { value } = await renderDocument(definitionOf(content, { footer }), options);
  if (value === undefined) throw new Error('expected a file');
  return value.bytes;
}

const documentOf = () =>
  new PdfmakeDocument({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false);

const DRAWING =
  '<svg width="90" height="20"><text x="2" y="12" font-family="Text" font-size="10">Ω in a drawing</text></svg>';

/** Signs of one shape, in another order each; ligatures, fractions and accents that a font puts together. */
const DOCUMENTS: readonly (readonly Content[])[] = [
  ['Ω as a letter, \u2126 as a unit, \u00b5 and \u03bc', 'office, efficient, 1\u20442, e\u0301'],
  ['A page', { text: '\u2126', pageBreak: 'before' }],
  ['\u2126 as a unit, Ω as a letter, \u03bc and \u00b5', 'office, efficient, 1\u20442, \u00e9'],
  [{ svg: DRAWING, meaning: { alt: 'A letter in a drawing' } }, { text: 'bold \u2126', bold: true }, '●  ★'],
];

describe('fonts that documents share', () => {
  it('leave no trace of another document in a file', async () => {
    const shared = await renderOptions();
    const orders = [DOCUMENTS, [...DOCUMENTS].reverse(), DOCUMENTS];
    for (const content of orders.flat()) {
      // other bytes in memory, so fonts that nothing has been made with
      const alone = await bytesOf(content, await renderOptions());
      expect(await bytesOf(content, shared)).toEqual(alone);
    }
  });

  it('are read once', async () => {
    const options = await renderOptions();
    const { normal } = options.fonts.families.Text ?? { normal: new Uint8Array() };
    await bytesOf(['Words of one document'], options);
    const program = fontProgram(normal);
    await bytesOf(['Words of another document'], options);
    expect(fontProgram(normal)).toBe(program);
    const [one, other] = [embeddedFont(documentOf(), normal, 'F1'), embeddedFont(documentOf(), normal, 'F1')];
    expect(Object.getPrototypeOf(one.font)).toBe(program);
    expect(Object.getPrototypeOf(other.font)).toBe(program);
  });

  it('are told of a file that is no font', () => {
    expect(() => fontProgram(new Uint8Array([1, 2, 3, 4]))).toThrow(/font/);
  });
});
