/** Types of the parts of pdfmake 0.3.11 that the renderer builds on; pdfmake ships none for them. */

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type {
    LayoutTurn,
    PdfmakeDocument,
    PdfmakeLine,
    PdfmakeNode,
    PdfmakePage,
    PdfmakeWriter,
  } from 'pdfmake-internals';

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
    processList(ordered: boolean, node: PdfmakeNode): void;
    buildNextLine(node: PdfmakeNode): PdfmakeLine | null;
    addDynamicRepeatable(getNode: unknown, getSize: unknown, name: 'header' | 'footer'): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type {
    PdfkitOutline,
    PdfmakeDocument,
    PdfmakeLine,
    PdfmakeNode,
    PdfmakePage,
    PdfmakeVector,
  } from 'pdfmake-internals';

  class Renderer {
    constructor(document: PdfmakeDocument);
    outlineMap: Record<string, PdfkitOutline>;
    renderPages(pages: PdfmakePage[]): void;
    renderVector(vector: PdfmakeVector): void;
    renderLine(line: PdfmakeLine, x: number, y: number): void;
    renderImage(image: PdfmakeNode): void;
    renderSVG(svg: PdfmakeNode): void;
    renderWatermark(page: PdfmakePage): void;
    beginClip(area: unknown): void;
    endClip(): void;
  }
  const module: { default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/StyleContextStack.js' {
  type Style = Readonly<Record<string, unknown>>;

  /** The styles that hold where the layout is, innermost last; a name stands for a style of the dictionary. */
  class StyleContextStack {
    static getStyleProperty(
      item: Style,
      stack: StyleContextStack | undefined,
      property: string,
      otherwise: unknown,
    ): unknown;
    /** Null for the watermark. */
    readonly styleDictionary: Readonly<Record<string, Style | undefined>> | null;
    readonly defaultStyle: Style | undefined;
    readonly styleOverrides: readonly (Style | string)[];
    constructor(styles: Readonly<Record<string, Style>>, defaultStyle: Style);
    push(override: Style | string): void;
    getProperty(property: string): unknown;
  }
  const module: { default: typeof StyleContextStack };
  export default module;
}

declare module 'pdfmake/js/TextInlines.js' {
  import type { PdfmakeDocument, StyleContextStacks } from 'pdfmake-internals';

  class TextInlines {
    readonly pdfDocument: PdfmakeDocument;
    constructor(document: unknown);
    /** In points; the piece with its font, size and spacing. */
    widthOfText(text: string, piece: object): number;
    /** Words of a text, in; the same with their look and width, out. */
    measure(words: object[], stack: InstanceType<StyleContextStacks>): object[];
  }
  const module: { default: typeof TextInlines };
  export default module;
}

declare module 'pdfmake/js/TextDecorator.js' {
  import type { PdfmakeDocument, PdfmakeLine } from 'pdfmake-internals';

  class TextDecorator {
    constructor(document: PdfmakeDocument);
    drawBackground(line: PdfmakeLine, x: number, y: number): void;
  }
  const module: { default: typeof TextDecorator };
  export default module;
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { PdfkitFont, PdfkitOutline, PdfkitPage, PdfkitReference } from 'pdfmake-internals';

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
    page: PdfkitPage;
    outline: PdfkitOutline;
    _font: PdfkitFont | null;
    /** Of the fonts opened so far, which are named by it. */
    _fontCount: number;
    /** The fonts of the document by their names, all of which are written at its end. */
    readonly _fontFamilies: Record<string, PdfkitFont>;
    font(source: unknown, family?: unknown, size?: number): this;
    /** A face of a family, opened where it is asked for first. */
    provideFont(family: string, bold: boolean, italics: boolean): PdfkitFont;
    /** One for each object so far. */
    readonly _offsets: unknown[];
    _root: PdfkitReference & { readonly data: { Names: PdfkitReference } };
    _info: PdfkitReference;
    ref(data?: object): PdfkitReference;
    addPage(options?: object): this;
    addContent(operators: string): this;
    fillColor(color: unknown): this;
    opacity(opacity: number): this;
    resolveColor(color: unknown, otherwise: string): unknown;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    endMetadata(): void;
    endAcroForm(): void;
    _write(data: Uint8Array | string): void;
    _refEnd(reference: PdfkitReference): void;
    _finalize(): void;
    end(): void;
  }
  const module: { default: typeof PdfmakeDocument };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  import type { Dimensions } from 'pdfmake-internals';

  class SvgMeasure {
    measureSVG(svg: string): Dimensions;
    writeDimensions(svg: string, dimensions: Dimensions): string;
  }
  const module: { default: typeof SvgMeasure };
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
  export type StyleContextStacks = typeof import('pdfmake/js/StyleContextStack.js')['default']['default'];
  export type TextInlines = typeof import('pdfmake/js/TextInlines.js')['default']['default'];
  export type PdfmakeDocument = InstanceType<
    typeof import('pdfmake/js/PDFDocument.js')['default']['default']
  >;
  /** In points. */
  export interface Dimensions {
    readonly width: number;
    readonly height: number;
  }
  /** A font file as fontkit reads it. */
  export interface FontProgram {
    /** The tables of the file that have been read, by their names. */
    readonly _tables: object;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): ShapedGlyph;
    /** In: its number and the signs it stands for, which are kept of its first use. */
    getGlyph(glyph: number, codePoints: readonly number[]): ShapedGlyph | null;
  }
  export interface GlyphMetrics {
    readonly advanceWidth: number;
    readonly leftBearing: number;
  }
  /** An object of the file being written. */
  export interface PdfkitReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    buffer: Uint8Array[];
    compress: boolean;
    write(bytes: Uint8Array): void;
    end(): void;
    finalize(): void;
  }
  export interface PdfkitPage {
    readonly height: number;
    readonly content: PdfkitReference;
    readonly fonts: Record<string, PdfkitReference>;
    readonly dictionary: PdfkitReference;
    readonly annotations: PdfkitReference[];
  }
  /** A font of the file. */
  export interface PdfkitFont {
    readonly id: string;
    readonly ascender: number;
    /** Thousandths of the font size to a unit of the font. */
    readonly scale: number;
    /** That of the font file. */
    readonly name: string;
    readonly font: FontProgram;
    /** In points. */
    lineHeight(size: number): number;
    ref(): PdfkitReference;
    /** A text without a break by the rules of the font; places in thousandths of the font size. */
    layoutRun(text: string, features?: unknown): ShapedRun;
    layout(text: string, features: unknown, onlyWidth: boolean): { readonly advanceWidth: number };
    /** In points. */
    widthOfString(text: string, size: number, features?: unknown): number;
    /** Takes the text's signs into the file. Out: each as four digits, and where it stands, in thousandths. */
    encode(text: string): readonly [codes: string[], positions: readonly GlyphPosition[]];
  }
  export interface ShapedGlyph {
    /** Looked up when they are asked for first. */
    _metrics?: GlyphMetrics;
    readonly id: number;
    readonly advanceWidth: number;
    /** The signs it stands for. */
    readonly codePoints: readonly number[];
  }
  export interface ShapedRun {
    readonly glyphs: readonly ShapedGlyph[];
    readonly positions: readonly (GlyphPosition & { readonly yAdvance: number })[];
    readonly advanceWidth: number;
  }
  export interface GlyphPosition {
    readonly xOffset: number;
    readonly yOffset: number;
    readonly xAdvance: number;
    /** What the font says; the advance differs from it by the kerning. */
    readonly advanceWidth: number;
  }
  /** A bookmark. */
  export interface PdfkitOutline {
    readonly outlineData: Record<string, unknown>;
    addItem(title: string, options: { readonly expanded: boolean }): PdfkitOutline;
  }
  export interface PdfmakePage {
    readonly items: { readonly type: string; readonly item: object }[];
  }
  /** A node as pdfmake has normalised and measured it; what is ours on it travels along. */
  export interface PdfmakeNode {
    [key: string]: unknown;
    meaning?: import('../model/document.ts').Meaning;
    origin?: string;
    source?: import('./tagging/sources.ts').Source;
    isContentsEntry?: boolean;
    keep?: number;
    pageBreak?: string;
    unbreakable?: boolean;
    text?: unknown;
    stack?: PdfmakeNode[];
    columns?: PdfmakeNode[];
    ul?: PdfmakeNode[];
    ol?: PdfmakeNode[];
    type?: string;
    listMarker?: { readonly canvas?: PdfmakeVector[]; readonly _inlines?: PdfmakeInline[] };
    table?: {
      readonly body: PdfmakeNode[][];
      readonly headerRows?: number;
      dontBreakRows?: boolean;
      keepWithHeaderRows?: number;
    };
    toc?: { readonly title?: PdfmakeNode; readonly _table?: PdfmakeNode };
    /** In a row of the list of contents: the heading it leads to. */
    _tocItemRef?: PdfmakeNode;
    image?: unknown;
    svg?: unknown;
    canvas?: PdfmakeVector[];
    colSpan?: number;
    rowSpan?: number;
    /** Under a span: a place, not a cell. */
    _span?: boolean;
    x?: number;
    y?: number;
    _width?: number;
    _height?: number;
  }
  export interface PdfmakeVector {
    readonly type: string;
    source?: import('./tagging/sources.ts').Source;
    readonly x?: number;
    readonly y?: number;
    readonly w?: number;
    readonly h?: number;
    readonly r1?: number;
    readonly r2?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
    points?: readonly { readonly x: number; readonly y: number }[];
    readonly lineWidth?: number;
    readonly lineColor?: unknown;
    readonly lineJoin?: unknown;
    readonly lineCap?: unknown;
    readonly dash?: unknown;
    readonly color?: unknown;
    readonly linearGradient?: unknown;
    readonly strokeOpacity?: unknown;
  }
  /** A piece of a line: a word, or a part of one, in one style. */
  export interface PdfmakeInline {
    text: string;
    source?: import('./tagging/sources.ts').Source;
    readonly meaning?: import('../model/document.ts').Meaning;
    readonly link: string | null;
    readonly linkToDestination: string | null;
    readonly background: unknown;
    readonly lineEnd?: boolean;
    readonly x: number;
    readonly width: number;
    readonly trailingCut?: number;
    readonly _pageNodeRef?: object;
    readonly font: PdfkitFont;
    readonly fontSize: number;
    readonly color: string;
    readonly opacity?: number;
    readonly sup?: boolean;
    readonly sub?: boolean;
    readonly characterSpacing?: number;
    readonly fontFeatures?: unknown;
    readonly decoration?: unknown;
    readonly linkToPage?: unknown;
  }
  export interface PdfmakeLine {
    source?: import('./tagging/sources.ts').Source;
    inlines: PdfmakeInline[];
    /** Named destination. */
    id?: string;
    _outline?: {
      readonly id?: string;
      readonly parentId?: string;
      readonly text: string;
      readonly expanded: boolean;
    };
    /** The number of another page stands here. */
    _pageNodeRef?: object;
    clone(): PdfmakeLine;
    getHeight(): number;
    getAscenderHeight(): number;
  }
  /** One pass over the whole document. */
  export interface LayoutTurn {
    readonly pages: PdfmakePage[];
    readonly linearNodeList: readonly { resetXY(): void }[];
  }
  export interface PdfmakeContext {
    readonly availableHeight: number;
    readonly y: number;
    readonly pages: readonly PdfmakePage[];
    /** Takes room; of less than 0 points it gives room back. */
    moveDown(points: number): void;
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
