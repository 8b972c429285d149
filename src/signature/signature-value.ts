/** The value of a signature: of an elliptic curve, two numbers, which a message writes otherwise than WebCrypto. */
import { fromBER, Integer, Sequence } from 'asn1js';
import { type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import type { KeyKind } from './key-kinds.ts';

/**
 * In: the value as a message has it. Out: as WebCrypto takes it; nothing where it is not written in the one way that
 * there is to write it (X.690, 8.3), so that none of its bytes can be changed without a word.
 */
export function rawValue(value: Uint8Array, { numberSize }: KeyKind): OwnBytes | undefined {
  if (numberSize === undefined) return ownBytes(value);
  const { result } = fromBER(ownBytes(value));
  const parts = result instanceof Sequence ? result.valueBlock.value : [];
  const numbers = parts.flatMap((part) => (part instanceof Integer ? [part.toBigInt()] : []));
  const again = new Sequence({ value: numbers.map((number) => Integer.fromBigInt(number)) });
  const digits = numbers.map((number) => number.toString(16).padStart(2 * numberSize, '0'));
  const isSound =
    numbers.length === 2 &&
    numbers.every((number) => number > 0n) &&
    digits.every(({ length }) => length === 2 * numberSize) &&
    sameBytes(new Uint8Array(again.toBER()), value);
  if (!isSound) return undefined;
  const pairs = digits.join('').match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
