/** Parts of a laid out line, each painted into a mark of its own. */
import type { PdfmakeInline, PdfmakeLine, PdfmakeNode } from 'pdfmake-internals';

/** Some of the pieces of a line, as high as the whole; bookmark and destination belong to the first part. */
export interface LinePart {
  readonly line: PdfmakeLine;
  readonly inlines: readonly PdfmakeInline[];
  /** Named destination. */
  readonly id: string | undefined;
  readonly isFirst: boolean;
  /** Whether a space is to stand behind the last word, for a listener. */
  readonly endsWord: boolean;
}

/** Lines that only hold space; one with a destination or a page number to come is not blank. */
export function isBlank({ inlines, id, _outline, _pageNodeRef }: PdfmakeLine): boolean {
  if (id !== undefined || _outline !== undefined || _pageNodeRef !== undefined) return false;
  return inlines.every(({ text, _pageNodeRef: reference }) => reference === undefined && text.trim() === '');
}

/** The part as a line of its own. Links and backgrounds are painted here, not by pdfmake. */
export function asLine({ line, inlines, id, isFirst, endsWord }: LinePart): PdfmakeLine {
  const part = line.clone();
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()];
  part.inlines = inlines.map((inline, index) => ({
    ...inline,
    text: endsWord && index === inlines.length - 1 ? `${inline.text} ` : inline.text,
    link: null,
    linkToDestination: null,
    background: null,
  }));
  part.getHeight = () => height;
  part.getAscenderHeight = () => ascender;
  delete part._outline;
  delete part.id;
  if (id !== undefined) part.id = id;
  if (!isFirst) delete part._pageNodeRef;
  return part;
}

/** A forced line break, or the gap before a page number, must not glue two words together for a listener. */
export function isWordEnd(last: PdfmakeInline | undefined, node: PdfmakeNode | undefined): boolean {
  return Boolean(
    last && (last.lineEnd || node?.isContentsEntry) && last.text !== '' && !/\s$/.test(last.text),
  );
}
