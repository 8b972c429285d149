/** Bytes compared, and as WebCrypto and asn1js take them. */

/** In memory of their own, not shared between threads. */
export type OwnBytes = Uint8Array<ArrayBuffer>;

export function ownBytes(bytes: Uint8Array): OwnBytes {
  return Uint8Array.from(bytes);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return compareBytes(a, b) === 0;
}

/** In the order of their first difference; of two that begin alike the shorter first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
}
