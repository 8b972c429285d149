/**
 * The structure tree as it is planned and filled, before it is written (ISO 32000-1, 14.7 and 14.8): elements,
 * and in them places for what is painted. What comes in: nothing of pdfmake's. What goes out: plain objects.
 */
import type { PdfkitPage, PdfkitReference } from 'pdfmake-internals';

/** The standard structure types that the product uses (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'Form';

/** What an element says beside its type; `undefined` and absent are the same. */
export interface ElementProperties {
  /** Read instead of the content of a figure. */
  alt?: string | undefined;
  /** Read instead of the painted text. */
  actualText?: string | undefined;
  language?: string | undefined;
  /** The long form of an abbreviation. */
  expansion?: string | undefined;
  /** Unique in the file. */
  id?: string | undefined;
  table?: TableAttributes | undefined;
  listNumbering?: string | undefined;
  /** The template line the element was made from, `official.hbs:12`. */
  origin?: string | undefined;
}

/** Attributes of owner Table (ISO 32000-1, table 349). */
export interface TableAttributes {
  summary?: string;
  scope?: 'Row' | 'Column' | 'Both';
  colSpan?: number;
  rowSpan?: number;
  /** Ids of the header cells of a data cell, where rows and columns alone do not say it. */
  headers?: readonly string[];
}

/** Painted content: a marked sequence on a page. */
export interface MarkedPiece {
  readonly kind: 'content';
  readonly page: PdfkitPage;
  readonly mcid: number;
}

/** An annotation that belongs to an element. */
export interface AnnotationPiece {
  readonly kind: 'annotation';
  readonly page: PdfkitPage;
  readonly annotation: PdfkitReference;
  /** Its key in the parent tree. */
  readonly key: number;
}

/** A rectangle in the page's own coordinates: left, bottom, right, top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export type Kid = StructureElement | Slot | MarkedPiece | AnnotationPiece;

export class StructureElement {
  readonly kind = 'element';
  readonly type: StructureType;
  readonly properties: ElementProperties;
  readonly kids: Kid[] = [];
  /** Of a figure: what it covers on the page where it begins. */
  bounds: { readonly page: PdfkitPage; readonly box: Box } | undefined;

  constructor(type: StructureType, properties: ElementProperties = {}) {
    this.type = type;
    this.properties = properties;
  }

  add(type: StructureType, properties: ElementProperties = {}): StructureElement {
    const kid = new StructureElement(type, properties);
    this.kids.push(kid);
    return kid;
  }

  /** A place for painted content between the elements planned before and after it. */
  addSlot(): Slot {
    const slot = new Slot(this);
    this.kids.push(slot);
    return slot;
  }

  /** Widens what the figure covers; parts on a later page do not count. */
  cover(page: PdfkitPage, [left, bottom, right, top]: Box): void {
    if (this.bounds === undefined) {
      this.bounds = { page, box: [left, bottom, right, top] };
    } else if (this.bounds.page === page) {
      const { box } = this.bounds;
      this.bounds = {
        page,
        box: [
          Math.min(left, box[0]),
          Math.min(bottom, box[1]),
          Math.max(right, box[2]),
          Math.max(top, box[3]),
        ],
      };
    }
  }
}

/**
 * Where the painted parts of a node go. Logical order is planned before anything is painted, so a slot keeps
 * the place of content among planned elements; the written tree does not show it.
 */
export class Slot {
  readonly kind = 'slot';
  readonly element: StructureElement;
  readonly kids: (StructureElement | MarkedPiece | AnnotationPiece)[] = [];

  constructor(element: StructureElement) {
    this.element = element;
  }
}
