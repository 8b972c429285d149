/**
 * What `model/inflate.ts` does, by Node's own machine code: in the bundled command it stands in its place. What comes
 * out is the same on every machine, which for packing it is not.
 */
import { inflateRawSync, inflateSync } from 'node:zlib';
import type { inflate as inflatePlainly } from '../model/inflate.ts';

export const inflate: typeof inflatePlainly = (packed, form, most) => {
  const unpack = form === 'zlib' ? inflateSync : inflateRawSync;
  try {
    // Node wants to be allowed one byte at least
    const bytes = unpack(packed, { maxOutputLength: Math.max(most, 1), chunkSize: 64 * 1024 });
    return bytes.length > most ? undefined : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
