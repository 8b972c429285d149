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

export class MergedText {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(piece: Piece, text: string): void {
    if (text === '') return;
    this.#starts.push(this.#length);
    this.#pieces.push(piece);
    this.#parts.push(text);
    this.#length += text.length;
  }

  toString(): string {
    return this.#parts.join('');
  }

  /** The template line of a character; undefined in an empty document. */
  lineAt(offset: number): { readonly file: string; readonly line: number } | undefined {
    const index = this.#indexAt(offset);
    const piece = this.#pieces[index];
    if (!piece) return undefined;
    const before = piece.text.slice(0, offset - (this.#starts[index] ?? 0));
    return { file: piece.file, line: piece.line + (before.match(/\n/g)?.length ?? 0) };
  }

  /** The pieces that a stretch of the document consists of. */
  piecesOf(offset: number, length: number): readonly Piece[] {
    const first = this.#indexAt(offset);
    let end = first + 1;
    while ((this.#starts[end] ?? Number.POSITIVE_INFINITY) < offset + length) end += 1;
    return this.#pieces.slice(first, end);
  }

  /** Of the last piece that begins at or before the offset. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
