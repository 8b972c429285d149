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
    return (
      instead(element) ??
      element.kids
        .map((kid) => {
          if (kid.kind === 'content') return kid.page === undefined ? '' : this.ofMark(kid.page, kid.mcid);
          if (kid.kind === 'object') return '';
          const text = this.#gather(kid, instead);
          return INLINE.has(kid.type) ? text : ` ${text} `;
        })
        .join('')
    );
  }
}

function textsOf({ painted }: PageContent): Map<number, string> {
  const parts = new Map<number, string[]>();
  for (const item of painted) {
    if (item.kind !== 'text' || item.mark?.kind !== 'content') continue;
    const known = parts.get(item.mark.mcid);
    if (known) known.push(item.text);
    else parts.set(item.mark.mcid, [item.text]);
  }
  return new Map([...parts].map(([mcid, texts]) => [mcid, texts.join('')]));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The marked content of the element and of all elements in it. */
export function marksOf(element: StructureElement): Extract<StructureKid, { kind: 'content' }>[] {
  const own = element.kids.filter((kid) => kid.kind === 'content');
  return [...own, ...childrenOf(element).flatMap(marksOf)];
}
