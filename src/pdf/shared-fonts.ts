/**
 * Font files read once for all documents: pdfkit reads them for each. One thing that fontkit keeps of a font belongs to
 * a document: of each glyph the first signs that it stood for, which go into the file. So a document sees a font
 * through a view with glyphs of its own, and the bytes of a file are those it has by itself.
 */
import type { FontProgram, PdfkitFont, PdfmakeDocument } from 'pdfmake-internals';
import { metricsOf, quickenTables } from './font-tables.ts';
import { PdfmakeDocument as Document } from './pdfmake.ts';

interface SharedFont {
  readonly program: FontProgram;
  readonly metrics: ReturnType<typeof metricsOf>;
  /** pdfkit's class, which has no door of its own. */
  readonly Embedded: new (
    document: PdfmakeDocument,
    font: FontProgram,
    id: string,
  ) => PdfkitFont;
}

const opened = new WeakMap<Uint8Array, SharedFont>();

/** In: the bytes of a font file. Out: what it says. Throws where it is none. */
export function fontProgram(file: Uint8Array): FontProgram {
  return sharedFont(file).program;
}

/** In: a document, the bytes of a font file, the name of the font in the document. Out: as pdfkit opens it. */
export function embeddedFont(document: PdfmakeDocument, file: Uint8Array, id: string): PdfkitFont {
  const { program, Embedded, metrics } = sharedFont(file);
  const view: FontProgram = Object.create(program, { _glyphs: { value: {} } });
  view.getGlyph = (number, signs) => {
    const glyph = program.getGlyph.call(view, number, signs);
    if (glyph !== null && metrics) glyph._metrics ??= metrics(number);
    return glyph;
  };
  return new Embedded(document, view, id);
}

function sharedFont(file: Uint8Array): SharedFont {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const document = new Document({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false);
  const { _font: font } = document.font(file);
  if (font === null) throw new Error('expected a font');
  quickenTables(font.font, file);
  const Embedded = font.constructor as SharedFont['Embedded'];
  const shared = { program: font.font, metrics: metricsOf(file), Embedded };
  opened.set(file, shared);
  return shared;
}
