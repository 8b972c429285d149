/** What a trend line tells, as a sentence; for those who do not see it, each quarter too. */
import { compare } from '../../model/decimal.ts';
import type { NumberEntry } from '../../model/entry.ts';
import { formatQuantity } from '../view/format-value.ts';
import { type Words, word } from '../words.ts';
import type { ChartView } from './chart-view.ts';
import type { Trend } from './trend.ts';

const AGAINST = { '-1': 'trend-below', '0': 'trend-equal', '1': 'trend-above' } as const;

/** `From 62 in quarter 1 to 71 in quarter 4, above the target of 70; last year 65.` */
export function trendWords(trend: Trend, words: Words): Pick<ChartView, 'alt' | 'caption' | 'finding'> {
  const { first, last, target, previous, quarters } = trend;
  const print = (entry: NumberEntry): string => formatQuantity(entry, trend.decimals, words);
  const change = word(words, 'trend-change', {
    first: print(first.entry),
    from: first.quarter,
    last: print(last.entry),
    to: last.quarter,
  });
  const against = target
    ? [word(words, AGAINST[compare(last.entry.value, target.value)], { target: print(target) })]
    : [];
  const before = previous ? [word(words, 'trend-previous', { previous: print(previous) })] : [];
  const caption = `${[[change, ...against].join(', '), ...before].join('; ')}.`;
  const values = quarters.map((entry) => (entry ? print(entry) : word(words, 'trend-no-figure')));
  return {
    caption,
    finding: caption,
    alt: `${caption} ${word(words, 'trend-quarters', { values: values.join(', ') })}`,
  };
}
