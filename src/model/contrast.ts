/** Contrast as WCAG 2.2 defines it: two colours in, their ratio out. */

/** Each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2.2, 1.4.3: text against what lies under it. */
export const TEXT_CONTRAST = 4.5;

/** WCAG 2.2, 1.4.11: a shape that carries meaning against what lies under it. */
export const SHAPE_CONTRAST = 3;

/** From 1, the same, to 21, black on white. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** 0 for black, 1 for white. */
export function luminance(colour: Rgb): number {
  return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
}

/** The light of each channel, as a share of the most there is. */
export function linear([red, green, blue]: Rgb): Rgb {
  return [light(red), light(green), light(blue)];
}

function light(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** In: `#1d70b8`. */
export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  const part = (byte: number): number => (byte & 0xff) / 255;
  return [part(value >> 16), part(value >> 8), part(value)];
}

/** Never rounded up: 4.499 is not 4.5. */
export function ratioText(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
