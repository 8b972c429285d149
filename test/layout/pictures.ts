/** Small pictures for tests, as data URLs. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly interlace: number;
  readonly pixels: Uint8Array;
  /** Colours of a palette; none without. */
  readonly palette?: number;
}

/** A grey PNG of one pixel, or what the parts make of it. */
export function png(parts: Partial<PngParts> = {}): string {
  return dataUrl('png', pngBytes(parts));
}

export function pngBytes(parts: Partial<PngParts> = {}): Buffer {
  const { width = 1, height = 1, bits = 8, colour = 0, interlace = 0, pixels = Uint8Array.of(0, 0) } = parts;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', head),
    ...(parts.palette === undefined ? [] : [chunk('PLTE', Buffer.alloc(parts.palette))]),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The frame of a JPEG: 8 bits, rows, columns, components. */
export const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x12];
const APP = [0xff, 0xe0, 0, 4, 0, 0];

/** Segments as far as an inspection goes, with this frame and this end. */
export function jpeg(frame: readonly number[] = FRAME, end: readonly number[] = [0xff, 0xd9]): string {
  return dataUrl('jpeg', Buffer.from([0xff, 0xd8, ...APP, ...frame, ...SCAN, ...end]));
}

export function dataUrl(kind: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
}
