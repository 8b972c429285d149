/** The headings of a file, as its tags say. */
import type { OpenedPdf } from '../read/read-tagged-pdf.ts';
import { firstPage, type StructureElement } from '../read/structure/structure-element.ts';

export interface Heading {
  readonly element: StructureElement;
  /** 1 is a chapter. */
  readonly level: number;
  /** As printed. */
  readonly text: string;
  /** Counted from 0. */
  readonly page: number | undefined;
}

const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, level]));

/** In: a file whose pages have been read. Out: all headings in the order they are read. */
export function headingsOf({ structure, text }: OpenedPdf): Heading[] {
  const headings: Heading[] = [];
  for (const element of structure.elements) {
    const level = LEVELS.get(element.type);
    if (level === undefined) continue;
    headings.push({ element, level, text: text.printed(element), page: firstPage(element) });
  }
  return headings;
}
