/**
 * Tables of a font file of which a document needs a few numbers only (OpenType 1.9, "post", "loca", "hmtx"). fontkit
 * reads thousands of names and places, and for the width of a glyph its outline too.
 */
import type { FontProgram, GlyphMetrics } from 'pdfmake-internals';
import { placeOfTable } from './shaping/opentype.ts';

/** The version of a file that is nothing but tables with TrueType outlines. */
const PLAIN = 0x00010000;

/** In: a font as fontkit opens it, which is changed, and the file it is from. Read when they are asked for. */
export function quickenTables({ _tables: known }: FontProgram, file: Uint8Array): void {
  const [post, loca, head] = tablesOf(file, ['post', 'loca', 'head']);
  if (post) readLater(known, 'post', () => readStyle(post()));
  if (loca && head) readLater(known, 'loca', () => readPlaces(loca(), head()));
}

/** In: a font file. Out: how wide its glyphs are; nothing where the file says so in a way that is not known here. */
export function metricsOf(file: Uint8Array): ((glyph: number) => GlyphMetrics) | undefined {
  const [hmtx, hhea] = tablesOf(file, ['hmtx', 'hhea']);
  const [vertical, variable] = tablesOf(file, ['vmtx', 'fvar']);
  if (!hmtx || !hhea || vertical || variable) return undefined;
  const tables = once(() => ({ table: hmtx(), count: hhea().getUint16(34) }));
  return (glyph) => {
    const { table, count } = tables();
    // those behind the last have its width
    const advanceWidth = table.getUint16(4 * Math.min(glyph, count - 1));
    const leftBearing = table.getInt16(glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count));
    return { advanceWidth, leftBearing };
  };
}

/** Each table that the file has; its bytes when they are asked for. */
function tablesOf(file: Uint8Array, names: readonly string[]): ((() => DataView) | undefined)[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== PLAIN) return [];
  return names.map((name) => {
    const place = placeOfTable(view, name);
    return place && (() => new DataView(file.buffer, file.byteOffset + place.offset, place.length));
  });
}

function readLater(known: FontProgram['_tables'], name: string, read: () => object): void {
  Object.defineProperty(known, name, { get: once(read), enumerable: true });
}

function once<T extends object>(read: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= read();
    return found;
  };
}

/** All but the names of the glyphs. */
function readStyle(post: DataView): object {
  return {
    italicAngle: post.getInt32(4) / 0x10000,
    underlinePosition: post.getInt16(8),
    underlineThickness: post.getInt16(10),
    isFixedPitch: post.getUint32(12),
  };
}

/** Where each glyph begins. */
function readPlaces(loca: DataView, head: DataView): object {
  const version = head.getInt16(50);
  const length = loca.byteLength >> (version === 0 ? 1 : 2);
  const place =
    version === 0 ? (at: number) => 2 * loca.getUint16(2 * at) : (at: number) => loca.getUint32(4 * at);
  return { version, offsets: Uint32Array.from({ length }, (_, at) => place(at)) };
}
