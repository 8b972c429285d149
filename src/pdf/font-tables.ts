/**
 * Tables of a font file that fontkit reads as a whole, thousands of names and places, though a document needs a few
 * numbers of them (OpenType 1.9, "post", "loca", "head").
 */
import type { FontProgram } from 'pdfmake-internals';
import { placeOfTable, type TablePlace } from './shaping/opentype.ts';

/** The version of a file that is nothing but tables with TrueType outlines. */
const PLAIN = 0x00010000;

/** In: a font as fontkit opens it, which is changed, and the file it is from. Read when they are asked for. */
export function quickenTables({ _tables: known }: FontProgram, file: Uint8Array): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== PLAIN) return;
  const [post, loca, head] = ['post', 'loca', 'head'].map((name) => placeOfTable(view, name));
  const table = ({ offset, length }: TablePlace) =>
    new DataView(file.buffer, file.byteOffset + offset, length);
  if (post) readLater(known, 'post', () => readStyle(table(post)));
  if (loca && head) readLater(known, 'loca', () => readPlaces(table(loca), table(head)));
}

function readLater(known: FontProgram['_tables'], name: string, read: () => object): void {
  let table: object | undefined;
  const get = () => {
    table ??= read();
    return table;
  };
  Object.defineProperty(known, name, { get, enumerable: true });
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
