/**
 * The file put together from its finished objects (ISO 32000-1, 7.5): streams as they are, all else packed
 * into object streams, a cross-reference stream, and an identity taken from all of it. A third of the size.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';
import { joinBytes } from '../../model/join-bytes.ts';
import { BLANK_IDENTITY, takeIdentity } from '../identity.ts';
import { latin1 } from './latin1.ts';

/** A finished object. */
export type FileObject = DirectObject | PackedObject;

/** With its `obj` and `endobj`, as it stands in the file. */
interface DirectObject {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** One without a stream, which goes into a stream with others. */
interface PackedObject {
  readonly id: number;
  /** What it says and nothing around it, a sign a byte: there are many, and text is the smallest they can be. */
  readonly body: string;
}

export interface FileParts {
  readonly objects: readonly FileObject[];
  readonly root: number;
  readonly info: number;
  /**
   * The dictionary of the signature. It stands first, as plain text, so that no text of the workbook can be taken
   * for it, and the file ends without a line break, which @signpdf would take away.
   */
  readonly signature?: number;
}

/** Objects in one object stream: more pack better, and cost a reader more to reach one. */
const PACKED_TOGETHER = 200;

/** Where an object is: at a byte of the file, or at a place in an object stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** Deterministic: fflate is plain JavaScript, while zlib's output depends on the machine's processor. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/** The version, and a line that says the file is binary. */
export const HEAD = new Uint8Array([...utf8ToBytes('%PDF-1.7\n%'), 0xff, 0xff, 0xff, 0xff, 0x0a]);

export function assembleFile({ objects, root, info, signature }: FileParts): Uint8Array {
  const sorted = [...objects].sort((a, b) => a.id - b.id);
  const direct = sorted.filter((object) => 'bytes' in object);
  const small = sorted.filter((object) => 'body' in object);
  const entries = new Map<number, Entry>();
  let nextId = (sorted.at(-1)?.id ?? 0) + 1;
  const parts: Uint8Array[] = [HEAD];
  let length = HEAD.length;
  const put = (id: number, bytes: Uint8Array): void => {
    entries.set(id, { offset: length });
    parts.push(bytes);
    length += bytes.length;
  };
  for (const { id, bytes } of direct) if (id === signature) put(id, bytes);
  for (const { id, bytes } of direct) if (id !== signature) put(id, bytes);
  for (let at = 0; at < small.length; at += PACKED_TOGETHER) {
    const packed = small.slice(at, at + PACKED_TOGETHER);
    packed.forEach(({ id }, index) => {
      entries.set(id, { stream: nextId, index });
    });
    put(nextId, objectStream(nextId, packed));
    nextId += 1;
  }
  entries.set(nextId, { offset: length });
  const table = { id: nextId, root, info, packed: deflate(tableOf(nextId, entries)) };
  const end = utf8ToBytes(`startxref\n${length}\n%%EOF${signature === undefined ? '\n' : ''}`);
  const finish = (identity: string): Uint8Array =>
    joinBytes([...parts, crossReference(table, identity), end]);
  return finish(takeIdentity(finish(BLANK_IDENTITY)));
}

function objectStream(id: number, packed: readonly PackedObject[]): Uint8Array {
  let offset = 0;
  const places: string[] = [];
  const bodies: string[] = [];
  for (const { id: packedId, body } of packed) {
    places.push(`${packedId} ${offset}`);
    bodies.push(body);
    offset += body.length + 1;
  }
  const first = places.join(' ');
  const data = latin1(`${first}\n${bodies.join('\n')}\n`);
  return stream(id, `/Type /ObjStm\n/N ${packed.length}\n/First ${first.length + 1}`, deflate(data));
}

/** One byte of kind, four of place, two of index; object 0 heads the list of free ones. */
function tableOf(last: number, entries: ReadonlyMap<number, Entry>): Uint8Array {
  const table = new Uint8Array((last + 1) * 7);
  const view = new DataView(table.buffer);
  view.setUint16(5, 0xffff);
  for (const [object, entry] of entries) {
    const at = object * 7;
    const isDirect = 'offset' in entry;
    view.setUint8(at, isDirect ? 1 : 2);
    view.setUint32(at + 1, isDirect ? entry.offset : entry.stream);
    view.setUint16(at + 5, isDirect ? 0 : entry.index);
  }
  return table;
}

interface CrossReference {
  readonly id: number;
  /** The packed table. */
  readonly packed: Uint8Array;
  readonly root: number;
  readonly info: number;
}

/** In: the identity in hexadecimal digits. */
function crossReference({ id, packed, root, info }: CrossReference, identity: string): Uint8Array {
  const trailer = `/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${identity}> <${identity}>]`;
  return stream(id, `/Type /XRef\n/Size ${id + 1}\n/W [1 4 2]\n${trailer}`, packed);
}

function stream(id: number, entries: string, packed: Uint8Array): Uint8Array {
  return joinBytes([
    utf8ToBytes(`${id} 0 obj\n<<\n${entries}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`),
    packed,
    utf8ToBytes('\nendstream\nendobj\n'),
  ]);
}
