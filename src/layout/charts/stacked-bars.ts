/** Rows of stacked bars, each of the same length: shares of a whole, labelled directly. Data in, SVG text out. */
import { scaleLinear } from 'd3-scale';
import { contrast, readable, SHAPE_CONTRAST, textOn, visible, WHITE } from './contrast.ts';
import { LABEL_SIZE, type Label, type PlacedLabels, placeLabels, type Segment } from './place-labels.ts';
import { drawing, number, rect, stroke, textAt } from './svg.ts';
import { shorten, textWidth } from './text-width.ts';

export interface BarPart {
  readonly word: string;
  readonly sign: string;
  readonly colour: string;
  readonly count: number;
  /** As it prints, `1,204`. */
  readonly printed: string;
  /** Whether the share at the right counts it. */
  readonly counts: boolean;
}

export interface Bar {
  /** Null where the bar stands alone and its name above it. */
  readonly name: string | null;
  /** Parts without a count are left out. */
  readonly parts: readonly BarPart[];
  /** `54%`. */
  readonly share: string;
  readonly isTotal: boolean;
}

export interface StackedBars {
  readonly bars: readonly Bar[];
  /** Above the shares. */
  readonly shareHeading: string;
  /** Instead of a bar without parts. */
  readonly empty: string;
  readonly text: string;
  readonly rule: string;
  readonly width: number;
}

const NAME_SIZE = 12;
/** From a bar to the labels below it, and their height. */
const LEADER = 4;
const LABEL_LINE = 13;
/** Bars and what is between rows; closer together where charts stand side by side. */
const ROOMY = { barHeight: 20, rowGap: 6, heading: 20 };
const DENSE = { barHeight: 14, rowGap: 3, heading: 15 };
export const NARROW = 450;
/** Of white between neighbours, and between what the share counts and what it does not. */
const GAP = 1.5;
const WIDE_GAP = 5;
/** Names take no more of the width. */
const NAME_SHARE = 0.26;
const COLUMN_GAP = 12;
/** A light colour has a dark edge, or it would be lost on white. */
const EDGE = 1;
/** Between two edges, less of a light colour is not seen: the edges alone are drawn. */
const NARROWEST_INSIDE = 1.5;

interface Columns {
  readonly barHeight: number;
  readonly bar: number;
  readonly barEnd: number;
  readonly end: number;
  readonly nameWidth: number;
}

/** Out: the drawing and its height. */
export function stackedBars(chart: StackedBars): { readonly svg: string; readonly height: number } {
  const { barHeight, rowGap, heading } = chart.width < NARROW ? DENSE : ROOMY;
  const columns = columnsOf(chart, barHeight);
  const look = { size: LABEL_SIZE, fill: readable(chart.text), anchor: 'end' } as const;
  const parts = [textAt(columns.end, LABEL_SIZE + 1, chart.shareHeading, look)];
  let y = heading;
  for (const [index, bar] of chart.bars.entries()) {
    if (bar.isTotal && index > 0) {
      const rule = `M0,${number(y + rowGap / 2)}H${number(columns.end)}`;
      parts.push(stroke(rule, visible(chart.rule), 0.75));
      y += 2 * rowGap;
    }
    const row = barRow(bar, y, columns, chart);
    parts.push(...row.parts);
    y += row.height + rowGap;
  }
  const height = y - rowGap;
  return { svg: drawing(chart.width, height, parts), height };
}

function columnsOf({ bars, width }: StackedBars, barHeight: number): Columns {
  const names = bars.map(({ name }) => (name === null ? -COLUMN_GAP : textWidth(name, NAME_SIZE)));
  const shares = bars.map(({ share }) => textWidth(share, NAME_SIZE) + COLUMN_GAP);
  const nameWidth = Math.min(Math.max(...names), width * NAME_SHARE);
  return {
    barHeight,
    nameWidth,
    bar: nameWidth + COLUMN_GAP,
    barEnd: width - Math.max(...shares),
    end: width,
  };
}

interface Row {
  readonly parts: readonly string[];
  readonly height: number;
}

function barRow(bar: Bar, y: number, columns: Columns, chart: StackedBars): Row {
  const { barHeight } = columns;
  const fill = readable(chart.text);
  const baseline = y + barHeight / 2 + NAME_SIZE * 0.34;
  const name = { size: NAME_SIZE, fill, bold: bar.isTotal };
  const painted = paintedParts(bar, columns);
  const labels = placeLabels(painted, bar.isTotal || bar.name === null, {
    // below the last bar there is room under its name too
    left: bar.isTotal ? 0 : columns.bar,
    right: columns.end,
  });
  const empty =
    painted.length > 0 ? [] : [textAt(columns.bar, baseline, chart.empty, { size: LABEL_SIZE, fill })];
  return {
    parts: [
      ...(bar.name === null
        ? []
        : [textAt(0, baseline, shorten(bar.name, NAME_SIZE, columns.nameWidth), name)]),
      ...painted.flatMap((part, index) =>
        segment(part, labels.inside[index], { y, height: barHeight }, fill),
      ),
      ...outsideLabels(labels.outside, y + barHeight, fill),
      ...empty,
      textAt(columns.end, baseline, bar.share, { size: NAME_SIZE, fill, bold: true, anchor: 'end' }),
    ],
    height: barHeight + (labels.outside.length > 0 ? LEADER + LABEL_LINE : 0),
  };
}

interface Painted extends Segment {
  readonly colour: string;
}

/** Widths in exact proportion: the white between the parts is taken from the bar before it is shared out. */
function paintedParts(bar: Bar, columns: Columns): Painted[] {
  const parts = bar.parts.filter(({ count }) => count > 0);
  const gaps = parts.slice(1).map((part, index) => (part.counts === parts[index]?.counts ? GAP : WIDE_GAP));
  const white = gaps.reduce((sum, gap) => sum + gap, 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const scale = scaleLinear([0, total], [0, columns.barEnd - columns.bar - white]);
  const signs = bar.parts.map(({ sign }) => sign);
  let x = columns.bar;
  return parts.map((part, index) => {
    const placed = { x, width: scale(part.count) };
    x += placed.width + (gaps[index] ?? 0);
    const isOwnSign = part.sign !== '' && signs.filter((sign) => sign === part.sign).length === 1;
    return { ...part, ...placed, isOwnSign, count: part.printed };
  });
}

function segment(
  part: Painted,
  label: Label | undefined,
  { y, height }: { readonly y: number; readonly height: number },
  text: string,
): string[] {
  const isLight = contrast(part.colour, WHITE) < SHAPE_CONTRAST;
  const inner = isLight ? EDGE : 0;
  const width = part.width - 2 * inner;
  const isSeen = !isLight || width >= NARROWEST_INSIDE;
  return [
    ...(isLight ? [rect(part.x, y, part.width, height, textOn(part.colour, text))] : []),
    ...(isSeen ? [rect(part.x + inner, y + inner, width, height - 2 * inner, part.colour)] : []),
    ...(label === undefined
      ? []
      : [
          textAt(label.x, y + height / 2 + LABEL_SIZE * 0.34, label.text, {
            size: LABEL_SIZE,
            fill: textOn(part.colour, text),
            bold: true,
            anchor: 'middle',
          }),
        ]),
  ];
}

/** Each below its segment, with a line that leads to it. */
function outsideLabels(labels: PlacedLabels['outside'], y: number, fill: string): string[] {
  return labels.flatMap(({ text, x, width, of }) => {
    const foot = Math.min(Math.max(of, x - width / 2 + 4), x + width / 2 - 4);
    const leader = `M${number(of)},${number(y + 1)}L${number(foot)},${number(y + LEADER)}`;
    return [
      stroke(leader, fill, 0.75),
      textAt(x, y + LEADER + LABEL_SIZE - 1, text, { size: LABEL_SIZE, fill, bold: true, anchor: 'middle' }),
    ];
  });
}
