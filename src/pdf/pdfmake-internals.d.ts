/** Types of the parts of pdfmake 0.3.11 that the renderer builds on; pdfmake ships none for them. */

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { PdfmakeDocument, PdfmakeNode, PdfmakePage, PdfmakeWriter } from 'pdfmake-internals';

  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    writer: PdfmakeWriter;
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: object,
      document: PdfmakeDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: undefined,
    ): PdfmakePage[];
    tryLayoutDocument(...args: readonly unknown[]): LayoutTurn;
    processNode(node: PdfmakeNode, isVerticalAlignmentAllowed?: boolean): void;
    processTable(node: PdfmakeNode): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PdfmakeDocument, PdfmakePage } from 'pdfmake-internals';

  class Renderer {
    constructor(document: PdfmakeDocument);
    renderPages(pages: PdfmakePage[]): void;
  }
  const module: { default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { PdfkitReference } from 'pdfmake-internals';

  class PdfmakeDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFileSystem: null,
      localAccessPolicy: (path: string) => boolean,
    );
    info: Record<string, unknown>;
    _id: unknown;
    _root: { data: Record<string, unknown> };
    ref(data: object): PdfkitReference;
    endMetadata(): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    end(): void;
  }
  const module: { default: typeof PdfmakeDocument };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const module: { default: new () => object };
  export default module;
}

declare module 'pdfmake/js/PageSize.js' {
  const module: {
    normalizePageSize(size: unknown, orientation: unknown): { width: number; height: number };
    normalizePageMargin(margin: unknown): object;
  };
  export default module;
}

declare module 'pdfmake/js/tableLayouts.js' {
  const module: { tableLayouts: object };
  export default module;
}

declare module 'pdfmake-internals' {
  export type PdfmakeDocument = InstanceType<
    typeof import('pdfmake/js/PDFDocument.js')['default']['default']
  >;
  /** An object of the file being written. */
  export interface PdfkitReference {
    compress: boolean;
    write(bytes: Uint8Array): void;
    end(): void;
  }
  export interface PdfmakePage {
    readonly items: readonly { readonly type: string; readonly item: object }[];
  }
  export interface PdfmakeNode {
    [key: string]: unknown;
    keep?: number;
    pageBreak?: string;
    unbreakable?: boolean;
    table?: { dontBreakRows?: boolean; keepWithHeaderRows?: number };
  }
  /** One pass over the whole document. */
  export interface LayoutTurn {
    readonly pages: PdfmakePage[];
    readonly linearNodeList: readonly { resetXY(): void }[];
  }
  export interface PdfmakeContext {
    readonly availableHeight: number;
    readonly y: number;
    readonly pages: readonly object[];
    getCurrentPage(): {
      readonly pageMargins: { readonly top: number };
      readonly items: readonly object[];
    } | null;
  }
  export interface PdfmakeWriter {
    readonly transactionLevel: number;
    context(): PdfmakeContext;
    moveToNextPage(): void;
    commitUnbreakableBlock(x?: number, y?: number): void;
    /** False when the fragment does not even fit on an empty page: pdfmake then drops it. */
    addFragment(...args: readonly unknown[]): unknown;
  }
}
