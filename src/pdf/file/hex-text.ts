/** Bytes as a hexadecimal string of the file. */
import { bytesToHex } from '@noble/hashes/utils.js';

/** pdfkit prints what it does not know as it prints itself. */
export class HexText {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get [Symbol.toStringTag](): string {
    return 'HexText';
  }

  toString(): string {
    return `<${bytesToHex(this.#bytes)}>`;
  }
}
