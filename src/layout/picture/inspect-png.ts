/** A PNG (ISO/IEC 15948): its chunks with their checksums, the head, and that all its pixels are there. */
import { crc32 } from '../../model/crc32.ts';
import { inflate } from '../../model/inflate.ts';
import { joinBytes } from '../../model/join-bytes.ts';
import { inspectSize } from './picture-size.ts';
import { type Head, pixelRows } from './png-rows.ts';

const BROKEN = 'a PNG that breaks off or is damaged';
const UNKNOWN = 'a PNG of an unknown kind';
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD_BYTES = 13;
/** Length, name and checksum of a chunk. */
const CHUNK_BYTES = 12;

/** Values of a pixel and the bits they may have, by the kind of colour. */
const COLOURS: Readonly<Record<number, { readonly values: number; readonly bits: readonly number[] }>> = {
  0: { values: 1, bits: [1, 2, 4, 8, 16] },
  2: { values: 3, bits: [8, 16] },
  3: { values: 1, bits: [1, 2, 4, 8] },
  4: { values: 2, bits: [8, 16] },
  6: { values: 4, bits: [8, 16] },
};
const PALETTE = 3;

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** In: the bytes of a file. Out: what is wrong with it, in words. */
export function inspectPng(bytes: Uint8Array): string | undefined {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return 'something else than a PNG';
  const chunks = chunksOf(bytes);
  const [first] = chunks ?? [];
  if (!chunks || first?.name !== 'IHDR' || first.data.length !== HEAD_BYTES) return BROKEN;
  const view = new DataView(first.data.buffer, first.data.byteOffset, HEAD_BYTES);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const wrong = inspectSize(width, height);
  if (wrong !== undefined) return wrong;
  const [bits, colour, packing, filter, interlace] = first.data.subarray(8);
  const { values, bits: possible } = COLOURS[Number(colour)] ?? { values: 0, bits: [] };
  if (!possible.includes(Number(bits)) || packing !== 0 || filter !== 0 || Number(interlace) > 1)
    return UNKNOWN;
  if (colour === PALETTE && !isPalette(chunks.find(({ name }) => name === 'PLTE'))) return BROKEN;
  const pixelBits = values * Number(bits);
  return hasPixels(chunks, { width, height, pixelBits, isInterlaced: interlace === 1 }) ? undefined : BROKEN;
}

/** Undefined where one breaks off or its checksum is another, and where the last is missing. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + CHUNK_BYTES <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') return chunks;
    chunks.push({ name, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return undefined;
}

function isPalette(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && chunk.data.length > 0 && chunk.data.length % 3 === 0;
}

/** Whether as many bytes come out as the size asks for, each row of them with a filter that there is. */
function hasPixels(chunks: readonly Chunk[], head: Head): boolean {
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data);
  const rows = pixelRows(head);
  const length = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  const pixels = unpack(joinBytes(packed), length);
  if (pixels?.length !== length) return false;
  let at = 0;
  for (const { count, bytes } of rows) {
    for (let row = 0; row < count; row += 1, at += bytes) if (Number(pixels[at]) > 4) return false;
  }
  return true;
}

function unpack(packed: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return inflate(packed, 'zlib', most);
  } catch {
    return undefined;
  }
}
