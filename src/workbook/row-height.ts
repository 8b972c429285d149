/** How tall a row must be for its wrapped text. In: texts and column widths. Out: points. */

/** Arial 10 sets more than one character in each unit of width, less the indent of the cell. */
const CHARACTERS_PER_UNIT = 1.15;
const INDENT = 2;
const LINE_POINTS = 13;
const PADDING_POINTS = 5;

/** Points for the tallest of the texts in columns of these widths (in characters). */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) =>
    linesOf(text, ((widths[index] ?? 10) - INDENT) * CHARACTERS_PER_UNIT),
  );
  return Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS;
}

function linesOf(text: string, available: number): number {
  const width = Math.max(1, Math.floor(available));
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const space = used === 0 ? 0 : 1;
    if (used + space + word.length <= width) {
      used += space + word.length;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(word.length / width) - 1);
    used = word.length % width;
  }
  return lines;
}
