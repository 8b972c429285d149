/** The identity that a file of the product states, and the one its bytes give. In: the bytes. Out: both. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { BLANK_IDENTITY, takeIdentity } from '../../identity.ts';
import { startOfCrossReferences } from './cross-references.ts';
import { latin1 } from './text-string.ts';

export interface Identity {
  /** As the file says, 32 hexadecimal digits; undefined where it says nothing in the form of the product. */
  readonly stated: string | undefined;
  /** As its bytes say. */
  readonly taken: string;
}

/** The dictionary of the cross-reference stream is shorter. */
const LONGEST_TRAILER = 512;

const FORM = /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]/d;

/** Throws `DamagedPdf` where the end of the file does not say where its cross-references are. */
export function readIdentity(bytes: Uint8Array): Identity {
  const start = startOfCrossReferences(bytes);
  const found = FORM.exec(latin1(bytes.subarray(start, start + LONGEST_TRAILER)));
  const blanked = Uint8Array.from(bytes);
  const places = [found?.indices?.[1], found?.indices?.[2]];
  for (const place of places) {
    if (place !== undefined) blanked.set(utf8ToBytes(BLANK_IDENTITY), start + place[0]);
  }
  const taken = takeIdentity(blanked);
  // it stands there twice: the one that is not right, if one is not
  const stated = [found?.[1], found?.[2]].find((digits) => digits !== taken) ?? found?.[1];
  return { stated, taken };
}
