/** Builds zip archives field by field, so that a test can let directory, local header and data disagree. */
import { strToU8 } from 'fflate';
import { crc32 } from '../../../src/model/crc32.ts';

export interface EntryFields {
  readonly name: string;
  readonly data: string;
  readonly localName?: string;
  readonly method?: number;
  readonly localMethod?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly size?: number;
  /** Where the directory says the local header is. */
  readonly header?: number;
  /** Sizes and position stand in the 64-bit extra field. */
  readonly wide?: boolean;
  /** In place of that extra field. */
  readonly extra?: readonly number[];
}

export interface EndFields {
  readonly count?: number;
  readonly offset?: number;
  /** A 64-bit end of directory with its locator stands before the end. */
  readonly wide?: boolean;
  readonly comment?: string;
  readonly signature64?: number;
  readonly locator?: bigint;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: bigint): number[] => [...u32(Number(value & 0xffffffffn)), ...u32(Number(value >> 32n))];

export function makeZip(entries: readonly EntryFields[], end: EndFields = {}): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const entry of entries) {
    const header = entry.header ?? bytes.length;
    bytes.push(...localHeader(entry), ...strToU8(entry.data));
    directory.push(...centralRecord(entry, header));
  }
  const offset = end.offset ?? bytes.length;
  bytes.push(...directory);
  const [count, at] = [end.count ?? entries.length, bytes.length];
  if (end.wide) {
    bytes.push(...u32(end.signature64 ?? 0x06064b50), ...u64(44n), ...Array.from({ length: 20 }, () => 0));
    bytes.push(...u64(BigInt(count)), ...u64(BigInt(directory.length)), ...u64(BigInt(offset)));
    bytes.push(...u32(0x07064b50), ...u32(0), ...u64(end.locator ?? BigInt(at)), ...u32(1));
  }
  const comment = strToU8(end.comment ?? '');
  bytes.push(...u32(0x06054b50), 0, 0, 0, 0, ...u16(end.wide ? 0xffff : count));
  bytes.push(...u16(end.wide ? 0xffff : count), ...u32(directory.length));
  bytes.push(...u32(end.wide ? 0xffffffff : offset), ...u16(comment.length), ...comment);
  return new Uint8Array(bytes);
}

function localHeader(entry: EntryFields): number[] {
  const name = strToU8(entry.localName ?? entry.name);
  const method = entry.localMethod ?? entry.method ?? 0;
  return [
    ...u32(0x04034b50),
    ...u16(20),
    ...u16(0),
    ...u16(method),
    ...u32(0),
    ...u32(0),
    ...u32(0),
    ...u32(0),
    ...u16(name.length),
    0,
    0,
    ...name,
  ];
}

function centralRecord(entry: EntryFields, header: number): number[] {
  const name = strToU8(entry.name);
  const data = strToU8(entry.data);
  const [size, packed] = [entry.size ?? data.length, entry.packedSize ?? data.length];
  const wide = [
    ...u16(9),
    ...u16(1),
    0,
    ...u16(1),
    ...u16(24),
    ...[size, packed, header].flatMap((value) => u64(BigInt(value))),
  ];
  const extra = entry.wide ? (entry.extra ?? wide) : [];
  const narrow = (value: number): number[] => u32(entry.wide ? 0xffffffff : value);
  return [
    ...[
      ...u32(0x02014b50),
      ...u16(20),
      ...u16(20),
      ...u16(entry.flags ?? 0),
      ...u16(entry.method ?? 0),
      ...u32(0),
    ],
    ...[
      ...u32(entry.crc ?? crc32(data)),
      ...narrow(packed),
      ...narrow(size),
      ...u16(name.length),
      ...u16(extra.length),
    ],
    ...[...u16(0), ...u16(0), ...u16(0), ...u32(0), ...narrow(header), ...name, ...extra],
  ];
}
