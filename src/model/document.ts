/**
 * The document definition: what `layout` gives and `pdf` takes. pdfmake's own JSON form, narrowed to
 * what the layouts use, with one addition: `meaning`, which carries the sense of a node to the tags,
 * and `origin`, the template line it was written on.
 */
import type { Language } from './entry.ts';

/** The sense of a node, for the structure tree and for findings. Nothing of it is painted. */
export interface Meaning {
  /** Heading level; 1 is a chapter. */
  readonly heading?: 1 | 2 | 3;
  /** Set where pdfmake's node kind does not say it already. */
  readonly role?: 'note' | 'caption' | 'quote' | 'figure' | 'section';
  /** Table cells outside the header rows. */
  readonly scope?: 'row' | 'row-group';
  /** What a picture says in words; where a link leads, said instead of its words. */
  readonly alt?: string;
  /** What is read instead of the painted text. */
  readonly spoken?: string;
  /** Paint only: rules, fills, repeats. */
  readonly artifact?: boolean;
  /** Where it differs from the document's. */
  readonly language?: Language;
  /** The long form of an abbreviation. */
  readonly expansion?: string;
  /** One sentence for a listener on what a table holds. */
  readonly summary?: string;
  /** The workbook cell the text comes from, `Measures!R14`. */
  readonly cell?: string;
}

/** A node of the content. Keys are pdfmake's; the schema in `layout` says which are allowed. */
export interface DocumentNode {
  readonly [key: string]: unknown;
  readonly meaning?: Meaning;
  /** `official.hbs:12`, set by the layout engine, never by an author. */
  readonly origin?: string;
}

export type Content = string | DocumentNode | readonly Content[];

export interface DocumentDefinition {
  readonly pageSize: string | { readonly width: number; readonly height: number };
  readonly pageOrientation?: 'portrait' | 'landscape';
  /** Points: left, top, right, bottom. */
  readonly pageMargins: readonly [number, number, number, number];
  readonly language: Language;
  readonly info: DocumentInfo;
  /** Marked with their long form wherever they stand in a text. */
  readonly abbreviations?: readonly Abbreviation[];
  readonly defaultStyle: DocumentNode;
  readonly styles: Readonly<Record<string, DocumentNode>>;
  /** Shown on every page but the title page. `pageText` nodes in it know the page. */
  readonly header?: Content;
  readonly footer?: Content;
  readonly watermark?: DocumentNode;
  readonly content: readonly Content[];
}

/** `EHCP`, `Education, Health and Care Plan`. */
export interface Abbreviation {
  readonly term: string;
  readonly expansion: string;
}

export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: string;
}

export type Edition = 'official' | 'draft' | 'summary';

export const EDITIONS: readonly Edition[] = ['official', 'draft', 'summary'];
