/**
 * Sets words of plain Latin letters without asking all the font's rules again for each of them. Between such letters
 * the fonts of the product only kern, by pairs; a test holds every face against its rules. Everything else is set by
 * the rules as before.
 */
import type { PdfkitFont, ShapedGlyph, ShapedRun } from 'pdfmake-internals';
import { type Kerning, readKerning } from './kerning.ts';

/** Letters, figures, signs and spaces of Latin script that stand for one glyph each. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b6\u00b8-\u017e\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac]+$/;

/** A word without a letter is of no script, and a font may have other rules for those. */
const LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]/;

/** Two letters that a font may have one glyph for: fi, ft and their like. */
const LIGATURE = /f[bfhijklt]/;

/** What is known of a font file; shared by the documents that use it. */
interface Known {
  readonly letters: Kerning | undefined;
  readonly others: Kerning | undefined;
}

const KNOWN = new WeakMap<Uint8Array, Known>();

/** In: a font of a document, which is changed, and the file it is from. */
export function quickenShaping(font: PdfkitFont, file: Uint8Array): void {
  const { letters, others } = knownOf(file);
  const byRules = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    const kerning = LETTER.test(text) ? letters : others;
    const isPlain = features === undefined && PLAIN.test(text) && !LIGATURE.test(text);
    return isPlain && kerning ? byPairs(font, text, kerning) : byRules(text, features);
  };
}

function knownOf(file: Uint8Array): Known {
  const known = KNOWN.get(file) ?? { letters: readKerning(file, 'latn'), others: readKerning(file, 'DFLT') };
  KNOWN.set(file, known);
  return known;
}

function byPairs({ font, scale }: PdfkitFont, text: string, kerning: Kerning): ShapedRun {
  const glyphs: ShapedGlyph[] = [];
  for (let at = 0; at < text.length; at++) glyphs.push(font.glyphForCodePoint(text.charCodeAt(at)));
  let advanceWidth = 0;
  const positions = glyphs.map((glyph, at) => {
    const next = glyphs[at + 1];
    const xAdvance = (glyph.advanceWidth + (next ? kerning(glyph.id, next.id) : 0)) * scale;
    advanceWidth += xAdvance;
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: glyph.advanceWidth * scale };
  });
  return { glyphs, positions, advanceWidth };
}
