/** Lays out a prepared definition: pages of painted things, and the root node they come from. */
import type { PdfmakeNode, PdfmakePage } from 'pdfmake-internals';
import type { DocumentDefinition } from '../model/document.ts';
import type { ReportDocument } from './file/report-document.ts';
import { normalizePageMargin, normalizePageSize, SvgMeasure, tableLayouts } from './pdfmake.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import { type Pagination, SourcedLayout } from './tagging/sources.ts';

export interface LaidOut {
  readonly pages: PdfmakePage[];
  /** The content as pdfmake has normalised it. */
  readonly root: PdfmakeNode;
  /** Edges of the page that lost lines for want of room. */
  readonly cut: ReadonlySet<Pagination>;
}

export function layOut(
  definition: DocumentDefinition,
  prepared: PreparedDefinition,
  document: ReportDocument,
): LaidOut {
  const pageSize = normalizePageSize(definition.pageSize, definition.pageOrientation);
  const layout = new SourcedLayout(pageSize, normalizePageMargin(definition.pageMargins), new SvgMeasure());
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
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
  return { pages, root: layout.root ?? {}, cut: layout.cut };
}
