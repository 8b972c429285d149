/**
 * The identity of a file of the product (ISO 32000-1, 14.4): taken of every byte of it, with zeros where it will
 * stand itself. So whoever reads the file can take it again, and one changed byte anywhere gives another.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const BYTES = 16;

/** What stands in its place while it is taken, in hexadecimal digits. */
export const BLANK_IDENTITY = '00'.repeat(BYTES);

/** In: the whole file with blanks. Out: 32 hexadecimal digits. */
export function takeIdentity(blanked: Uint8Array): string {
  return bytesToHex(sha256(blanked).subarray(0, BYTES));
}
