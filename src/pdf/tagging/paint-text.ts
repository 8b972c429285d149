/**
 * Paints words that stand side by side in one look as one piece of text. pdfmake paints a word at a time, with all of
 * the graphics state before each: ten times as much to write, pack, read and check.
 */
import type { GlyphPosition, PdfmakeDocument, PdfmakeInline } from 'pdfmake-internals';
import type { LinePart } from './line-part.ts';

/** Words further apart than this, in points, are set one by one. */
const TOGETHER = 0.01;

interface Glyphs {
  readonly codes: readonly string[];
  readonly positions: readonly GlyphPosition[];
}

interface Piece {
  readonly look: PdfmakeInline;
  readonly glyphs: Glyphs[];
  /** Where the next word must begin to stand right behind. */
  end: number;
}

/**
 * In: a part of a line, and the line's left and upper edge. Out: whether it has been painted; false where something in
 * it is more than words in a look, and pdfmake must do it.
 */
export function paintText(document: PdfmakeDocument, part: LinePart, x: number, y: number): boolean {
  const { line, inlines, id } = part;
  if (line._pageNodeRef !== undefined || !inlines.every(isPlain)) return false;
  const pieces = piecesOf(inlines, part.endsWord);
  if (pieces.some(({ glyphs }) => glyphs.some(({ positions }) => positions.some(isMoved)))) return false;
  const [first] = inlines;
  const ascender = line.getAscenderHeight();
  if (id !== undefined && first) {
    const top = y + ascender - pointsOf(first.font.ascender, first);
    document.addNamedDestination(id, 'XYZ', x + first.x, top, null);
  }
  const baseline = y + ascender;
  for (const { look, glyphs } of pieces) paintPiece(document, look, glyphs, x + look.x, baseline);
  return true;
}

function isPlain(inline: PdfmakeInline): boolean {
  const { sup, sub, characterSpacing, fontFeatures, decoration, linkToPage, _pageNodeRef } = inline;
  return !(sup || sub || characterSpacing || fontFeatures || decoration || linkToPage || _pageNodeRef);
}

/** A mark above a sign, say, which is not simply set behind the sign before. */
function isMoved({ xOffset, yOffset }: GlyphPosition): boolean {
  return xOffset !== 0 || yOffset !== 0;
}

function piecesOf(inlines: readonly PdfmakeInline[], endsWord: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, inline] of inlines.entries()) {
    const end = endsWord && index === inlines.length - 1 ? ' ' : '';
    const [codes, positions] = inline.font.encode(inline.text.replaceAll('\n', '') + end);
    if (codes.length === 0) continue;
    const last = pieces.at(-1);
    const right = inline.x + inline.width;
    if (last && goesOn(last, inline)) {
      last.glyphs.push({ codes, positions });
      last.end = right;
    } else {
      pieces.push({ look: inline, glyphs: [{ codes, positions }], end: right });
    }
  }
  return pieces;
}

function goesOn({ look, end }: Piece, { font, fontSize, color, opacity, x }: PdfmakeInline): boolean {
  return (
    look.font === font &&
    look.fontSize === fontSize &&
    look.color === color &&
    look.opacity === opacity &&
    Math.abs(x - end) < TOGETHER
  );
}

/** The page's own coordinates run downwards, text is set upright in them. */
function paintPiece(
  document: PdfmakeDocument,
  { font, fontSize, color, opacity = 1 }: PdfmakeInline,
  glyphs: readonly Glyphs[],
  x: number,
  baseline: number,
): void {
  document.opacity(opacity);
  document.fillColor(document.resolveColor(color, 'black'));
  document.page.fonts[font.id] ??= font.ref();
  document.addContent('BT');
  document.addContent(`/${font.id} ${rounded(fontSize)} Tf`);
  document.addContent(`1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm`);
  document.addContent(`[${shown(glyphs)}] TJ`);
  document.addContent('ET');
}

/** The signs as they follow each other, with the kerning where there is some (ISO 32000-1, 9.4.3). */
function shown(glyphs: readonly Glyphs[]): string {
  let text = '<';
  for (const { codes, positions } of glyphs) {
    for (let index = 0; index < codes.length; index++) {
      text += codes[index];
      const position = positions[index];
      const kerning = position ? position.xAdvance - position.advanceWidth : 0;
      if (kerning !== 0) text += `> ${rounded(-kerning)} <`;
    }
  }
  return `${text}>`.replace(/ ?<>$/, '');
}

function pointsOf(thousandths: number, { fontSize }: PdfmakeInline): number {
  return (thousandths / 1000) * fontSize;
}

/** To a ten-thousandth of a point. */
function rounded(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
