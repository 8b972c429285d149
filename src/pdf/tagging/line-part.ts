/** Parts of a laid out line, each painted into a mark of its own. */
import type { PdfmakeInline, PdfmakeLine, PdfmakeNode } from 'pdfmake-internals';

/** Lines that only hold space; one with a destination or a page number to come is not blank. */
export function isBlank({ inlines, id, _outline, _pageNodeRef }: PdfmakeLine): boolean {
  if (id !== undefined || _outline !== undefined || _pageNodeRef !== undefined) return false;
  return inlines.every(({ text, _pageNodeRef: reference }) => reference === undefined && text.trim() === '');
}

/**
 * A copy of the line with only some of its pieces, as high as the whole. Links and backgrounds are painted
 * here, not by pdfmake; bookmark and destination belong to the first piece.
 */
export function linePart(line: PdfmakeLine, inlines: readonly PdfmakeInline[], first: boolean): PdfmakeLine {
  const part = line.clone();
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()];
  part.inlines = inlines.map((inline) => ({
    ...inline,
    link: null,
    linkToDestination: null,
    background: null,
  }));
  part.getHeight = () => height;
  part.getAscenderHeight = () => ascender;
  delete part._outline;
  if (!first) {
    delete part.id;
    delete part._pageNodeRef;
  }
  return part;
}

/** A forced line break, or the gap before a page number, must not glue two words together for a listener. */
export function endWords(part: PdfmakeLine, node: PdfmakeNode | undefined): void {
  const last = part.inlines.at(-1);
  if (last && (last.lineEnd || node?.isContentsEntry) && last.text !== '' && !/\s$/.test(last.text)) {
    last.text += ' ';
  }
}
