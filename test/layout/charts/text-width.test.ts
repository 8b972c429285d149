/** The table of widths held against the fonts that reports are set in. */
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { shorten, textWidth } from '../../../src/layout/charts/text-width.ts';
import { resources, wordsOf } from '../view/view-of.ts';

function fontOf(key: string): Font {
  const font = create(Buffer.from(resources.fonts[key] ?? []));
  if (!('glyphForCodePoint' in font)) throw new Error(`expected one font in ${key}`);
  return font;
}

const [regular, bold, signs] = [
  'source-sans-3/400Regular',
  'source-sans-3/700Bold',
  'dejavu/DejaVuSans-Bold',
].map(fontOf) as [Font, Font, Font];

/** Without kerning, as drawings are set at the widest. */
function real(text: string, font: Font, size: number): number {
  const advances = [...text].map((one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0).advanceWidth);
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / font.unitsPerEm;
}

const LABELS = [
  ...['en-GB', 'cy-GB'].flatMap((language) => Object.values(wordsOf(language))),
  ...[
    'Blue 10',
    'Deteriorating 9',
    'A strong and ambitious Derby',
    '£1,234,567',
    '99.85%',
    'Ynys Môn, Tŷ Ŵyr',
  ],
].filter((text) => /^[\p{Script=Latin}\p{N}\p{P}£%$+<=>~ ]+$/u.test(text));

describe('the width of a text', () => {
  it.each([...'%@WMmw&ÆŒŴÂ'])('is not less than that of the bold letter %s', (letter) => {
    expect(textWidth(letter, 10)).toBeGreaterThanOrEqual(real(letter, bold, 10));
  });

  it('is not less than in regular or bold, and not a quarter more, for all words of the reports', () => {
    expect(LABELS.length).toBeGreaterThan(200);
    for (const label of LABELS) {
      const wide = Math.max(real(label, regular, 12), real(label, bold, 12));
      expect([label, textWidth(label, 12) >= wide]).toEqual([label, true]);
      if (label.length > 3) expect([label, textWidth(label, 12) / wide < 1.25]).toEqual([label, true]);
    }
  });

  it('has room for every sign of a status or a direction', () => {
    for (const sign of '●▲■◆★✓✗↑→↓') {
      expect(textWidth(sign, 10)).toBeGreaterThanOrEqual(real(sign, signs, 10));
    }
  });

  it('counts no accents', () => {
    expect(textWidth('tŷ', 10)).toBe(textWidth('ty', 10));
  });
});

describe('a shortened text', () => {
  it('is the text itself where it fits', () => {
    expect(shorten('Strong', 12, 60)).toBe('Strong');
  });

  it('ends with an ellipsis where it does not, without a space before it', () => {
    expect(shorten('A strong and ambitious city', 12, 62)).toBe('A strong…');
  });

  it('keeps to its room, and never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 20, max: 300 }),
        (text, room) => {
          const short = shorten(text, 12, room);
          expect(textWidth(short, 12)).toBeLessThanOrEqual(room);
          expect(short.isWellFormed()).toBe(text.isWellFormed() || short === text);
        },
      ),
    );
  });
});
