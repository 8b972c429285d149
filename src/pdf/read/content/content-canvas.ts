/** What the operators of a content stream work on: the state, the path and text being made, what is painted. */

import type { PdfFile } from '../file/pdf-file.ts';
import { DamagedPdf, type PdfDict, PdfName, type PdfObject } from '../file/pdf-object.ts';
import { type PdfFont, readFont } from './font.ts';
import { firstState, type GraphicsState } from './graphics-state.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Clip, ContentProblem, Mark, Painted } from './painted.ts';
import { PathBuilder } from './path.ts';

export type Operand = PdfObject;

/** What the pages of a file have in common: each font is read once. */
export class SharedByPages {
  readonly #file: PdfFile;
  readonly #fonts = new Map<PdfObject | undefined, PdfFont>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  font(entry: PdfObject | undefined): PdfFont {
    // the same dictionary each time, since the file keeps what it has read
    const dict = this.#file.dict(entry);
    const known = this.#fonts.get(dict);
    if (known) return known;
    const font = readFont(this.#file, entry);
    this.#fonts.set(dict, font);
    return font;
  }
}

/** Forms within forms can paint without end. */
const MOST_OPERATIONS = 2_000_000;

export class ContentCanvas {
  readonly file: PdfFile;
  readonly shared: SharedByPages;
  readonly painted: Painted[] = [];
  readonly marks: Mark[] = [];
  readonly problems: ContentProblem[] = [];
  readonly path = new PathBuilder();
  /** Set by `W` until the path is painted. */
  pendingClip: 'nonzero' | 'evenodd' | undefined;
  resources: PdfDict;
  state: GraphicsState = firstState();
  saved: GraphicsState[] = [];
  openMarks: Mark[] = [];
  /** The innermost mark that says where content belongs. */
  mark: Mark | undefined;
  textMatrix: Matrix = IDENTITY;
  lineMatrix: Matrix = IDENTITY;
  formDepth = 0;
  #operations = 0;

  constructor(file: PdfFile, resources: PdfDict, shared: SharedByPages) {
    this.file = file;
    this.resources = resources;
    this.shared = shared;
  }

  /** Throws `DamagedPdf` when a page does not come to an end. */
  count(): void {
    this.#operations += 1;
    if (this.#operations > MOST_OPERATIONS) throw new DamagedPdf('a page with too much on it');
  }

  resource(kind: string, name: Operand | undefined): PdfObject | undefined {
    return name instanceof PdfName ? this.file.dict(this.resources.get(kind)).get(name.name) : undefined;
  }

  cut(clip: Clip): void {
    this.state.clip = [...this.state.clip, clip];
  }
}

export type Operator = (canvas: ContentCanvas, operands: readonly Operand[]) => void;

/** An operand that must be a number; what is none counts as 0. */
export function numberAt(operands: readonly Operand[], index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

/** All operands as numbers. */
export function numbers(operands: readonly Operand[]): number[] {
  return operands.map((_, index) => numberAt(operands, index));
}
