/**
 * pdfmake's layout builder with what it lacks. `keep`: a node that needs so many points below it
 * starts a new page when they are not there, so no heading is stranded. And no text is lost: pdfmake
 * drops what an unbreakable block holds beyond one page, so such a block is laid out again, breakable.
 */
import type {
  LayoutTurn,
  PdfmakeContext,
  PdfmakeNode,
  PdfmakePage,
  PdfmakeVector,
  PdfmakeWriter,
} from 'pdfmake-internals';
import { LayoutBuilder } from './pdfmake.ts';

/** Blocks inside blocks need a turn each; no real document nests deeper. */
const MOST_TURNS = 6;

export class PageLayout extends LayoutBuilder {
  /** What is being laid out, and the template line of it or of what came before it: it may be why nothing goes on. */
  at: Pick<PdfmakeNode, 'origin' | 'canvas'> | undefined;
  /** The points of each polyline before any layout: pdfmake moves them, and not back. */
  readonly #points = new Map<PdfmakeVector, NonNullable<PdfmakeVector['points']>>();
  readonly #tooTall = new Set<PdfmakeNode>();
  #open: PdfmakeNode[] = [];
  #watched: PdfmakeWriter | undefined;

  override tryLayoutDocument(...args: readonly unknown[]): LayoutTurn {
    let result = super.tryLayoutDocument(...args);
    for (let turn = 0; this.#tooTall.size > 0 && turn < MOST_TURNS; turn++) {
      for (const node of this.#tooTall) allowBreaks(node);
      this.#tooTall.clear();
      for (const node of result.linearNodeList) node.resetXY();
      for (const [shape, points] of this.#points) shape.points = structuredClone(points);
      result = super.tryLayoutDocument(...args);
    }
    return result;
  }

  override processNode(node: PdfmakeNode, isVerticalAlignmentAllowed?: boolean): void {
    this.at = withLine(node, this.at);
    this.#watchCommits();
    this.#notePoints(node);
    if (node.keep !== undefined && this.#mustMove(node.keep)) this.writer.moveToNextPage();
    // pdfmake would leave an empty page where what stands before has just filled one
    if (node.pageBreak === 'before' && this.#isPageEmpty()) delete node.pageBreak;
    const holds = node.unbreakable === true || node.table !== undefined;
    if (holds) this.#open.push(node);
    super.processNode(node, isVerticalAlignmentAllowed);
    if (holds) this.#open.pop();
  }

  #notePoints({ canvas = [] }: PdfmakeNode): void {
    for (const shape of canvas) {
      if (shape.points && !this.#points.has(shape)) this.#points.set(shape, structuredClone(shape.points));
    }
  }

  /** Called where pdfmake drops what a header or footer has no room for. */
  protected noteCut(): void {}

  #mustMove(points: number): boolean {
    const context = this.writer.context();
    const page = context.getCurrentPage();
    const atTop = page === null || context.y <= page.pageMargins.top;
    return this.writer.transactionLevel === 0 && !atTop && context.availableHeight < points;
  }

  #isPageEmpty(): boolean {
    const page = this.writer.context().getCurrentPage();
    return this.writer.transactionLevel === 0 && page !== null && page.items.length === 0;
  }

  /** The writer is made anew for every layout, and only it knows how many pages a block took. */
  #watchCommits(): void {
    const { writer } = this;
    if (this.#watched === writer) return;
    this.#watched = writer;
    this.#open = [];
    const commit = writer.commitUnbreakableBlock.bind(writer);
    const addFragment = writer.addFragment.bind(writer);
    let fits = true;
    writer.addFragment = (...args: readonly unknown[]): unknown => {
      const position = withPointsOfItsOwn(args[0] as PdfmakePage, () => addFragment(...args));
      if (position === false) fits = false;
      return position;
    };
    writer.commitUnbreakableBlock = (x?: number, y?: number): void => {
      const outermost = this.#open.find((node) => node.unbreakable || isUnbreakableTable(node));
      fits = writer.transactionLevel > 1 || writer.context().pages.length <= 1;
      const missed = x === undefined && writer.transactionLevel === 1 ? spanOverhang(writer.context()) : 0;
      writer.context().moveDown(missed);
      commit(x, y);
      writer.context().moveDown(-missed);
      if (!fits && x === undefined && outermost) this.#tooTall.add(outermost);
      if (!fits && x !== undefined) this.noteCut();
    };
  }
}

function withLine({ origin, canvas }: PdfmakeNode, before: PageLayout['at']): PageLayout['at'] {
  const line = origin ?? before?.origin;
  return { ...(line === undefined ? {} : { origin: line }), ...(canvas === undefined ? {} : { canvas }) };
}

/** pdfmake copies the shapes of a fragment, but not their points: a repeated header row would move them on. */
function withPointsOfItsOwn<T>({ items }: PdfmakePage, add: () => T): T {
  const kept = items.flatMap(({ item }) => {
    const shape: Pick<PdfmakeVector, 'points'> = item;
    return shape.points ? [{ shape, points: shape.points }] : [];
  });
  for (const { shape, points } of kept) shape.points = structuredClone(points);
  const position = add();
  for (const { shape, points } of kept) shape.points = points;
  return position;
}

/**
 * The points that lines reach below the end of a block: pdfmake leaves a cell that spans rows out of the height
 * of its first row, and would set that row where there is no room for the cell.
 */
function spanOverhang({ pages, y }: PdfmakeContext): number {
  const [page] = pages;
  if (page === undefined || pages.length > 1) return 0;
  let overhang = 0;
  for (const { type, item } of page.items) {
    if (type === 'line') overhang = Math.max(overhang, endOf(item) - y);
  }
  return overhang;
}

function endOf(line: { readonly y?: number; getHeight?(): number }): number {
  return (line.y ?? 0) + (line.getHeight?.() ?? 0);
}

function isUnbreakableTable(node: PdfmakeNode): boolean {
  return Boolean(node.table?.dontBreakRows || node.table?.keepWithHeaderRows);
}

function allowBreaks(node: PdfmakeNode): void {
  if (node.unbreakable) {
    node.unbreakable = false;
  } else if (node.table) {
    node.table.dontBreakRows = false;
    delete node.table.keepWithHeaderRows;
  }
}
