import { bytesToHex } from '@noble/hashes/utils.js';
import { PlainText } from './plain-text.ts';

/** Bytes as a hexadecimal string of the file. */
export function hexText(bytes: Uint8Array): PlainText {
  return new PlainText(`<${bytesToHex(bytes)}>`);
}
