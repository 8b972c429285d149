/** What every rule gets: the file as read, and a way to say where something stands. */
import type { Finding } from '../../model/finding.ts';
import { type Place, placeOfOrigin } from '../../model/place.ts';
import type { Mark, PageContent } from '../read/content/painted.ts';
import type { OpenedPdf } from '../read/read-tagged-pdf.ts';
import { firstPage, type StructureElement } from '../read/structure/structure-element.ts';
import { type TableMatrix, tableMatrix } from '../read/structure/table-matrix.ts';
import { type Heading, headingsOf } from './headings-of.ts';
import { type MarksInTree, marksInTree } from './marks-in-tree.ts';

/** A rule: a file in, findings out. Its pages have been read, but for the rules of the file itself. Pure. */
export type Rule = (checked: CheckedFile) => readonly Finding[];

/** A rule of what is painted: a file in; then each page in turn, with what it paints, findings out. */
export type PageRule = (checked: CheckedFile) => (page: number, content: PageContent) => readonly Finding[];

/** A template line where one is known, and else a page in words. */
export interface Spot {
  readonly place: Place | undefined;
  /** Empty, or ` on page 3`. */
  readonly where: string;
}

export class CheckedFile {
  readonly pdf: OpenedPdf;
  /** By page. */
  readonly marksInTree: readonly MarksInTree[];
  #headings: readonly Heading[] | undefined;
  #tables: readonly TableMatrix[] | undefined;
  readonly #origins: ReadonlyMap<number, string>;

  constructor(pdf: OpenedPdf, origins: ReadonlyMap<number, string>) {
    this.pdf = pdf;
    this.#origins = origins;
    this.marksInTree = marksInTree(pdf.pages.length, pdf.structure.elements);
  }

  /** Once all pages have been read, as below. */
  get headings(): readonly Heading[] {
    this.#headings ??= headingsOf(this.pdf);
    return this.#headings;
  }

  /** Once all pages have been read: a table's text is theirs. */
  get tables(): readonly TableMatrix[] {
    this.#tables ??= this.pdf.structure.elements
      .filter(({ type }) => type === 'Table')
      .map((table) => tableMatrix(table, this.pdf.text));
    return this.#tables;
  }

  /** The element that a mark of a page stands for; nothing for artifacts. */
  elementOf(page: number, mark: Mark | undefined): StructureElement | undefined {
    return mark?.kind === 'content' ? this.marksInTree[page]?.last(mark.mcid) : undefined;
  }

  /** The template line of the nearest element with one, or the page in words. */
  spot(element: StructureElement | undefined, page?: number): Spot {
    for (let around = element; around; around = around.parent) {
      const origin = this.#origins.get(around.object);
      if (origin !== undefined) return { place: placeOfOrigin(origin), where: '' };
    }
    const index = page ?? (element && firstPage(element));
    return { place: undefined, where: index === undefined ? '' : ` on page ${index + 1}` };
  }
}

/** Long texts by their beginning. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
