/**
 * Marks in the page content (ISO 32000-1, 14.6): every painted thing stands in the marked content of one
 * element or in an artifact, one mark open at a time. What is opened here is known to the parent tree.
 */
import type { PdfkitPage } from 'pdfmake-internals';
import type { ReportDocument } from '../file/report-document.ts';
import type { Slot, StructureElement } from './element.ts';
import type { Pagination } from './sources.ts';

export type ArtifactKind = 'Layout' | 'Pagination' | Pagination | 'Watermark';

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: '/Type /Layout',
  Pagination: '/Type /Pagination',
  Header: '/Type /Pagination /Subtype /Header',
  Footer: '/Type /Pagination /Subtype /Footer',
  Watermark: '/Type /Pagination /Subtype /Watermark',
};

type Open = { readonly artifact: ArtifactKind } | { readonly slot: Slot };

export class MarkedContent {
  /** The element of each marked sequence of a page, by its number. */
  readonly pages = new Map<PdfkitPage, StructureElement[]>();
  readonly #document: ReportDocument;
  #open: Open | undefined;

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  openArtifact(artifact: ArtifactKind): void {
    if (this.#open !== undefined && 'artifact' in this.#open && this.#open.artifact === artifact) return;
    this.close();
    this.#document.addPlain(`/Artifact <<${ARTIFACTS[artifact]}>> BDC`);
    this.#open = { artifact };
  }

  openContent(slot: Slot): void {
    if (this.#open !== undefined && 'slot' in this.#open && this.#open.slot === slot) return;
    this.close();
    const { page } = this.#document;
    const mcid = this.#elementsOf(page).push(slot.element) - 1;
    this.#document.addPlain(`/${slot.element.type} <</MCID ${mcid}>> BDC`);
    slot.kids.push({ kind: 'content', page, mcid });
    this.#open = { slot };
  }

  #elementsOf(page: PdfkitPage): StructureElement[] {
    const known = this.pages.get(page);
    if (known !== undefined) return known;
    const elements: StructureElement[] = [];
    this.pages.set(page, elements);
    return elements;
  }

  /** Also before a page ends and before the graphics state is saved or restored: marks nest with neither. */
  close(): void {
    if (this.#open === undefined) return;
    this.#document.addPlain('EMC');
    this.#open = undefined;
  }
}
