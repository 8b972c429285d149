/** What the operators of a content stream work on: the state, the path and text being made, what is painted. */
import { Keyword } from '../file/lexer.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { DamagedPdf, type PdfDict, type PdfObject } from '../file/pdf-object.ts';
import { type PdfFont, readFont } from './font.ts';
import { firstState, type GraphicsState } from './graphics-state.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Clip, ContentProblem, Mark, Painted } from './painted.ts';
import { PathBuilder } from './path.ts';

export type Operand = PdfObject;

/** Shared by the pages of a file: each font is read once. */
export class FontShelf {
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
  readonly fonts: FontShelf;
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
  textMatrix: Matrix = IDENTITY;
  lineMatrix: Matrix = IDENTITY;
  formDepth = 0;
  #operations = 0;

  constructor(file: PdfFile, resources: PdfDict, fonts: FontShelf) {
    this.file = file;
    this.resources = resources;
    this.fonts = fonts;
  }

  /** Throws `DamagedPdf` when a page does not come to an end. */
  count(): void {
    this.#operations += 1;
    if (this.#operations > MOST_OPERATIONS) throw new DamagedPdf('a page with too much on it');
  }

  resource(kind: string, name: Operand | undefined): PdfObject | undefined {
    const key = this.file.name(name);
    return key === undefined ? undefined : this.file.dict(this.resources.get(kind)).get(key);
  }

  /** The innermost mark that says where content belongs. */
  get mark(): Mark | undefined {
    return this.openMarks.findLast(({ kind }) => kind !== 'other') ?? this.openMarks.at(-1);
  }

  cut(clip: Clip): void {
    this.state.clip = [...this.state.clip, clip];
  }
}

export type Operator = (canvas: ContentCanvas, operands: readonly Operand[]) => void;

/** Operands that must be numbers; what is none counts as 0. */
export function numbers(operands: readonly Operand[]): number[] {
  return operands.map((operand) => (typeof operand === 'number' ? operand : 0));
}

export function isKeyword(object: PdfObject | Keyword | undefined): object is Keyword {
  return object instanceof Keyword;
}
