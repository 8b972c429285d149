/** The checksum of zip archives (APPNOTE 4.4.7) and PNGs (ISO/IEC 15948, annex D), computed piece by piece. */
/** Signed: half of the unsigned ones would be too large for a small integer, and made an object each. */
const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** In: bytes and the checksum of what came before them. Out: the checksum of both, unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  // By index: asking the array for one after the other makes an object of each.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
