/**
 * The year of one measure as a small line: quarters as dots, the target dashed, last year's actual as an open
 * diamond at the left. In: a measure. Out: the drawing and its words, or null with fewer than two quarters.
 */
import { scaleLinear } from 'd3-scale';
import { line, symbol, symbolDiamond } from 'd3-shape';
import { type Decimal, toNumber } from '../../model/decimal.ts';
import type { Measure } from '../../model/submission.ts';
import { formatQuantity } from '../view/format-value.ts';
import type { ChartStyle, ChartView } from './chart-view.ts';
import { readable, visible } from './contrast.ts';
import { dot, drawing, number, stroke, textAt } from './svg.ts';
import { textWidth } from './text-width.ts';
import { numbersOf, QUARTERS, type Trend, trendOf } from './trend.ts';
import { trendWords } from './trend-words.ts';

const WIDTH = 124;
const HEIGHT = 34;
const LABEL_SIZE = 10;
/** From its baseline to the middle of a digit. */
const HALF_DIGIT = LABEL_SIZE * 0.33;
/** Around the line, for its dots. */
const MARGIN = 5;
/** From last year to the first quarter, and from quarter to quarter. */
const LEAST_STEP = 10;
const LABEL_GAP = 7;
/** Most figures are narrower, so that the quarters of one row stand below those of another. */
const LABEL_ROOM = 40;
/** In quarters: clear of last year's diamond. */
const TARGET_BEGINS = 0.45;
const DOT = 2.2;
const LAST_DOT = 3.2;
/** Square points, as d3 measures symbols. */
const DIAMOND = 26;

export function trendLine(measure: Measure, { colours, words }: Omit<ChartStyle, 'width'>): ChartView | null {
  const trend = trendOf(measure);
  if (trend === undefined) return null;
  const label = formatQuantity(trend.last.entry, trend.decimals, words);
  const labelWidth = LABEL_GAP + Math.max(LABEL_ROOM, textWidth(label, LABEL_SIZE));
  const step = Math.max(LEAST_STEP, (WIDTH - MARGIN - labelWidth) / QUARTERS.length);
  const width = Math.max(WIDTH, MARGIN + QUARTERS.length * step + labelWidth);
  const place = placing(trend, step);
  const baseline = Math.max(LABEL_SIZE, Math.min(place.y(trend.last.entry.value) + HALF_DIGIT, HEIGHT - 1));
  const svg = drawing(width, HEIGHT, [
    ...trendParts(trend, place, colours),
    textAt(place.x(trend.last.quarter) + LABEL_GAP, baseline, label, {
      size: LABEL_SIZE,
      fill: readable(colours.text),
      bold: true,
    }),
  ]);
  return { svg, width, height: HEIGHT, ...trendWords(trend, words) };
}

interface Placing {
  /** Of a quarter; 0 is last year. */
  readonly x: (quarter: number) => number;
  readonly y: (value: Decimal) => number;
}

/** Higher values stand higher; where all are the same, in the middle. */
function placing(trend: Trend, step: number): Placing {
  const values = numbersOf(trend).map(({ value }) => toNumber(value));
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - MARGIN, MARGIN]);
  return { x: (quarter) => MARGIN + quarter * step, y: (value) => scale(toNumber(value)) };
}

function trendParts(trend: Trend, { x, y }: Placing, colours: ChartStyle['colours']): string[] {
  const { target, previous, last } = trend;
  const [main, aside] = [visible(colours.heading), visible(colours.muted)];
  // Not beyond the last figure, which would stand on it.
  const across = (height: number): string =>
    `M${number(x(TARGET_BEGINS))},${number(height)}H${number(x(last.quarter))}`;
  const dots = trend.quarters.map((entry, index) => ({
    x: x(index + 1),
    y: entry === undefined ? Number.NaN : y(entry.value),
    radius: index + 1 === last.quarter ? LAST_DOT : DOT,
  }));
  const isThere = (each: { readonly y: number }): boolean => !Number.isNaN(each.y);
  // A quarter without a number breaks the line: nothing is known of it.
  const path = line<(typeof dots)[number]>()
    .x((each) => each.x)
    .y((each) => each.y)
    .defined(isThere)
    .digits(2);
  return [
    ...(target ? [stroke(across(y(target.value)), aside, 1, '3 2')] : []),
    stroke(String(path(dots)), main, 1.75),
    ...dots.filter(isThere).map((each) => dot(each.x, each.y, each.radius, main)),
    ...(previous ? [diamond(x(0), y(previous.value), aside)] : []),
  ];
}

function diamond(x: number, y: number, colour: string): string {
  const path = String(symbol(symbolDiamond, DIAMOND).digits(2)());
  return `<g transform="translate(${number(x)} ${number(y)})">${stroke(path, colour, 1.25)}</g>`;
}
