/** What a page paints, in the order it is painted, with the mark each thing stands in (ISO 32000-1, 14.6). */
import type { Rgb } from '../../../model/contrast.ts';
import type { PdfFont } from './font.ts';
import type { Box, FlatPath } from './path.ts';

export type Mark =
  | { readonly kind: 'content'; readonly mcid: number }
  | { readonly kind: 'artifact'; readonly type: string | undefined; readonly subtype: string | undefined }
  /** Neither content of the tree nor an artifact. */
  | { readonly kind: 'other'; readonly tag: string };

interface PaintedBase {
  readonly mark: Mark | undefined;
  readonly box: Box;
  /** Nothing where it cannot be told: pictures, patterns, spot colours, soft masks. */
  readonly colour: Rgb | undefined;
  /** From 0 to 1. */
  readonly opacity: number;
  /** All of these cut it off. */
  readonly clip: readonly Clip[];
}

export interface Clip {
  readonly path: FlatPath;
  readonly evenOdd: boolean;
}

export interface PaintedShape extends PaintedBase {
  readonly kind: 'fill' | 'stroke' | 'image' | 'shading';
  readonly path: FlatPath;
  readonly evenOdd: boolean;
  /** Of a stroke, in points. */
  readonly width: number;
}

export interface PaintedText extends PaintedBase {
  readonly kind: 'text';
  readonly font: PdfFont | undefined;
  /** In points, after all matrices. */
  readonly size: number;
  readonly text: string;
  /** Codes of its glyphs. */
  readonly codes: readonly number[];
  /** The middle of each glyph on the line of writing, x then y, in page coordinates. */
  readonly middles: readonly number[];
  /** From the line of writing to one font size above it. */
  readonly up: readonly [x: number, y: number];
  /** Neither filled nor stroked. */
  readonly invisible: boolean;
}

export type Painted = PaintedShape | PaintedText;

export type ContentProblem =
  | 'nested-mark'
  | 'mark-never-opened'
  | 'mark-left-open'
  | 'state-never-saved'
  | 'state-left-saved'
  | 'unknown-operator';

export interface PageContent {
  readonly painted: readonly Painted[];
  /** Every mark opened, in order. */
  readonly marks: readonly Mark[];
  readonly problems: readonly ContentProblem[];
}
