/** One spelling for one value: keys in code point order, no spaces; what fingerprints are taken of. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A part that has been spelt already: large forms are put together of such, and never stand in memory twice. */
export class Spelt {
  readonly json: string;

  constructor(value: unknown) {
    this.json = canonicalJson(value);
  }
}

/** JSON with sorted keys; undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Spelt) return value.json;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let json = '';
  // Sorted by code units without asking a function: of fifty thousand rows this is the greater part of the work.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined)
      json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${json}}`;
}

/** SHA-256 as 64 hexadecimal digits, of bytes or of a text's UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
