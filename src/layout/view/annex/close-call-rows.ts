/** Close calls in words: the printed figures, and the unrounded ones that each judgement needs. */
import type { CloseCall, FigureName, JudgementRange, PrintedFigure } from '../../../model/close-call.ts';
import { type Decimal, decimalPlaces, round } from '../../../model/decimal.ts';
import type { NumberEntry } from '../../../model/entry.ts';
import { formatCell } from '../../../model/place.ts';
import type { ScoredReport } from '../../../model/scored-report.ts';
import { type Words, word } from '../../words.ts';
import { formatNumber, formatQuantity } from '../format-value.ts';
import { directionView, statusView } from '../status-view.ts';

export interface CloseCallRow {
  readonly row: string;
  /** The word for status or direction. */
  readonly of: string;
  /** `76 against 78`, with the exact figures where the cells hold more digits. */
  readonly figures: string;
  readonly published: string;
  /** `Blue: 75.5 to 76.44; Green: over 76.44 to under 76.5`. */
  readonly needs: string;
  readonly cell: string;
}

/** Digits beyond the printed ones that tell a boundary apart. */
const FINER = 2;

/** A call of either kind, as far as its wording goes. */
type Call<J> = Omit<CloseCall, 'published' | 'computed' | 'ranges'> & {
  readonly published: J;
  readonly ranges: readonly JudgementRange<J>[];
};

/** In: close calls of scoring. Out: a row each, in their order. */
export function closeCallRows(
  calls: readonly CloseCall[],
  { submission }: ScoredReport,
  words: Words,
): CloseCallRow[] {
  return calls.map((call) =>
    call.of === 'status'
      ? closeCallRow(call, (status) => statusView(status, submission.scheme, words).word, words)
      : closeCallRow(call, (way) => directionView(way, words).word, words),
  );
}

function closeCallRow<J>(call: Call<J>, nameOf: (judgement: J) => string, words: Words): CloseCallRow {
  const published = nameOf(call.published);
  return {
    row: `${call.ref} ${call.name}`,
    of: word(words, call.of === 'status' ? 'of-status' : 'of-direction'),
    figures: figuresText(call, words),
    published: call.overridden ? word(words, 'published-by-override', { published }) : published,
    needs: needsText(call, nameOf, words),
    cell: formatCell(call.at),
  };
}

function figuresText({ of, figures }: Pick<CloseCall, 'of' | 'figures'>, words: Words): string {
  const other = of === 'status' ? figures.target : figures.previous;
  const outturn = figureText(figures.outturn, words);
  if (other === undefined) return outturn;
  return word(words, of === 'status' ? 'outturn-against' : 'outturn-after', {
    outturn,
    other: figureText(other, words),
  });
}

/** `76%`, or `76% (in the workbook 76.4412%)`. */
function figureText({ printed, exact }: PrintedFigure, words: Words): string {
  const shown = formatQuantity(printed, printed.decimals, words);
  if (exact === undefined) return shown;
  const decimals = decimalPlaces(exact);
  const value = formatQuantity({ ...printed, value: exact, decimals }, decimals, words);
  return word(words, 'figure-exact', { shown, exact: value });
}

function needsText<J>(call: Call<J>, nameOf: (judgement: J) => string, words: Words): string {
  const decimals = (call.figures[call.varies]?.printed.decimals ?? 0) + FINER;
  const needs = call.ranges.map((range) =>
    word(words, 'close-call-need', {
      judgement: range.judgement === undefined ? word(words, 'no-rule') : nameOf(range.judgement),
      range: rangeText(range, decimals, words),
    }),
  );
  return word(words, 'close-call-needs', {
    figure: word(words, `unrounded-${call.varies}`),
    needs: needs.join('; '),
    held: heldText(call, words),
  });
}

function rangeText(range: JudgementRange<unknown>, decimals: number, words: Words): string {
  const { from, to, fromIncluded, toIncluded } = range;
  const text = (value: Decimal): string => trimmed(value, decimals, words);
  if (from === to) return text(from);
  const key = `range-${fromIncluded ? 'from' : 'over'}-${toIncluded ? 'to' : 'under'}`;
  return word(words, key, { from: text(from), to: text(to) });
}

/** `76.44`, `75.5`: as many digits as tell it apart. */
function trimmed(value: Decimal, decimals: number, words: Words): string {
  const shortest = round(value, decimals).replace(/\.?0+$/, '') as Decimal;
  return formatNumber(value, decimalPlaces(shortest), words);
}

/** ` (with a target of 78.4)`: only where another figure is not as it is printed. */
function heldText({ held, figures }: Pick<CloseCall, 'held' | 'figures'>, words: Words): string {
  const names: readonly FigureName[] = ['outturn', 'target', 'previous'];
  const texts = names.flatMap((name) => {
    const [value, printed] = [held[name], figures[name]?.printed];
    if (value === undefined || printed === undefined || sameValue(value, printed)) return [];
    const figure = formatNumber(value, decimalPlaces(value), words);
    return [word(words, `held-${name}`, { figure })];
  });
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

function sameValue(value: Decimal, { value: printed, decimals }: NumberEntry): boolean {
  return round(value, decimals + FINER) === round(printed, decimals + FINER);
}
