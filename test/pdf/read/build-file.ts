/** Small files put together by hand, right or wrong, for the tests of the reader. */

export class FileBuilder {
  #text = '%PDF-1.7\n';
  readonly #offsets = new Map<number, number>();
  #previous: number | undefined;

  object(number: number, body: string): void {
    this.#offsets.set(number, this.#text.length);
    this.#text += `${number} 0 obj\n${body}\nendobj\n`;
  }

  stream(number: number, entries: string, data: Uint8Array, filter = '/Filter /FlateDecode'): void {
    const bytes = Buffer.from(data).toString('latin1');
    this.object(number, `<< ${entries} ${filter} /Length ${data.length} >>\nstream\n${bytes}\nendstream`);
  }

  offsetOf(number: number): number {
    return this.#offsets.get(number) ?? 0;
  }

  /** A classic table of all objects so far, and a trailer. */
  table({ previous }: { readonly previous?: 'self' } = {}): void {
    const at = this.#text.length;
    const before = previous === 'self' ? at : this.#previous;
    const sections = [...this.#offsets].map(
      ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const prev = before === undefined ? '' : `/Prev ${before}`;
    this.#text += `xref\n${sections.join('')}trailer\n<< /Root 1 0 R ${prev} >>\n`;
    this.#end(at);
  }

  /** Rows of kind, place and index, written with the predictor "up". */
  crossReferenceStream(
    number: number,
    rows: readonly (readonly [number, number, number])[],
    pack: Pack,
  ): void {
    const at = this.#text.length;
    const plain = rows.map(([kind, place, index]) => [kind, place >> 8, place & 0xff, index]);
    const predicted = plain.flatMap((row, index) => [
      2,
      ...row.map((byte, column) => (byte - (plain[index - 1]?.[column] ?? 0)) & 0xff),
    ]);
    const entries = `/Type /XRef /Root 1 0 R /Size ${rows.length} /W [1 2 1] /DecodeParms << /Predictor 12 /Columns 4 >>`;
    this.stream(number, entries, pack(Uint8Array.from(predicted)));
    this.#end(at);
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.from(this.#text, 'latin1'));
  }

  #end(at: number): void {
    this.#previous = at;
    this.#text += `startxref\n${at}\n%%EOF\n`;
  }
}

type Pack = (bytes: Uint8Array) => Uint8Array;
