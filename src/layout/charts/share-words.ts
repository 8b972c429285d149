/** What bars tell, as sentences: the share, the counts behind it, and how the priorities compare. */
import { formatCount, formatPercent } from '../view/format-value.ts';
import { type Words, word } from '../words.ts';
import type { ChartView } from './chart-view.ts';
import type { ShareRow, Shares } from './shares.ts';

/** Characters of a priority's name in a caption; the alternative text has it whole. */
const LONGEST_NAME = 60;

/** In: the rows to compare, none where a bar stands alone, and the row that all is said of. */
export function shareWords(
  rows: readonly ShareRow[],
  whole: ShareRow,
  { key, kinds }: Pick<Shares, 'key' | 'kinds'>,
  words: Words,
): Pick<ChartView, 'alt' | 'caption' | 'finding'> {
  const finding = word(words, `${key}-finding`, {
    percent: formatPercent(whole.figure.percent, words),
    numerator: formatCount(whole.figure.numerator, words),
    denominator: formatCount(whole.figure.denominator, words),
  });
  const counts = word(words, `${key}-counts`, { counts: countsOf(whole, kinds, words) });
  const each = rows.map((row) =>
    row.figure.denominator === 0
      ? word(words, 'chart-row-nothing', { name: row.name })
      : word(words, 'chart-row', {
          name: row.name,
          percent: formatPercent(row.figure.percent, words),
          counts: countsOf(row, kinds, words),
        }),
  );
  return {
    finding,
    // the counts stand in the drawing
    caption: [finding, ...extremes(rows, words)].join(' '),
    alt: [finding, counts, ...each].join(' '),
  };
}

/** `Blue 30, Green 38, Amber 14`. */
function countsOf({ counts }: ShareRow, kinds: Shares['kinds'], words: Words): string {
  return kinds
    .flatMap(({ id, word: label }) => {
      const count = counts.get(id);
      return count === undefined
        ? []
        : [word(words, 'chart-count', { label, count: formatCount(count, words) })];
    })
    .join(', ');
}

/** Said only where the printed percentages differ: all that share the highest, and the lowest, are named. */
function extremes(rows: readonly ShareRow[], words: Words): string[] {
  const percents = rows.flatMap(({ figure: { percent } }) => (percent === undefined ? [] : [percent]));
  const [highest, lowest] = [Math.max(...percents), Math.min(...percents)];
  if (percents.length === 0 || highest === lowest) return [];
  const named = (wanted: number): string =>
    word(words, 'chart-count', {
      label: rows
        .filter(({ figure }) => figure.percent === wanted)
        .map(({ name }) => cut(name))
        .join(', '),
      count: formatPercent(wanted, words),
    });
  return [word(words, 'chart-extremes', { highest: named(highest), lowest: named(lowest) })];
}

function cut(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
