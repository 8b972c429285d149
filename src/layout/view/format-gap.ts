/** Figures within sentences: with the measure's own unit, and how far one is from its target. */
import { absolute, compare, type Decimal, round, ZERO } from '../../model/decimal.ts';
import type { Entry, Target } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import type { ScoredMeasure } from '../../model/scored-report.ts';
import type { Measure } from '../../model/submission.ts';
import { type Words, word } from '../words.ts';
import { formatEntry, formatNumber, formatQuantity, withSign } from './format-value.ts';

/** `93% (Provisional)`, `9.3 days`: as in a table, with the unit that there stands in the measure's name. */
export function formatFigure(entry: Entry | Target, measure: Measure, words: Words): string {
  if (entry.kind !== 'number') return formatEntry(entry, measure.decimals, words);
  const printed = inUnit(formatQuantity(entry, measure.decimals, words), entry.unit || measure.unit, words);
  return entry.note === undefined ? printed : `${printed} (${entry.note})`;
}

/** `3.2 percentage points short of the target`; undefined where outturn and target cannot be compared. */
export function formatGap(item: ScoredMeasure, words: Words): string | undefined {
  const size = formatGapSize(item, words);
  if (item.gap === undefined || size === undefined) return undefined;
  const side = compare(item.gap, ZERO);
  if (side === 0) return word(words, 'gap-none');
  const way = side > 0 ? 'better' : 'worse';
  return word(words, `gap-${way}-${item.measure.polarity}`, { size });
}

/** `3.2 percentage points`, `£300,000`, `0.8 days`: the size of the gap alone. */
export function formatGapSize({ gap, measure }: ScoredMeasure, words: Words): string | undefined {
  const [outturn, target] = [measure.quarters.q4.value, measure.target.value];
  if (gap === undefined || outturn.kind !== 'number' || target.kind !== 'number') return undefined;
  const decimals = measure.decimals ?? Math.max(outturn.decimals, target.decimals);
  const unit = outturn.unit || target.unit || measure.unit;
  const size = absolute(gap);
  const vanishes = compare(size, ZERO) > 0 && compare(round(size, decimals) as Decimal, ZERO) === 0;
  if (!vanishes) return formatDifference(size, decimals, unit, words);
  const least = `1e-${decimals}`;
  const smallest = formatDifference(Number(least).toFixed(decimals) as Decimal, decimals, unit, words);
  return word(words, 'less-than', { size: smallest });
}

/** A difference of two figures: of percentages it is in percentage points. */
export function formatDifference(size: Decimal, decimals: number, unit: string, words: Words): string {
  const number = formatNumber(size, decimals, words);
  if (unit === '%') return word(words, number === '1' ? 'points-one' : 'points-many', { number });
  return unit === '£' ? withSign(number, unit, words) : inUnit(number, unit, words);
}

/** Puts a unit in words behind a number; those of the language files have a form of their own for 1. */
function inUnit(number: string, unit: string, words: Words): string {
  if (unit === '' || unit === '%' || unit === '£') return number;
  const one = `one-${foldName(unit)}`;
  const isOne = number === '1' && Object.hasOwn(words, one);
  return word(words, 'number-unit', { number, unit: isOne ? word(words, one) : unit });
}
