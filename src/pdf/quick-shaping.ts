/**
 * Sets words of plain Latin letters without asking the font's rules again for each of them. Between such letters the
 * fonts of the product only kern, and by pairs: a pair that has been met in a word set by the rules is known for all
 * words. Everything else, and the first word with a new pair, is set by the rules as before.
 */
import type { PdfkitFont, ShapedGlyph, ShapedRun } from 'pdfmake-internals';

/** Letters, figures, signs and spaces of Latin script that stand for one glyph each. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac]+$/;

/** A word without a letter is of no script, and a font may have other rules for those. */
const LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]/;

/** The kerning of pairs of signs, in units of the font. */
type Pairs = Map<number, number>;

/** What is known of a font file; shared by the documents that use it. */
interface Known {
  readonly ofLetters: Pairs;
  readonly ofOthers: Pairs;
}

const KNOWN = new WeakMap<Uint8Array, Known>();

/** In: a font of a document, which is changed, and the file it is from. */
export function quickenShaping(font: PdfkitFont, file: Uint8Array): void {
  const known = KNOWN.get(file) ?? { ofLetters: new Map(), ofOthers: new Map() };
  KNOWN.set(file, known);
  const byRules = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    if (features !== undefined || !PLAIN.test(text)) return byRules(text, features);
    const pairs = LETTER.test(text) ? known.ofLetters : known.ofOthers;
    const quick = byPairs(font, text, pairs);
    if (quick !== undefined) return quick;
    const run = byRules(text);
    learn(run, text, font.scale, pairs);
    return run;
  };
}

/** Out: nothing where a pair is not known. */
function byPairs({ font, scale }: PdfkitFont, text: string, pairs: Pairs): ShapedRun | undefined {
  const glyphs: ShapedGlyph[] = [];
  const positions: ShapedRun['positions'][number][] = [];
  let advanceWidth = 0;
  for (let at = 0; at < text.length; at++) {
    const kerning = at + 1 < text.length ? pairs.get(pairAt(text, at)) : 0;
    if (kerning === undefined) return undefined;
    const glyph = font.glyphForCodePoint(text.charCodeAt(at));
    const advance = glyph.advanceWidth + kerning;
    glyphs.push(glyph);
    positions.push({
      xAdvance: advance * scale,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
      advanceWidth: glyph.advanceWidth * scale,
    });
    advanceWidth += advance * scale;
  }
  return { glyphs, positions, advanceWidth };
}

/** A word in which signs have become one glyph, or have moved, teaches nothing. */
function learn({ glyphs, positions }: ShapedRun, text: string, scale: number, pairs: Pairs): void {
  if (glyphs.length !== text.length || positions.some(({ xOffset, yOffset }) => xOffset || yOffset)) return;
  for (let at = 0; at + 1 < text.length; at++) {
    const [glyph, position] = [glyphs[at], positions[at]];
    if (glyph === undefined || position === undefined) return;
    pairs.set(pairAt(text, at), Math.round(position.xAdvance / scale) - glyph.advanceWidth);
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
