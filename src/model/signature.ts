/**
 * The place for a signature in a PDF (ISO 32000-1, 12.8; ETSI EN 319 142-1), shared by what writes it, what fills
 * it in and what reads it: a file is built with blanks, and signing fills in these blanks and nothing else.
 */

/** Bytes kept free for the signature with its certificates; twice as many digits stand in the file. */
export const SIGNATURE_ROOM = 16_384;

/** What the byte range is made of before it is known: @signpdf looks for names of just this form. */
export const BLANK_RANGE = [0, '**********', '**********', '**********'] as const;

/** Stands for the signing time, in digits as of `20170630120000`. */
export const BLANK_TIME = '0'.repeat(14);

/** Fills in the blanks of a file: the bytes of a PDF built for it in, the signed ones out. */
export type SignPdf = (blank: Uint8Array) => Promise<Uint8Array>;

/** A signature as it stands in a file. Nothing of it is judged yet. */
export interface SignatureInFile {
  /** The signature and, behind it, what is left of its room. */
  readonly contents: Uint8Array;
  /** As the file says, `20170630120000`, in Universal Time. */
  readonly time: string;
  /** What the signature says it covers: from, length, from, length. */
  readonly range: readonly number[];
  /** All of the file but the contents, in the same form. */
  readonly wholeRange: readonly number[];
  /** The bytes of `wholeRange`. */
  readonly signed: Uint8Array;
  /** The file as it was before it was signed. */
  readonly blank: Uint8Array;
}

/** What a signature says of itself; times as `2017-06-30 12:00:00 UTC`. */
export interface SignatureFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** By the clock of whoever signed. */
  readonly signedAt: string;
}
