/**
 * Unpacks one part of an archive. The size is counted while inflating, so that a bomb stops at the limit,
 * and size and checksum must be what the archive declares.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { LIMITS, MEGABYTES } from './limits.ts';
import { damaged, oversized, Refused } from './refused.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Packed bytes given to the inflater at once: at most a thousandfold of it comes out before it is counted. */
const SLICE = 8 * 1024;

/** What may still be unpacked, in bytes; shared by all parts of one workbook. */
export interface UnpackBudget {
  left: number;
}

export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const limit = Math.min(LIMITS.part, budget.left);
  const unpacked = entry.method === 'stored' ? packed : inflate(packed, entry, limit);
  if (unpacked.length > limit) throw tooLarge(entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw damaged(`part ${entry.name} with a wrong checksum`);
  }
  budget.left -= unpacked.length;
  return unpacked;
}

function inflate(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw tooLarge(entry);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`part ${entry.name} that cannot be unpacked`);
  }
  return join(pieces, size);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(entry: ZipEntry): Refused {
  return oversized(
    `${MEGABYTES(LIMITS.part)} a part, ${MEGABYTES(LIMITS.total)} in all`,
    `${entry.name} above that`,
  );
}
