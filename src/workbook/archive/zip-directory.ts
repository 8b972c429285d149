/**
 * The table of contents of a zip archive (PKWARE APPNOTE 4.3), read strictly: what the directory and the
 * local headers say must agree, names are unique, data do not overlap, nothing is encrypted.
 * In: bytes. Out: entries by lower-case name; `Refused` is thrown otherwise.
 */
import { LIMITS } from './limits.ts';
import { damaged, oversized, Refused } from './refused.ts';

export interface ZipEntry {
  /** As the archive spells it, with forward slashes and no leading one. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  /** As declared; checked while unpacking. */
  readonly size: number;
  /** Where the packed data begin. */
  readonly start: number;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

interface CentralRecord extends Omit<ZipEntry, 'start'> {
  readonly rawName: string;
  readonly methodNumber: number;
  readonly header: number;
  readonly next: number;
}

const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 0x1;

export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('an archive that breaks off');
    throw error;
  }
}

function entriesOf(view: DataView, bytes: Uint8Array): ZipDirectory {
  const { count, offset } = findEnd(view);
  if (count > LIMITS.entries) throw oversized(`${LIMITS.entries} parts`, `${count}`);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0, at = offset; index < count; index++) {
    const record = readCentral(view, bytes, at);
    at = record.next;
    if (record.name.endsWith('/')) continue;
    if (!isWithin(record.name)) throw damaged(`a part whose name leads out of the archive, ${record.name}`);
    const key = record.name.toLowerCase();
    if (entries.has(key)) throw damaged(`two parts of one name, ${record.name}`);
    entries.set(key, locate(view, bytes, record));
  }
  refuseOverlaps([...entries.values()], offset);
  return entries;
}

function findEnd(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== SIGNATURE.end) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === IN_ZIP64 ? findEnd64(view, at) : { count, offset };
  }
  throw damaged('an archive without its table of contents');
}

function findEnd64(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const locator = end - 20;
  if (view.getUint32(locator, true) !== SIGNATURE.locator64) throw damaged('an archive that breaks off');
  const at = readUint64(view, locator + 8);
  if (view.getUint32(at, true) !== SIGNATURE.end64) throw damaged('an archive that breaks off');
  return { count: readUint64(view, at + 32), offset: readUint64(view, at + 48) };
}

function readCentral(view: DataView, bytes: Uint8Array, at: number): CentralRecord {
  if (view.getUint32(at, true) !== SIGNATURE.central) throw damaged('a broken table of contents');
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Refused({ code: 'encrypted-workbook' });
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const rawName = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const wide = readZip64Extra(view, at + 46 + nameLength, extraLength);
  const size32 = view.getUint32(at + 24, true);
  const packed32 = view.getUint32(at + 20, true);
  const header32 = view.getUint32(at + 42, true);
  const size = size32 === IN_ZIP64 ? wide() : size32;
  const packedSize = packed32 === IN_ZIP64 ? wide() : packed32;
  const header = header32 === IN_ZIP64 ? wide() : header32;
  const methodNumber = view.getUint16(at + 10, true);
  return {
    rawName,
    name: rawName.replace(/[\\/]+/g, '/').replace(/^\//, ''),
    methodNumber,
    method: methodNumber === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    header,
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  };
}

/** The 64-bit sizes of extra field 1, one after the other in the order of the fields that overflowed. */
function readZip64Extra(view: DataView, start: number, length: number): () => number {
  let at = start;
  while (at + 4 <= start + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return () => {
    if (next + 8 > start + length) throw damaged('a broken table of contents');
    next += 8;
    return readUint64(view, next - 8);
  };
}

function locate(view: DataView, bytes: Uint8Array, record: CentralRecord): ZipEntry {
  const { rawName, methodNumber, header, next: _, ...entry } = record;
  if (view.getUint32(header, true) !== SIGNATURE.local)
    throw damaged(`part ${entry.name} in the wrong place`);
  const nameLength = view.getUint16(header + 26, true);
  const name = decodeName(bytes.subarray(header + 30, header + 30 + nameLength));
  const agrees = name === rawName && view.getUint16(header + 8, true) === methodNumber;
  if (!agrees) throw damaged(`part ${entry.name} under two names`);
  if (methodNumber !== 0 && methodNumber !== 8) throw damaged(`part ${entry.name} packed in an unknown way`);
  const start = header + 30 + nameLength + view.getUint16(header + 28, true);
  if (start + entry.packedSize > bytes.length) throw damaged('an archive that breaks off');
  return { ...entry, start };
}

/** Overlapping entries are how a small archive unpacks to a huge one, and no writer makes them. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < end) throw damaged(`part ${entry.name} inside another part`);
    end = entry.start + entry.packedSize;
  }
  if (end > directory) throw damaged('a broken table of contents');
}

function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a broken table of contents');
  return Number(value);
}

/** Nothing is ever unpacked to a disk; but no writer makes such a name, and the next reader may fall for it. */
function isWithin(name: string): boolean {
  return !/(^|\/)\.{1,2}(\/|$)|^[a-z]:|\0/i.test(name);
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
