/**
 * Links: a Link element, what is painted of it, and one annotation on each page it stands on, whatever the
 * number of its words and lines (ISO 14289-1, 7.18.5). pdfmake makes one annotation a word.
 */
import type { PdfkitPage, PdfmakeDocument } from 'pdfmake-internals';
import { type Box, type Slot, StructureElement } from './element.ts';
import { type LineRun, type LinkTarget, sameTarget } from './line-runs.ts';

/** A link on one page. */
export interface PaintedLink {
  readonly element: StructureElement;
  readonly slot: Slot;
  readonly page: PdfkitPage;
  readonly target: LinkTarget;
  readonly boxes: Box[];
  /** Said by the author instead of the painted words. */
  readonly description: string | undefined;
  words: string;
}

export class Links {
  readonly #painted: PaintedLink[] = [];

  /** The link that a run goes on with, when it is the last thing in the slot, or a new one. */
  open(run: LineRun & { readonly link: LinkTarget }, parent: Slot, page: PdfkitPage): PaintedLink {
    const last = parent.kids.at(-1);
    const known = this.#painted.findLast(({ element }) => element === last);
    if (known && known.page === page && sameTarget(known.target, run.link)) return known;
    const element = new StructureElement('Link', { origin: parent.element.properties.origin });
    parent.kids.push(element);
    const link: PaintedLink = {
      element,
      slot: element.addSlot(),
      page,
      target: run.link,
      boxes: [],
      description: run.meaning?.alt,
      words: '',
    };
    this.#painted.push(link);
    return link;
  }

  /** Writes the annotations, once every page is painted. Out: the element of each, by parent tree key. */
  write(document: PdfmakeDocument, nextKey: () => number): Map<number, StructureElement> {
    const elements = new Map<number, StructureElement>();
    for (const link of this.#painted) {
      const key = nextKey();
      const annotation = document.ref(annotationOf(link, key));
      link.page.annotations.push(annotation);
      annotation.end();
      link.slot.kids.push({ kind: 'annotation', page: link.page, annotation, key });
      elements.set(key, link.element);
    }
    return elements;
  }
}

function annotationOf({ boxes, target, description, words }: PaintedLink, key: number): object {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    // printed (ISO 19005-3, 6.3.2)
    F: 4,
    Border: [0, 0, 0],
    Rect: [
      Math.min(...boxes.map(([left]) => left)),
      Math.min(...boxes.map(([, bottom]) => bottom)),
      Math.max(...boxes.map(([, , right]) => right)),
      Math.max(...boxes.map(([, , , top]) => top)),
    ],
    QuadPoints: boxes.flatMap(([left, bottom, right, top]) => [
      left,
      top,
      right,
      top,
      left,
      bottom,
      right,
      bottom,
    ]),
    Contents: pdfText(description ?? words.trim()),
    StructParent: key,
    ...('uri' in target
      ? { A: { Type: 'Action', S: 'URI', URI: pdfText(asciiAddress(target.uri)) } }
      : { A: { Type: 'Action', S: 'GoTo', D: pdfText(target.destination) } }),
  };
}

/** A URI is ASCII only (ISO 32000-1, 12.6.4.7); what is escaped already stays as it is. */
function asciiAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
}

/** pdfkit writes a String object as text and a plain string as a name. */
export function pdfText(text: string): object {
  return new String(text);
}
