/** Words set by known pairs stand as the font's own rules would set them. */
import fc from 'fast-check';
import type { GlyphPosition, PdfkitFont } from 'pdfmake-internals';
import { expect, it } from 'vitest';
import { loadResources } from '../../src/load-resources.ts';
import { PdfmakeDocument } from '../../src/pdf/pdfmake.ts';
import { quickenShaping } from '../../src/pdf/quick-shaping.ts';

const { fonts } = await loadResources();
const PLAIN = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ',
  ...'.,:;!?%()[]/-+=<>"\'&@#*£€–—‘’“”…•½²àâêîôûŵŷÁÈÖßŴŶ',
];
const word = fc
  .array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join(''));
const wild = fc.oneof(word, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }));

function opened(file: Uint8Array): PdfkitFont {
  const document = new PdfmakeDocument(
    {},
    {},
    {},
    {},
    { font: null, autoFirstPage: false },
    null,
    () => false,
  );
  document.font(file);
  if (document._font === null) throw new Error('no font');
  return document._font;
}

it.each(Object.entries(fonts))('sets any text in %s as its rules do', (_, file) => {
  const [slow, quick] = [opened(file), opened(file)];
  quickenShaping(quick, file);
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 40 }), (texts) => {
      for (const text of texts) {
        const [expected, found] = [slow.layoutRun(text), quick.layoutRun(text)];
        expect(found.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
        expect(found.positions.map(placeOf)).toEqual(expected.positions.map(placeOf));
        expect(found.advanceWidth).toBeCloseTo(expected.advanceWidth, 6);
      }
    }),
    { numRuns: 400 },
  );
});

it('does not ask the rules of the font about plain words', () => {
  const [file = new Uint8Array()] = Object.values(fonts);
  const font = opened(file);
  let asked = 0;
  const byRules = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    asked += 1;
    return byRules(text, features);
  };
  quickenShaping(font, file.slice());
  font.layoutRun('Tŷ 2016/17');
  expect(asked).toBe(0);
  font.layoutRun('Ελλάδα');
  expect(asked).toBe(1);
});

function placeOf({ xAdvance, xOffset, yOffset, advanceWidth }: GlyphPosition): number[] {
  return [xAdvance, xOffset, yOffset, advanceWidth].map((number) => Number(number.toFixed(6)));
}
