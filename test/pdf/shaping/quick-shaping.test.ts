/** Words set by known pairs stand as the font's own rules would set them. */
import fc from 'fast-check';
import type { GlyphPosition, PdfkitFont } from 'pdfmake-internals';
import { expect, it } from 'vitest';
import { loadResources } from '../../../src/load-resources.ts';
import { PdfmakeDocument } from '../../../src/pdf/pdfmake.ts';
import { quickenShaping } from '../../../src/pdf/shaping/quick-shaping.ts';

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
        expect(shaped(quick, text)).toEqual(shaped(slow, text));
      }
    }),
    { numRuns: 400 },
  );
});

it.each(Object.entries(fonts))('makes the ligatures of %s before and behind every sign', (_, file) => {
  const [slow, quick] = [opened(file), opened(file)];
  quickenShaping(quick, file);
  const together = ['f', 'ff', 'ft', 'fft', 'fi', 'fl', 'ffi', 'ffl', 'fff', 'ftft'];
  for (const sign of PLAIN) {
    const words = together.flatMap((letters) => [`${letters}${sign}`, `a${sign}${letters}`]);
    expect(words.map((text) => shaped(quick, text))).toEqual(words.map((text) => shaped(slow, text)));
  }
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
  for (const text of ['Tŷ 2016/17', 'different shifts', 'finally']) font.layoutRun(text);
  expect(asked).toBe(0);
  font.layoutRun('Ελλάδα');
  expect(asked).toBe(1);
});

function shaped(font: PdfkitFont, text: string) {
  const { glyphs, positions, advanceWidth } = font.layoutRun(text);
  return {
    glyphs: glyphs.map(({ id, codePoints }) => ({ id, codePoints })),
    positions: positions.map(placeOf),
    advanceWidth: advanceWidth.toFixed(6),
  };
}

function placeOf({ xAdvance, xOffset, yOffset, advanceWidth }: GlyphPosition): number[] {
  return [xAdvance, xOffset, yOffset, advanceWidth].map((number) => Number(number.toFixed(6)));
}
