/**
 * Fonts opened once for all documents. pdfkit opens a font for every document, and again for every text of a drawing;
 * what it reads of the file, and how its words are shaped, does not depend on the document.
 *
 * One thing does: a font keeps of each glyph the first signs that it stood for, which go into the file. So a document
 * sees a font through a view with glyphs of its own, and a shaped word is taken from another document only where every
 * glyph that shaping it touches stands for the same signs here. The bytes of a file are those it has by itself.
 */
import type { EmbeddedFont, FontGlyph, FontProgram, PdfmakeDocument, ShapedRun } from 'pdfmake-internals';
import { PdfmakeDocument as Document } from './pdfmake.ts';

interface SharedFont {
  readonly program: FontProgram;
  readonly Embedded: new (document: PdfmakeDocument, font: FontProgram, id: string) => EmbeddedFont;
  /** By their text. */
  readonly words: Map<string, SharedWord>;
}

interface SharedWord {
  readonly run: ShapedRun;
  /** All that shaping it touched, in its order. */
  readonly touched: readonly FontGlyph[];
}

/** Beyond so many words of a font they are forgotten: a process may work for hours. */
const MOST_WORDS = 50_000;

const opened = new WeakMap<Uint8Array, SharedFont>();

/** In: the bytes of a font file. Out: what it says. Throws where it is none. */
export function fontProgram(bytes: Uint8Array): FontProgram {
  return sharedFont(bytes).program;
}

/** In: a document, the bytes of a font file, the name of the font in the document. Out: as pdfkit opens it. */
export function embeddedFont(document: PdfmakeDocument, bytes: Uint8Array, id: string): EmbeddedFont {
  const { program, Embedded, words } = sharedFont(bytes);
  let touched: FontGlyph[] | undefined;
  const view: FontProgram = Object.create(program, { _glyphs: { value: {} } });
  view.getGlyph = (glyphId, codePoints = []) => {
    const glyph = program.getGlyph.call(view, glyphId, codePoints);
    touched?.push({ id: glyphId, codePoints, advanceWidth: 0 });
    return glyph;
  };
  const font = new Embedded(document, view, id);
  const shape = font.layoutRun.bind(font);
  const isSame = ({ id: glyphId, codePoints }: FontGlyph): boolean =>
    sameSigns(view.getGlyph(glyphId, codePoints).codePoints, codePoints);
  font.layoutRun = (text, features) => {
    if (features) return shape(text, features);
    const known = words.get(text);
    if (known?.touched.every(isSame)) return known.run;
    const all: FontGlyph[] = [];
    touched = all;
    const run = plainRun(shape(text));
    touched = undefined;
    if (all.every(isSame)) keep(words, text, { run, touched: distinct(all) });
    return run;
  };
  return font;
}

function sharedFont(bytes: Uint8Array): SharedFont {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  // the classes have no door of their own
  const document = new Document({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false);
  const { _font: font } = document.font(bytes);
  const shared: SharedFont = {
    program: font.font,
    Embedded: font.constructor as SharedFont['Embedded'],
    words: new Map(),
  };
  opened.set(bytes, shared);
  return shared;
}

/** All that pdfkit asks of a run, without the font it comes from. */
function plainRun({ glyphs, positions, advanceWidth }: ShapedRun): ShapedRun {
  const plain = glyphs.map(({ id, codePoints, advanceWidth: width }) => ({
    id,
    codePoints,
    advanceWidth: width,
  }));
  return { glyphs: plain, positions, advanceWidth };
}

function keep(words: Map<string, SharedWord>, text: string, word: SharedWord): void {
  if (words.size >= MOST_WORDS) words.clear();
  words.set(text, word);
}

function distinct(touched: readonly FontGlyph[]): FontGlyph[] {
  return [...new Map(touched.map((glyph) => [glyph.id, glyph])).values()];
}

function sameSigns(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((sign, index) => sign === others[index]);
}
