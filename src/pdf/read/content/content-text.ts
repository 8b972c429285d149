/** The text of elements, from the marked content of the pages (ISO 32000-1, 14.8.2.4). */
import { childrenOf, type StructureElement, type StructureKid } from '../structure/structure-element.ts';
import type { PageContent } from './painted.ts';

/** Elements within a line of text; all others stand apart from what is beside them (14.8.4.4). */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code', 'Em', 'Strong']);

export class ContentText {
  /** By page, by mark. */
  readonly #texts: ReadonlyMap<number, string>[] = [];

  /** Takes in what a page paints. */
  add(page: number, content: PageContent): void {
    this.#texts[page] = textsOf(content);
  }

  /** The text painted in a mark of a page. */
  ofMark(page: number, mcid: number): string {
    return this.#texts[page]?.get(mcid) ?? '';
  }

  /** All that is painted in the element, in one line. */
  printed(element: StructureElement): string {
    return inOneLine(this.#gather(element, () => undefined));
  }

  /** The same with what is read in place of painted text and pictures. */
  spoken(element: StructureElement): string {
    return inOneLine(this.#gather(element, ({ actualText, alt }) => actualText ?? alt));
  }

  #gather(element: StructureElement, instead: (element: StructureElement) => string | undefined): string {
    const replaced = instead(element);
    if (replaced !== undefined) return replaced;
    let text = '';
    for (const kid of element.kids) {
      if (kid.kind === 'content' && kid.page !== undefined) text += this.ofMark(kid.page, kid.mcid);
      if (kid.kind !== 'element') continue;
      const within = this.#gather(kid, instead);
      text += INLINE.has(kid.type) ? within : ` ${within} `;
    }
    return text;
  }
}

function textsOf({ painted }: PageContent): Map<number, string> {
  const texts = new Map<number, string>();
  for (const item of painted) {
    if (item.kind !== 'text' || item.mark?.kind !== 'content') continue;
    const { mcid } = item.mark;
    texts.set(mcid, (texts.get(mcid) ?? '') + item.text);
  }
  return texts;
}

/** Space that is more, or other, than one blank. */
const UNEVEN = /\s\s|[^\S ]/;

function inOneLine(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** The marked content of the element and of all elements in it. */
export function marksOf(element: StructureElement): Extract<StructureKid, { kind: 'content' }>[] {
  const own = element.kids.filter((kid) => kid.kind === 'content');
  return [...own, ...childrenOf(element).flatMap(marksOf)];
}
