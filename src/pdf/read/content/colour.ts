/** Colours (ISO 32000-1, 8.6): operands in, red, green and blue out. */
import type { Rgb } from '../../../model/contrast.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { isArray, PdfName, type PdfObject } from '../file/pdf-object.ts';

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [1, 1, 1];

/** How many numbers make a colour: 1, 3 or 4; 0 where a colour cannot be told, as in patterns and spot colours. */
export type Components = 0 | 1 | 3 | 4;

const DEVICES: ReadonlyMap<string, Components> = new Map<string, Components>([
  ['DeviceGray', 1],
  ['G', 1],
  ['CalGray', 1],
  ['DeviceRGB', 3],
  ['RGB', 3],
  ['CalRGB', 3],
  ['DeviceCMYK', 4],
  ['CMYK', 4],
]);

/** In: a colour space, named or with its parameters. Profiles are taken for the device colours they describe. */
export function componentsOf(file: PdfFile, space: PdfObject | undefined): Components {
  if (space instanceof PdfName) return DEVICES.get(space.name) ?? 0;
  const found = file.resolve(space);
  const name = file.name(isArray(found) ? found[0] : found) ?? '';
  if (name !== 'ICCBased' || !isArray(found)) return DEVICES.get(name) ?? 0;
  const count = file.number(file.dict(found[1]).get('N'));
  return count === 1 || count === 3 || count === 4 ? count : 0;
}

/** The first colour of a space is its black. */
export function firstColour(components: Components): Rgb | undefined {
  return components === 0 ? undefined : BLACK;
}

/** Out: nothing where the numbers do not make a colour. */
export function colourOf(components: Components, numbers: readonly number[]): Rgb | undefined {
  if (components === 0 || numbers.length !== components) return undefined;
  const [a = 0, b = 0, c = 0, black = 0] = numbers.map((part) => Math.min(1, Math.max(0, part)));
  if (components === 1) return [a, a, a];
  if (components === 3) return [a, b, c];
  return [(1 - a) * (1 - black), (1 - b) * (1 - black), (1 - c) * (1 - black)];
}

/** A colour laid over another. */
export function blend(over: Rgb, under: Rgb, opacity: number): Rgb {
  const mix = (at: 0 | 1 | 2): number => over[at] * opacity + under[at] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}
