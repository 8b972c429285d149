/**
 * Unpacks one part of an archive. The size is counted while inflating, so that a bomb stops at the limit,
 * and size and checksum must be what the archive declares.
 */
import { inflate } from '../../model/inflate.ts';
import { crc32 } from './crc32.ts';
import { LIMITS, MEGABYTES } from './limits.ts';
import { damaged, oversized, type Refused } from './refused.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What may still be unpacked, in bytes; shared by all parts of one workbook. */
export interface UnpackBudget {
  left: number;
}

export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const limit = Math.min(LIMITS.part, budget.left);
  const unpacked = entry.method === 'stored' ? packed : unpack(packed, entry, limit);
  if (unpacked.length > limit) throw tooLarge(entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw damaged(`part ${entry.name} with a wrong checksum`);
  }
  budget.left -= unpacked.length;
  return unpacked;
}

function unpack(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const unpacked = inflateEntry(packed, entry, limit);
  if (unpacked === undefined) throw tooLarge(entry);
  return unpacked;
}

function inflateEntry(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | undefined {
  try {
    return inflate(packed, 'bare', limit);
  } catch {
    throw damaged(`part ${entry.name} that cannot be unpacked`);
  }
}

function tooLarge(entry: ZipEntry): Refused {
  return oversized(
    `${MEGABYTES(LIMITS.part)} a part, ${MEGABYTES(LIMITS.total)} in all`,
    `${entry.name} above that`,
  );
}
