/** One spelling for one value: keys in code point order, no spaces; what fingerprints are taken of. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Takes a text in pieces, none of which ends within a character. */
export type Sink = (piece: string) => void;

/** A part of a value that spells itself: of a large one, no text ever stands in memory as a whole. */
export class Written {
  readonly write: (sink: Sink) => void;

  constructor(write: (sink: Sink) => void) {
    this.write = write;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** JSON with sorted keys; undefined members are left out, and those under the names of `leftOut`, at any depth. */
export function canonicalJson(value: unknown, leftOut: ReadonlySet<string> = NONE): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member, leftOut)).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let json = '';
  for (const key of sortedKeys(members)) {
    const member = members[key];
    if (member === undefined || leftOut.has(key)) continue;
    json += `${json === '' ? '' : ','}${quoted(key)}:${canonicalJson(member, leftOut)}`;
  }
  return `{${json}}`;
}

/** Nearly all keys are names of our own. */
function quoted(key: string): string {
  return /^\w+$/.test(key) ? `"${key}"` : JSON.stringify(key);
}

const SHORT = 40;

/** By code units. Of fifty thousand rows this is the greater part of the work: a short list is sorted as it stands. */
function sortedKeys(members: object): string[] {
  const keys = Object.keys(members);
  if (keys.length > SHORT) return keys.sort();
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from] ?? '';
    let to = from;
    for (; to > 0 && (keys[to - 1] ?? '') > key; to -= 1) keys[to] = keys[to - 1] ?? '';
    keys[to] = key;
  }
  return keys;
}

/** The same text in pieces, of a value that may hold parts which spell themselves. */
export function writeCanonical(value: unknown, sink: Sink): void {
  if (value instanceof Written) value.write(sink);
  else if (typeof value !== 'object' || value === null) sink(canonicalJson(value));
  else writeMembers(value, sink);
}

function writeMembers(value: object, sink: Sink): void {
  const members: readonly (readonly [start: string, member: unknown])[] = Array.isArray(value)
    ? value.map((member) => ['', member])
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => [`${JSON.stringify(key)}:`, member]);
  sink(Array.isArray(value) ? '[' : '{');
  members.forEach(([start, member], index) => {
    sink(index === 0 ? start : `,${start}`);
    writeCanonical(member, sink);
  });
  sink(Array.isArray(value) ? ']' : '}');
}

/** SHA-256 as 64 hexadecimal digits, of bytes or of a text's UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** Characters that are hashed at once. */
const BATCH = 64 * 1024;

/** The same of a text that comes in pieces, which go on to another sink as well: joined, so that it has fewer to join. */
export class TextHash {
  readonly #hash = sha256.create();
  readonly #onward: Sink | undefined;
  #waiting: string[] = [];
  #length = 0;

  constructor(onward?: Sink) {
    this.#onward = onward;
  }

  readonly add: Sink = (piece) => {
    this.#waiting.push(piece);
    this.#length += piece.length;
    if (this.#length >= BATCH) this.#flush();
  };

  /** Of all pieces; to be asked once. */
  hex(): string {
    this.#flush();
    return bytesToHex(this.#hash.digest());
  }

  #flush(): void {
    const text = this.#waiting.join('');
    this.#hash.update(utf8ToBytes(text));
    this.#onward?.(text);
    this.#waiting = [];
    this.#length = 0;
  }
}
