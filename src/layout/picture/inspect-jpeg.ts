/** A JPEG up to its pixels (ITU-T T.81, annex B): the segments, the frame that a PDF can hold, the end. */
import { inspectSize } from './picture-size.ts';

const BROKEN = 'a JPEG that breaks off or is damaged';

/** Baseline, extended and progressive: what a PDF's DCTDecode knows (ISO 32000-1, 7.4.8). */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Frames that are coded in other ways; C4, C8 and CC begin no frame. */
const OTHER_FRAMES: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const SCAN = 0xda;
const MARKER = 0xff;
const FRAME_BYTES = 8;

/** In: the bytes of a file. Out: what is wrong with it, in words. */
export function inspectJpeg(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return 'something else than a JPEG';
  let isFramed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const [marker, length] = [view.getUint8(at + 1), view.getUint16(at + 2)];
    if (view.getUint8(at) !== MARKER || length < 2 || at + 2 + length > bytes.length) return BROKEN;
    if (OTHER_FRAMES.includes(marker)) return 'a JPEG of a kind that no PDF can hold';
    if (FRAMES.includes(marker)) {
      const wrong = length < FRAME_BYTES ? BROKEN : inspectFrame(view, at + 4);
      if (wrong !== undefined) return wrong;
      isFramed = true;
    }
    if (marker === SCAN) return isFramed && hasEnd(bytes, at + 2 + length) ? undefined : BROKEN;
    at += 2 + length;
  }
  return BROKEN;
}

function inspectFrame(view: DataView, at: number): string | undefined {
  const [bits, height, width, components] = [
    view.getUint8(at),
    view.getUint16(at + 1),
    view.getUint16(at + 3),
    view.getUint8(at + 5),
  ];
  if (bits !== 8 || ![1, 3, 4].includes(components)) return 'a JPEG of a kind that no PDF can hold';
  return inspectSize(width, height);
}

/** Whether the pixels, which there must be, end with the marker for it. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = from + 1; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === MARKER && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
