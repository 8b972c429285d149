/** How much of two pictures is not the same. */
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Of 255: how far a channel may be off, for edges of letters are not the same on every processor. */
const CLOSE = 24;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8ClampedArray;
}

/** In: two PNG files. Out: the share of pixels that differ, from 0 to 1; 1 where the sizes do. */
export async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const count = a.width * a.height;
  let differing = 0;
  for (let pixel = 0; pixel < count; pixel++) {
    if (!isClose(a.data, b.data, 4 * pixel)) differing += 1;
  }
  return differing / count;
}

function isClose(a: Uint8ClampedArray, b: Uint8ClampedArray, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > CLOSE) return false;
  }
  return true;
}

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { width, height } = image;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
