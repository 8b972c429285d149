/** Colours chosen by their contrast. Colours are `#1d70b8`. */
import * as model from '../../model/contrast.ts';

export const WHITE = '#FFFFFF';

const BLACK = '#000000';

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  return model.contrast(model.rgbOf(one), model.rgbOf(other));
}

/** 0 for black, 1 for white. */
export function luminance(colour: string): number {
  return model.luminance(model.rgbOf(colour));
}

/** White where it can be read on the fill, else the text's colour, else black: of black and white one always can. */
export function textOn(fill: string, text: string): string {
  return [WHITE, text].find((colour) => contrast(colour, fill) >= model.TEXT_CONTRAST) ?? BLACK;
}

/** A text's colour on white: the one wished for, where it can be read. */
export function readable(colour: string): string {
  return contrast(colour, WHITE) >= model.TEXT_CONTRAST ? colour : BLACK;
}

/** The colour of a shape on white: the one wished for, where it can be seen. */
export function visible(colour: string): string {
  return contrast(colour, WHITE) >= model.SHAPE_CONTRAST ? colour : BLACK;
}

/** The same hue, darkened or lightened to a luminance; paler only where it would be brighter than a screen's. */
export function withLuminance(colour: string, wanted: number): string {
  const own = luminance(colour);
  const channels = model.linear(model.rgbOf(colour));
  const factor = own === 0 ? 1 : Math.min(wanted / own, 1 / Math.max(...channels));
  const white = Math.max(0, (wanted - own * factor) / (1 - own * factor));
  return `#${channels.map((channel) => toHex(channel * factor * (1 - white) + white)).join('')}`;
}

function toHex(channel: number): string {
  const share = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}
