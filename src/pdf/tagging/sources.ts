/**
 * Where painted things come from: a layout that stamps each line, vector and picture with its node, so that
 * the renderer knows whose content it paints. In and out as pdfmake's layout builder; nothing moves.
 */
import type { PdfmakeLine, PdfmakeNode } from 'pdfmake-internals';
import { PageLayout } from '../page-layout.ts';

/** One painted thing. The same source painted twice is a repeat: the header row on the next page. */
export interface Source {
  readonly node: PdfmakeNode;
  /** The sign before a list item, or what the node holds. */
  readonly part: 'content' | 'marker';
  /** Set within header and footer of the page. */
  readonly pagination: Pagination | undefined;
}

export type Pagination = 'Header' | 'Footer';

export class SourcedLayout extends PageLayout {
  /** The content as pdfmake has normalised it; set once the document is laid out. */
  root: PdfmakeNode | undefined;
  /** Edges of the page that had no room for all their lines. */
  readonly cut = new Set<Pagination>();
  #pagination: Pagination | undefined;

  override tryLayoutDocument(...args: readonly unknown[]): ReturnType<PageLayout['tryLayoutDocument']> {
    this.root = undefined;
    return super.tryLayoutDocument(...args);
  }

  override processNode(node: PdfmakeNode, isVerticalAlignmentAllowed?: boolean): void {
    if (this.#pagination === undefined) this.root ??= node;
    node.source = this.#sourceOf(node, 'content');
    for (const vector of node.canvas ?? []) vector.source = this.#sourceOf(node, 'content');
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override processList(ordered: boolean, node: PdfmakeNode): void {
    for (const item of (ordered ? node.ol : node.ul) ?? []) {
      const source = this.#sourceOf(item, 'marker');
      const { canvas = [], _inlines: inlines = [] } = item.listMarker ?? {};
      for (const part of [...canvas, ...inlines]) part.source = source;
    }
    super.processList(ordered, node);
  }

  override buildNextLine(node: PdfmakeNode): PdfmakeLine | null {
    const line = super.buildNextLine(node);
    if (line !== null) line.source = this.#sourceOf(node, 'content');
    return line;
  }

  override addDynamicRepeatable(getNode: unknown, getSize: unknown, name: 'header' | 'footer'): void {
    this.#pagination = name === 'header' ? 'Header' : 'Footer';
    super.addDynamicRepeatable(getNode, getSize, name);
    this.#pagination = undefined;
  }

  protected override noteCut(): void {
    if (this.#pagination !== undefined) this.cut.add(this.#pagination);
  }

  #sourceOf(node: PdfmakeNode, part: Source['part']): Source {
    return { node, part, pagination: this.#pagination };
  }
}
