/** Deflated bytes unpacked, and no more of them than are wanted: a small file can unpack to gigabytes. */
import { Inflate, Unzlib } from 'fflate';
import { joinBytes } from './join-bytes.ts';

/** Bare (RFC 1951), as in archives, or with a head and a checksum (RFC 1950), as in PDFs. */
export type Form = 'bare' | 'zlib';

/** Deflate packs a thousand to one at most: so many packed bytes are unpacked before what came out is counted. */
const PIECE = 8 * 1024;

/**
 * In: packed bytes, and how many may come out. Out: what came out; undefined for more. Throws where they are broken;
 * whether they break off is for their length or checksum to say.
 */
export function inflate(packed: Uint8Array, form: Form, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const hear = (chunk: Uint8Array): void => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
  };
  const inflater = form === 'zlib' ? new Unzlib(hear) : new Inflate(hear);
  for (let at = 0; at < packed.length && length <= most; at += PIECE) {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return length > most ? undefined : joinBytes(chunks);
}
