/** Which elements the marks of a page stand for, as the tree says (ISO 32000-1, 14.7.4). */
import type { StructureElement } from '../read/structure/structure-element.ts';

/** The marks of one page; in a good file each stands in one element. */
export class MarksInTree {
  /** By mark, the element met first. */
  readonly first = new Map<number, StructureElement>();
  readonly #others = new Map<number, StructureElement[]>();

  add(mcid: number, element: StructureElement): void {
    if (!this.first.has(mcid)) this.first.set(mcid, element);
    else this.#others.set(mcid, [...this.others(mcid), element]);
  }

  /** Those it stands in besides the first. */
  others(mcid: number): readonly StructureElement[] {
    return this.#others.get(mcid) ?? [];
  }

  /** The element met last. */
  last(mcid: number): StructureElement | undefined {
    return this.others(mcid).at(-1) ?? this.first.get(mcid);
  }
}

/** In: how many pages there are, and all elements. Out: the marks of each page, by its index. */
export function marksInTree(pageCount: number, elements: readonly StructureElement[]): MarksInTree[] {
  const byPage = Array.from({ length: pageCount }, () => new MarksInTree());
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind === 'content' && kid.page !== undefined) byPage[kid.page]?.add(kid.mcid, element);
    }
  }
  return byPage;
}
