/** The merged document as text that knows for each character which template line it came from. */

/** A stretch of a template's own text, an injected origin, or what a tag put in. */
export interface Piece {
  readonly kind: 'written' | 'origin' | 'text' | 'structure';
  readonly file: string;
  /** Of its first character. */
  readonly line: number;
  /** Empty for what tags put in: that differs each time. */
  readonly text: string;
}

interface Part {
  readonly piece: Piece;
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

export class MergedText {
  readonly #parts: Part[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(piece: Piece, text: string): void {
    if (text === '') return;
    this.#parts.push({ piece, text, start: this.#length });
    this.#length += text.length;
  }

  toString(): string {
    return this.#parts.map(({ text }) => text).join('');
  }

  /** The template line of a character; undefined in an empty document. */
  lineAt(offset: number): { readonly file: string; readonly line: number } | undefined {
    const part = this.#parts[this.#indexAt(offset)];
    if (!part) return undefined;
    const { piece, start } = part;
    const before = piece.text.slice(0, offset - start);
    return { file: piece.file, line: piece.line + (before.match(/\n/g)?.length ?? 0) };
  }

  /** The pieces that a stretch of the document consists of. */
  piecesOf(offset: number, length: number): readonly Piece[] {
    const last = this.#indexAt(offset + length - 1);
    return this.#parts.slice(this.#indexAt(offset), last + 1).map(({ piece }) => piece);
  }

  /** For questions that go through the document from its beginning to its end. */
  walk(): PieceWalk {
    return new PieceWalk(this.#parts);
  }

  /** Of the last piece that begins at or before the offset. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#parts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const part = this.#parts[middle];
      if (part && part.start <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Answers of which piece a stretch is, for stretches none of which begins before the last. */
export class PieceWalk {
  readonly #parts: readonly Part[];
  #index = 0;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** The piece that the stretch lies in; undefined where it goes beyond it. */
  only(start: number, end: number): Piece | undefined {
    while ((this.#parts[this.#index + 1]?.start ?? end) <= start) this.#index += 1;
    return (this.#parts[this.#index + 1]?.start ?? end) < end ? undefined : this.#parts[this.#index]?.piece;
  }
}
