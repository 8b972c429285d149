/** Contrast as WCAG 2 defines it, and colours chosen by it. Colours are `#1d70b8`. */

export const WHITE = '#FFFFFF';

const BLACK = '#000000';

/** WCAG 2, 1.4.3: text against what lies under it. */
export const TEXT_CONTRAST = 4.5;

/** WCAG 2, 1.4.11: a shape that carries meaning against what lies under it. */
export const SHAPE_CONTRAST = 3;

type Channels = readonly [red: number, green: number, blue: number];

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const both = [luminance(one), luminance(other)];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

/** 0 for black, 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White where it can be read on the fill, else the text's colour, else black: of black and white one always can. */
export function textOn(fill: string, text: string): string {
  return [WHITE, text].find((colour) => contrast(colour, fill) >= TEXT_CONTRAST) ?? BLACK;
}

/** A text's colour on white: the one wished for, where it can be read. */
export function readable(colour: string): string {
  return contrast(colour, WHITE) >= TEXT_CONTRAST ? colour : BLACK;
}

/** The colour of a shape on white: the one wished for, where it can be seen. */
export function visible(colour: string): string {
  return contrast(colour, WHITE) >= SHAPE_CONTRAST ? colour : BLACK;
}

/** The same hue, darkened or lightened to a luminance; paler only where it would be brighter than a screen's. */
export function withLuminance(colour: string, wanted: number): string {
  const own = luminance(colour);
  const channels = linear(colour);
  const factor = own === 0 ? 1 : Math.min(wanted / own, 1 / Math.max(...channels));
  const white = Math.max(0, (wanted - own * factor) / (1 - own * factor));
  return `#${channels.map((channel) => toHex(channel * factor * (1 - white) + white)).join('')}`;
}

function linear(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  const channel = (byte: number): number => {
    const share = (byte & 0xff) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(value >> 16), channel(value >> 8), channel(value)];
}

function toHex(channel: number): string {
  const share = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}
