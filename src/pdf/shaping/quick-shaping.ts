/**
 * Sets words of plain Latin letters without asking all the font's rules for each of them: to open those alone costs
 * more than all words of a report. Of such letters the fonts of the product only make ligatures and kern by pairs; a
 * test holds every face against its rules. Everything else is set by the rules as before.
 */
import type { FontProgram, PdfkitFont, ShapedGlyph, ShapedRun } from 'pdfmake-internals';
import { type Kerning, kerningLookups, readKerning } from './kerning.ts';
import { type Ligatures, ligatureLookups, readLigatures } from './ligatures.ts';
import type { Script } from './opentype.ts';

/** Letters, figures, signs and spaces of Latin script that stand for one glyph each. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b6\u00b8-\u017e\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac]+$/;

/** A word without a letter is of no script, and a font may have other rules for those. */
const LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]/;

interface Rules {
  readonly ligatures: Ligatures;
  readonly kerning: Kerning;
}

/** What is known of font files, by script; shared by the documents that use them. */
const KNOWN = new WeakMap<Uint8Array, Map<Script, Rules | undefined>>();

/** In: a font of a document, which is changed, and the file it is from. */
export function quickenShaping(font: PdfkitFont, file: Uint8Array): void {
  const byRules = font.layoutRun.bind(font);
  const glyphs: Glyphs = new Map();
  font.layoutRun = (text, features) => {
    const isPlain = features === undefined && PLAIN.test(text);
    const rules = isPlain ? rulesFor(file, LETTER.test(text) ? 'latn' : 'DFLT') : undefined;
    return rules ? quickly(font, text, rules, glyphs) : byRules(text, features);
  };
  rememberWidths(font);
}

/** pdfkit puts a width together anew each time a word is measured, though a report says the same again and again. */
function rememberWidths(font: PdfkitFont): void {
  const widthOf = font.widthOfString.bind(font);
  const thousandths = new Map<string, number>();
  font.widthOfString = (text, size, features) => {
    if (features) return widthOf(text, size, features);
    const width = thousandths.get(text) ?? font.layout(text, undefined, true).advanceWidth;
    thousandths.set(text, width);
    return width * (size / 1000);
  };
}

function rulesFor(file: Uint8Array, script: Script): Rules | undefined {
  const known = KNOWN.get(file) ?? new Map<Script, Rules | undefined>();
  KNOWN.set(file, known);
  if (!known.has(script)) known.set(script, readRules(file, script));
  return known.get(script);
}

function readRules(file: Uint8Array, script: Script): Rules | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // most fonts have the same rules for both
  if (script === 'DFLT' && hasSameRules(view)) return rulesFor(file, 'latn');
  const [ligatures, kerning] = [readLigatures(view, script), readKerning(view, script)];
  return ligatures && kerning ? { ligatures, kerning } : undefined;
}

/** Of a document, by the signs that they stand for alone. */
type Glyphs = Map<number, ShapedGlyph>;

function hasSameRules(view: DataView): boolean {
  const [letters, others] = (['latn', 'DFLT'] as const).map((script) =>
    JSON.stringify([ligatureLookups(view, script), kerningLookups(view, script)]),
  );
  return letters === others;
}

function quickly(font: PdfkitFont, text: string, { ligatures, kerning }: Rules, known: Glyphs): ShapedRun {
  const glyphs = withLigatures(font.font, text, ligatures, known);
  const { scale } = font;
  let advanceWidth = 0;
  const positions = glyphs.map((glyph, at) => {
    const next = glyphs[at + 1];
    const xAdvance = (glyph.advanceWidth + (next ? kerning(glyph.id, next.id) : 0)) * scale;
    advanceWidth += xAdvance;
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: glyph.advanceWidth * scale };
  });
  return { glyphs, positions, advanceWidth };
}

function withLigatures(font: FontProgram, text: string, ligatures: Ligatures, known: Glyphs): ShapedGlyph[] {
  const single: ShapedGlyph[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    single.push(known.get(sign) ?? glyphOf(font, sign, known));
  }
  const ids = single.map(({ id }) => id);
  const glyphs: ShapedGlyph[] = [];
  for (let at = 0; at < single.length; ) {
    const together = ligatures(ids, at);
    const length = together?.length ?? 1;
    // with the signs it stands for, which are what is read aloud and copied
    const glyph = together ? font.getGlyph(together.glyph, signsOf(text, at, length)) : single[at];
    if (glyph) glyphs.push(glyph);
    at += length;
  }
  return glyphs;
}

function signsOf(text: string, from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => text.charCodeAt(from + at));
}

function glyphOf(font: FontProgram, sign: number, known: Glyphs): ShapedGlyph {
  const glyph = font.glyphForCodePoint(sign);
  known.set(sign, glyph);
  return glyph;
}
