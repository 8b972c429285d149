/**
 * The signature of a file of the product. In: the file as read. Out: the signature as it stands there; `none`; or
 * `other`, where something is or claims to be signed that the product has not written. Nothing is judged.
 */
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { BLANK_RANGE, BLANK_TIME, SIGNATURE_ROOM, type SignatureInFile } from '../../../model/signature.ts';
import { HEAD } from '../../file/assemble-file.ts';
import type { PdfFile } from './pdf-file.ts';
import { PdfRef } from './pdf-object.ts';
import { latin1 } from './text-string.ts';

export type ReadSignature =
  | { readonly kind: 'none' }
  | { readonly kind: 'other' }
  | ({ readonly kind: 'read' } & SignatureInFile);

const BLANK_RANGE_TEXT = `[${BLANK_RANGE.map((part) => (typeof part === 'number' ? part : `/${part}`)).join(' ')}]`;

/** The dictionary as it is written, at the very beginning of the file. */
const FORM =
  /^(\d+) 0 obj\n<<\n\/Type \/Sig\n\/Filter \/Adobe\.PPKLite\n\/SubFilter \/ETSI\.CAdES\.detached\n\/M \(D:(\d{14})Z\)\n\/ByteRange (\[(\d+ \d+ \d+ \d+)\] *)\n\/Contents <([0-9a-f]*)>\n>>\nendobj\n/d;

/** The dictionary without its contents is shorter. */
const LONGEST_DICTIONARY = 512 + 2 * SIGNATURE_ROOM;

export function readSignature(file: PdfFile): ReadSignature {
  const { bytes } = file;
  const found = FORM.exec(latin1(bytes.subarray(HEAD.length, HEAD.length + LONGEST_DICTIONARY)));
  const named = signatureObject(file);
  if (found === null) return file.catalog.has('AcroForm') ? { kind: 'other' } : { kind: 'none' };
  const [, object, time = '', rangeText = '', range = '', contents = ''] = found;
  const isOurs =
    Number(object) === named &&
    rangeText.length === BLANK_RANGE_TEXT.length &&
    contents.length === 2 * SIGNATURE_ROOM;
  const [timeAt, rangeAt, contentsAt] = [2, 3, 5].map((group) => found.indices?.[group]?.[0]);
  if (!isOurs || timeAt === undefined || rangeAt === undefined || contentsAt === undefined) {
    return { kind: 'other' };
  }
  const [from, to] = [HEAD.length + contentsAt - 1, HEAD.length + contentsAt + contents.length + 1];
  const blank = Uint8Array.from(bytes);
  blank.set(utf8ToBytes(BLANK_TIME), HEAD.length + timeAt);
  blank.set(utf8ToBytes(BLANK_RANGE_TEXT), HEAD.length + rangeAt);
  blank.fill(0x30, from + 1, to - 1);
  return {
    kind: 'read',
    contents: hexToBytes(contents),
    time,
    range: range.split(' ').map(Number),
    wholeRange: [0, from, to, bytes.length - to],
    signed: concatBytes(bytes.subarray(0, from), bytes.subarray(to)),
    blank,
  };
}

/** Object number of what the one field of the file has as its value. */
function signatureObject(file: PdfFile): number | undefined {
  const fields = file.array(file.dict(file.catalog.get('AcroForm')).get('Fields'));
  const value = file.dict(fields[0]).get('V');
  return fields.length === 1 && value instanceof PdfRef ? value.number : undefined;
}
