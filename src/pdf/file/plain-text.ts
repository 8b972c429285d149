/** What stands in the file as it is: pdfkit prints what it does not know as it prints itself. */
export class PlainText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'PlainText';
  }

  toString(): string {
    return this.#text;
  }
}
