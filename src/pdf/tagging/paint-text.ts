/**
 * Paints words that stand side by side in one look as one piece of text. pdfmake paints a word at a time, with all of
 * the graphics state before each: ten times as much to write, pack, read and check.
 */
import type { GlyphPosition, PdfkitFont, PdfmakeInline } from 'pdfmake-internals';
import type { ReportDocument } from '../file/report-document.ts';
import type { LinePart } from './line-part.ts';

/** Words further apart than this, in points, are set one by one. */
const TOGETHER = 0.01;

/** A word of a font as it goes into the page; how it is set is worked out once, and words are used again and again. */
interface SetWord {
  /** Signs as digits, with the kerning between them (ISO 32000-1, 9.4.3); empty where there is nothing to paint. */
  readonly shown: string;
  /** Whether all signs simply stand behind each other; a mark above a sign does not. */
  readonly isPlain: boolean;
}

interface Piece {
  readonly look: PdfmakeInline;
  shown: string;
  /** Where the next word must begin to stand right behind. */
  end: number;
}

/**
 * In: a part of a line, and the line's left and upper edge. Out: whether it has been painted; false where something in
 * it is more than words in a look, and pdfmake must do it.
 */
export function paintText(document: ReportDocument, part: LinePart, x: number, y: number): boolean {
  const { line, inlines, id } = part;
  if (line._pageNodeRef !== undefined || !inlines.every(isPlain)) return false;
  const pieces = piecesOf(inlines, part.endsWord);
  if (pieces === undefined) return false;
  const [first] = inlines;
  const ascender = line.getAscenderHeight();
  if (id !== undefined && first) {
    const top = y + ascender - pointsOf(first.font.ascender, first);
    document.addNamedDestination(id, 'XYZ', x + first.x, top, null);
  }
  const baseline = y + ascender;
  for (const { look, shown } of pieces) paintPiece(document, look, shown, x + look.x, baseline);
  return true;
}

function isPlain(inline: PdfmakeInline): boolean {
  const { sup, sub, characterSpacing, fontFeatures, decoration, linkToPage, _pageNodeRef } = inline;
  return !(sup || sub || characterSpacing || fontFeatures || decoration || linkToPage || _pageNodeRef);
}

/** Out: nothing where a sign stands elsewhere than behind the one before. */
function piecesOf(inlines: readonly PdfmakeInline[], endsWord: boolean): Piece[] | undefined {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  let areAllPlain = true;
  for (const [index, inline] of inlines.entries()) {
    const end = endsWord && index === inlines.length - 1 ? ' ' : '';
    const { shown, isPlain } = setWord(inline.font, inline.text.replaceAll('\n', '') + end);
    areAllPlain &&= isPlain;
    if (shown === '') continue;
    const right = inline.x + inline.width;
    if (last && goesOn(last, inline)) {
      last.shown += shown;
      last.end = right;
    } else {
      last = { look: inline, shown, end: right };
      pieces.push(last);
    }
  }
  return areAllPlain ? pieces : undefined;
}

/** What has been set of each font; a font is one document's. */
const WORDS = new WeakMap<PdfkitFont, Map<string, SetWord>>();

function setWord(font: PdfkitFont, text: string): SetWord {
  const words = wordsOf(font);
  const known = words.get(text);
  if (known !== undefined) return known;
  const [codes, positions] = font.encode(text);
  const word = { shown: shownOf(codes, positions), isPlain: !positions.some(isMoved) };
  words.set(text, word);
  return word;
}

function wordsOf(font: PdfkitFont): Map<string, SetWord> {
  const known = WORDS.get(font);
  if (known !== undefined) return known;
  const words = new Map<string, SetWord>();
  WORDS.set(font, words);
  return words;
}

function isMoved({ xOffset, yOffset }: GlyphPosition): boolean {
  return xOffset !== 0 || yOffset !== 0;
}

function shownOf(codes: readonly string[], positions: readonly GlyphPosition[]): string {
  let text = '';
  for (const [index, code] of codes.entries()) {
    text += code;
    const position = positions[index];
    const kerning = position ? position.xAdvance - position.advanceWidth : 0;
    if (kerning !== 0) text += `> ${rounded(-kerning)} <`;
  }
  return text;
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
  document: ReportDocument,
  { font, fontSize, color, opacity = 1 }: PdfmakeInline,
  shown: string,
  x: number,
  baseline: number,
): void {
  document.fillWith(color, opacity);
  document.page.fonts[font.id] ??= font.ref();
  const signs = shown.endsWith(' <') ? `<${shown.slice(0, -2)}` : `<${shown}>`;
  document.addPlain(`BT
/${font.id} ${rounded(fontSize)} Tf
1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm
[${signs}] TJ
ET`);
}

function pointsOf(thousandths: number, { fontSize }: PdfmakeInline): number {
  return (thousandths / 1000) * fontSize;
}

/** To a ten-thousandth of a point. */
function rounded(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
