/** What is told of a page without making it, held against the fonts that pages are made with. */
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../src/load-resources.ts';
import { openFonts } from '../../../src/pdf/fonts.ts';
import { widthOf } from '../../../src/pdf/inspect/advances.ts';
import { hasPlainSigns } from '../../../src/pdf/inspect/plain-signs.ts';

const resources = await loadResources();

const SIGNS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => sign !== '\n' && hasPlainSigns(JSON.stringify(sign)),
);

interface Faces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

const THEMES = Object.entries(resources.themes).map(
  ([name, json]): [string, Record<'text' | 'symbols', Faces>] => [name, JSON.parse(json).fonts],
);

function fontOf(key: string): Font {
  const font = create(Buffer.from(resources.fonts[key] ?? []));
  if (!('glyphForCodePoint' in font)) throw new Error(`expected one font in ${key}`);
  return font;
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

describe('plain signs', () => {
  it('are those of reports in English and Welsh', () => {
    expect(hasPlainSigns(JSON.stringify('“Ŵyr Môn” – £5, 45% ★●▲◆ ↑→↓… \\ "q" \n'))).toBe(true);
    expect(SIGNS.length).toBeGreaterThan(300);
  });

  it.each([
    ['a sign no font has', '漢'],
    ['Arabic', 'ب'],
    ['a mark of direction', '\u200f'],
    ['a soft hyphen', '\u00ad'],
    ['a hyphen that looks like another', '\u2010'],
    ['a space that does not break', '\u00a0'],
    ['an accent by itself', 'e\u0301'],
    ['a fraction slash', '1\u20442'],
    ['a ligature', 'ﬁ'],
    ['a tab', 'a\tb'],
    ['a control character', '\u0007'],
    ['half a character', '\ud800'],
    ['an emoji', '😀'],
  ])('are not %s', (_, text) => {
    expect(hasPlainSigns(JSON.stringify({ text }))).toBe(false);
  });

  it.each(THEMES)('are in the fonts of the theme %s, text before symbols', (_, { text, symbols }) => {
    const face = (key: string) => resources.fonts[key] ?? new Uint8Array();
    const familyOf = ({ normal, bold, italics, bolditalics }: Faces) => ({
      normal: face(normal),
      bold: face(bold),
      italics: face(italics),
      bolditalics: face(bolditalics),
    });
    const fonts = openFonts({
      families: { Text: familyOf(text), Symbols: familyOf(symbols) },
      fallback: 'Symbols',
    });
    const missing = SIGNS.filter(
      (sign) => !fonts.has('Text', codeOf(sign)) && !fonts.has('Symbols', codeOf(sign)),
    );
    expect(missing).toEqual([]);
  });

  it.each(THEMES)('have each a shape of its own in %s, no wider than is reckoned', (_, { text, symbols }) => {
    const faces = Object.entries(text).map(
      ([face, key]) => [face, key, symbols[face as keyof Faces]] as const,
    );
    for (const [face, ...keys] of faces) {
      const [font, fallback] = keys.map(fontOf) as [Font, Font];
      const glyphs = new Map<string, string>();
      for (const sign of SIGNS) {
        const own = font.hasGlyphForCodePoint(codeOf(sign)) ? font : fallback;
        const glyph = own.glyphForCodePoint(codeOf(sign));
        const id = `${own.postscriptName} ${glyph.id}`;
        expect([sign, glyphs.get(id)]).toEqual([sign, undefined]);
        glyphs.set(id, sign);
        const real = glyph.advanceWidth / own.unitsPerEm;
        expect([sign, real <= widthOf(sign, face.startsWith('bold'))]).toEqual([sign, true]);
      }
    }
  });

  it.each(THEMES)('stand in lines no higher than is reckoned in %s', (_, { text, symbols }) => {
    const fonts = [...Object.values(text), ...Object.values(symbols)].map(fontOf);
    for (const font of fonts) {
      expect((font.ascent - font.descent + font.lineGap) / font.unitsPerEm).toBeLessThanOrEqual(1.424);
    }
  });
});
