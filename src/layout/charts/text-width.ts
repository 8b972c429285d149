/**
 * How wide a text will be in a drawing, before any font is at hand: only the pdf stage opens fonts. Widths
 * are those of a bold sans serif, rounded up, so that what fits here fits on the page.
 */

/** Thousandths of the font size, for the characters that follow. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [310, " |ijl'’‘.,:;I"],
  [360, '-–/\\!f()[]{}'],
  [410, 'tr'],
  [480, 's*z?c'],
  [550, '_JxLeyvFYag#$£€+0123456789<=>^~"“”'],
  [600, 'ZEk`oSTVXuhnAbdpqC'],
  [650, 'PBRKDG'],
  [700, 'NUHOQ&'],
  [830, 'MwW'],
  [920, 'm%@'],
];

const ADVANCE: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([advance, characters]) => [...characters].map((one) => [one, advance] as const)),
);

/** The widest of the letters and signs that the table does not name. */
const WIDEST = 960;

/** Kerning, and a theme's font that is a little wider than most. */
const MARGIN = 1.04;

const ELLIPSIS = '…';

/** In: a text as it will be drawn, its size in points. Out: points, rather too many than too few. */
export function textWidth(text: string, size: number): number {
  // An accented letter is as wide as its base; the accent itself takes no room.
  const characters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  const sum = characters.reduce((width, one) => width + (ADVANCE.get(one) ?? WIDEST), 0);
  return (sum * size * MARGIN) / 1000;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function shorten(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth(ELLIPSIS, size);
  let used = 0;
  let kept = '';
  for (const one of text) {
    used += textWidth(one, size);
    if (used > room) break;
    kept += one;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
