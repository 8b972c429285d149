/** Lays out a prepared definition: pages of painted things, and the root node they come from. */
import type { PdfmakeNode, PdfmakePage } from 'pdfmake-internals';
import type { DocumentDefinition } from '../model/document.ts';
import { DrawingMeasure } from './drawing-measure.ts';
import type { ReportDocument } from './file/report-document.ts';
import { normalizePageMargin, normalizePageSize, tableLayouts } from './pdfmake.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import { type Pagination, SourcedLayout } from './tagging/sources.ts';

export interface LaidOut {
  readonly pages: PdfmakePage[];
  /** The content as pdfmake has normalised it. */
  readonly root: PdfmakeNode;
  /** Edges of the page that lost lines for want of room. */
  readonly cut: ReadonlySet<Pagination>;
}

/** A document that pdfmake gave up on; its own words, which are meant for programmers, are the cause. */
export class NotLaidOut extends Error {
  /** The template line of the part that was being laid out, where one was. */
  readonly origin: string | undefined;

  constructor(found: string, origin: string | undefined, cause: unknown) {
    super(found, { cause });
    this.origin = origin;
  }
}

/** Throws NotLaidOut. */
export function layOut(
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  document: ReportDocument,
): LaidOut {
  const pageSize = normalizePageSize(definition.pageSize, definition.pageOrientation);
  const layout = new SourcedLayout(
    pageSize,
    normalizePageMargin(definition.pageMargins),
    new DrawingMeasure(),
  );
  layout.registerTableLayouts(tableLayouts);
  const pages = pagesOf(layout, definition, prepared, document);
  return { pages, root: layout.root ?? {}, cut: layout.cut };
}

function pagesOf(
  layout: SourcedLayout,
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  document: ReportDocument,
): PdfmakePage[] {
  try {
    return layout.layoutDocument(
      prepared.content,
      document,
      structuredClone(definition.styles),
      structuredClone(definition.defaultStyle),
      undefined,
      prepared.header,
      prepared.footer,
      definition.watermark === undefined ? undefined : structuredClone(definition.watermark),
      undefined,
    );
  } catch (error) {
    const { at } = layout;
    // it is drawn as one piece or, where no page has room for it, not at all
    const found = at?.canvas ? 'a drawing that is higher than the room on a page' : 'a part that cannot be';
    throw new NotLaidOut(found, at?.origin, error);
  }
}
