/**
 * Paints the laid out pages with every painted thing inside the marks of its element, or of an artifact.
 * In: pdfmake's pages, which are emptied, and the plan. Out: the page contents, the plan's slots filled. Nothing moves.
 */
import type { PdfmakeInline, PdfmakeLine, PdfmakeNode, PdfmakePage, PdfmakeVector } from 'pdfmake-internals';
import type { ReportDocument } from '../file/report-document.ts';
import { Renderer, TextDecorator } from '../pdfmake.ts';
import { boxOf, boxOfPieces, boxOfVector } from './boxes.ts';
import type { Slot, StructureElement } from './element.ts';
import { asLine, isBlank, isWordEnd, type LinePart } from './line-part.ts';
import { joinWords, type LineRun, lineRuns, textOf } from './line-runs.ts';
import { Links } from './links.ts';
import { MarkedContent } from './marked-content.ts';
import { LinePainter } from './paint-line.ts';
import { paintText } from './paint-text.ts';
import { type StructurePlan, Untaggable } from './planner.ts';
import { addSignatureField } from './signature-field.ts';
import type { Source } from './sources.ts';
import { spanIn } from './spans.ts';
import { writeStructure } from './write-structure.ts';

interface Bookmark {
  readonly outline: NonNullable<PdfmakeLine['_outline']>;
  readonly destination: readonly unknown[];
}

export class TaggedRenderer extends Renderer {
  /** Template line of each structure element by object number; filled once the pages are painted. */
  origins: ReadonlyMap<number, string> = new Map();
  readonly #document: ReportDocument;
  readonly #plan: StructurePlan;
  readonly #marks: MarkedContent;
  readonly #lines: LinePainter;
  readonly #links = new Links();
  readonly #painted = new Set<Source>();
  readonly #bookmarks = new Map<PdfmakeNode, Bookmark>();

  readonly #signatureLabel: string | undefined;

  /** With a label, a field for a signature is put behind everything else. */
  constructor(document: ReportDocument, plan: StructurePlan, signatureLabel?: string) {
    super(document);
    this.#document = document;
    this.#plan = plan;
    this.#signatureLabel = signatureLabel;
    this.#marks = new MarkedContent(document);
    this.#lines = new LinePainter(document);
    document.onPageEnd = () => this.#marks.close();
  }

  override renderPages(pages: PdfmakePage[]): void {
    for (const page of pages) {
      super.renderPages([page]);
      // the lines of a long report need as much memory as all the rest
      page.items.length = 0;
    }
    this.#marks.close();
    this.#addBookmarks();
    const { pages: marked } = this.#marks;
    let key = marked.size;
    const annotations = this.#links.write(this.#document, () => key++);
    if (this.#signatureLabel !== undefined) this.#addSignature(this.#signatureLabel, key, annotations);
    this.origins = writeStructure(this.#document, { root: this.#plan.document, pages: marked, annotations });
  }

  #addSignature(label: string, key: number, annotations: Map<number, StructureElement>): void {
    const element = addSignatureField(this.#document, { label, page: this.#document.page, key });
    this.#plan.document.kids.push(element);
    annotations.set(key, element);
  }

  override renderVector(vector: PdfmakeVector): void {
    const slot = this.#slotOf(vector.source);
    if (slot) this.#marks.openContent(slot);
    if (slot?.element.type === 'Figure')
      slot.element.cover(this.#document.page, boxOfVector(vector, this.#document.page));
    this.#lines.paint(vector, () => super.renderVector(vector));
  }

  override renderLine(line: PdfmakeLine, x: number, y: number): void {
    const source = line.source ?? line.inlines[0]?.source;
    if (isBlank(line)) {
      this.#marks.openArtifact('Layout');
      this.#paintPart({ line, inlines: line.inlines, id: line.id, isFirst: true, endsWord: false }, x, y);
      return;
    }
    const slot = this.#slotOf(source);
    if (slot === undefined) {
      this.#paintSilently(line, x, y, source);
      return;
    }
    if (line._outline && source) {
      const { page } = this.#document;
      const destination = [page.dictionary, 'XYZ', 0, page.height - y, null];
      this.#bookmarks.set(source.node, { outline: line._outline, destination });
    }
    if (line.inlines.some(({ background }) => background)) {
      this.#marks.openArtifact('Layout');
      new TextDecorator(this.#document).drawBackground(line, x, y);
    }
    const runs = lineRuns(line.inlines);
    runs.forEach((run, index) => {
      const { inlines } = run;
      const isFirst = index === 0;
      const endsWord = index === runs.length - 1 && isWordEnd(inlines.at(-1), source?.node);
      const part = { line, inlines, id: isFirst ? line.id : undefined, isFirst, endsWord };
      this.#paintRun(run, part, slot, x, y);
    });
  }

  override renderImage(image: PdfmakeNode): void {
    this.#paintPicture(image, () => super.renderImage(image));
  }

  override renderSVG(svg: PdfmakeNode): void {
    this.#paintPicture(svg, () => super.renderSVG(svg));
  }

  override renderWatermark(page: PdfmakePage): void {
    this.#marks.openArtifact('Watermark');
    super.renderWatermark(page);
    this.#marks.close();
  }

  override beginClip(area: unknown): void {
    this.#marks.close();
    super.beginClip(area);
  }

  override endClip(): void {
    this.#marks.close();
    super.endClip();
  }

  /** Where a painted thing goes. Out: its slot; nothing where it is an artifact, whose mark is then open. */
  #slotOf(source: Source | undefined): Slot | undefined {
    if (source === undefined) {
      this.#marks.openArtifact('Layout');
      return undefined;
    }
    const { node, part, pagination } = source;
    if (pagination !== undefined || this.#painted.has(source)) {
      this.#marks.openArtifact(pagination ?? 'Pagination');
      return undefined;
    }
    if (this.#plan.artifacts.has(node)) {
      this.#marks.openArtifact('Layout');
      return undefined;
    }
    const slot = (part === 'marker' ? this.#plan.markers : this.#plan.slots).get(node);
    if (slot === undefined) throw new Untaggable('something painted that no tag stands for', node);
    this.#painted.add(source);
    return slot;
  }

  /** A repeated header row must not take the named destination with it to a later page. */
  #paintSilently(line: PdfmakeLine, x: number, y: number, source: Source | undefined): void {
    new TextDecorator(this.#document).drawBackground(line, x, y);
    const id = source !== undefined && !this.#painted.has(source) ? line.id : undefined;
    this.#paintPart({ line, inlines: line.inlines, id, isFirst: false, endsWord: false }, x, y);
  }

  /** Out: what stands there now; a page number is known only when it is painted. */
  #paintPart(part: LinePart, x: number, y: number): readonly PdfmakeInline[] {
    if (paintText(this.#document, part, x, y)) return part.inlines;
    const line = asLine(part);
    super.renderLine(line, x, y);
    return line.inlines;
  }

  #paintRun(run: LineRun, part: LinePart, slot: Slot, x: number, y: number): void {
    if (run.meaning?.artifact) {
      this.#marks.openArtifact('Layout');
      this.#paintPart(part, x, y);
      return;
    }
    const span = spanIn(slot, run);
    const { link: target } = run;
    const link = target && this.#links.open({ ...run, link: target }, span, this.#document.page);
    const inner = link?.slot ?? span;
    this.#marks.openContent(inner);
    const inlines = this.#paintPart(part, x, y);
    const isFigure = slot.element.type === 'Figure';
    if (!isFigure && link === undefined) return;
    const box = boxOfPieces({ line: part.line, inlines }, x, y, this.#document.page);
    if (isFigure) slot.element.cover(this.#document.page, box);
    if (link === undefined) return;
    link.boxes.push(box);
    link.words = joinWords(link.words, textOf(inlines));
  }

  #paintPicture(node: PdfmakeNode, paint: () => void): void {
    const slot = this.#slotOf(node.source);
    if (slot) this.#marks.openContent(slot);
    const { x = 0, y = 0, _width: width = 0, _height: height = 0 } = node;
    const { page } = this.#document;
    slot?.element.cover(page, boxOf(x, y, width, height, page));
    paint();
    this.#marks.close();
  }

  /** In the order of the headings, which is not the order of painting where columns go over a page. */
  #addBookmarks(): void {
    const { outline } = this.#document;
    for (const node of this.#plan.slots.keys()) {
      const bookmark = this.#bookmarks.get(node);
      if (bookmark === undefined) continue;
      const { id, parentId, text, expanded } = bookmark.outline;
      const parent = (parentId === undefined ? undefined : this.outlineMap[parentId]) ?? outline;
      const item = parent.addItem(text, { expanded });
      // pdfkit's own leads to the page's corner, not to the heading
      item.outlineData.Dest = bookmark.destination;
      if (id !== undefined) this.outlineMap[id] = item;
    }
  }
}
