/** Charts of shares: counts by priority in, the drawn bars with their words out. */
import { formatCount, formatPercent } from '../view/format-value.ts';
import { word } from '../words.ts';
import type { ChartStyle, ChartView } from './chart-view.ts';
import { shareWords } from './share-words.ts';
import type { ShareRow, Shares } from './shares.ts';
import { type Bar, NARROW, stackedBars } from './stacked-bars.ts';
import { drawable } from './svg.ts';

/** A bar for each priority and one for all; where there is one priority, its bar alone. Null where nothing counts. */
export function shareBars(shares: Shares, style: ChartStyle): ChartView | null {
  const { rows, total } = shares;
  if (total.figure.denominator === 0) return null;
  const compared = rows.length > 1 ? rows : [];
  const [{ name } = total] = rows;
  const whole = { ...total, name: rows.length > 1 ? word(style.words, 'chart-all') : name };
  // where room is short, the words alone say that a priority has nothing to count
  const shown = compared.filter(({ figure }) => style.width >= NARROW || figure.denominator > 0);
  const drawn = [...shown, whole];
  const bars = drawn.map((row, index) => barOf(row, index === drawn.length - 1, shares, style));
  return chartOf(bars, shareWords(compared, total, shares, style.words), shares, style);
}

/** The bar of one priority, for its own chapter. Null where nothing counts. */
export function shareBarOf(priorityId: string, shares: Shares, style: ChartStyle): ChartView | null {
  const row = shares.rows.find(({ id }) => id === priorityId);
  if (row === undefined || row.figure.denominator === 0) return null;
  const bar = { ...barOf(row, true, shares, style), name: null };
  return chartOf([bar], shareWords([], row, shares, style.words), shares, style);
}

function barOf(row: ShareRow, isTotal: boolean, { kinds }: Shares, { words }: ChartStyle): Bar {
  return {
    name: drawable(row.name),
    parts: kinds.map((kind) => {
      const count = row.counts.get(kind.id) ?? 0;
      return { ...kind, word: drawable(kind.word), count, printed: formatCount(count, words) };
    }),
    share: formatPercent(row.figure.percent, words),
    isTotal,
  };
}

function chartOf(
  bars: readonly Bar[],
  said: Pick<ChartView, 'alt' | 'caption' | 'finding'>,
  { key }: Shares,
  { words, colours, width }: ChartStyle,
): ChartView {
  const { svg, height } = stackedBars({
    bars,
    shareHeading: word(words, `${key}-share`),
    empty: word(words, 'chart-nothing'),
    text: colours.text,
    rule: colours.muted,
    width,
  });
  return { svg, width, height, ...said };
}
