/** The rows that a PNG's pixels are in, each with the byte of its filter. */

export interface Head {
  readonly width: number;
  readonly height: number;
  readonly pixelBits: number;
  readonly isInterlaced: boolean;
}

export interface Rows {
  readonly count: number;
  /** Of one row. */
  readonly bytes: number;
}

/** Where each pass begins and how far its pixels are apart: across, down (ISO/IEC 15948, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** In: the head of a picture. Out: its rows, in the order of the file; a pass without a pixel has none. */
export function pixelRows({ width, height, pixelBits, isInterlaced }: Head): readonly Rows[] {
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes
    .map(([left, top, across, down]) => ({
      columns: Math.ceil((width - left) / across),
      count: Math.ceil((height - top) / down),
    }))
    .filter(({ columns, count }) => columns > 0 && count > 0)
    .map(({ columns, count }) => ({ count, bytes: 1 + Math.ceil((columns * pixelBits) / 8) }));
}
