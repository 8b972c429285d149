/** Makes charts for the tests, and reads drawings back. */
import { SaxesParser } from 'saxes';
import type { ChartStyle, ChartView } from '../../../src/layout/charts/chart-view.ts';
import { statusBars } from '../../../src/layout/charts/status-bars.ts';
import type { Scheme } from '../../../src/model/scheme.ts';
import type { Direction, ScoredReport } from '../../../src/model/scored-report.ts';
import { scoreSubmission } from '../../../src/scoring/score-submission.ts';
import { buildSubmission, type RowText } from '../../scoring/build-submission.ts';
import { viewOf, wordsOf } from '../view/view-of.ts';

export const { colours } = viewOf().theme;

export function styleOf(more: Partial<ChartStyle> = {}): ChartStyle {
  return { colours, words: wordsOf(), width: 758, ...more };
}

/** How many rows of a priority have each status, `{ Safe: { Green: 2 } }`, or measures each direction. */
export type RowCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A report whose rows are judged by overrides, every second one an action. */
export function withStatuses(counts: RowCounts, scheme?: Scheme): ScoredReport {
  return scored(
    counts,
    (statusOverride, index) => ({
      kind: index % 2 === 0 ? 'measure' : 'action',
      statusOverride,
      reason: 'as counted',
    }),
    scheme,
  );
}

export function withDirections(
  counts: Readonly<Record<string, Partial<Record<Direction, number>>>>,
): ScoredReport {
  return scored(counts as RowCounts, (directionOverride) => ({ directionOverride, reason: 'as counted' }));
}

function scored(
  counts: RowCounts,
  rowOf: (word: string, index: number) => RowText,
  scheme?: Scheme,
): ScoredReport {
  const rows = Object.entries(counts).flatMap(([priority, own]) =>
    Object.entries(own).flatMap(([word, count]) =>
      Array.from({ length: count }, (_, index): RowText => ({ priority, ...rowOf(word, index) })),
    ),
  );
  const book = { priorities: Object.keys(counts), ...(scheme ? { scheme } : {}) };
  const { value } = scoreSubmission(buildSubmission(rows, book));
  if (value === undefined) throw new Error('expected a scored report');
  return value;
}

export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** With that of the parts within. */
  readonly text: string;
}

/** Everything drawn, in its order. Throws where the drawing is no XML. */
export function drawnIn(svg: string): Drawn[] {
  const drawn: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof drawn = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    drawn.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  return drawn;
}

export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
}

export function textsIn(svg: string): DrawnText[] {
  return drawnIn(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text, attributes }) => ({
      text,
      size: Number(attributes['font-size']),
      fill: attributes.fill ?? '',
      x: Number(attributes.x),
      y: Number(attributes.y),
      anchor: attributes['text-anchor'] ?? 'start',
    }));
}

export interface DrawnRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

export function rectsIn(svg: string): DrawnRect[] {
  return drawnIn(svg)
    .filter(({ name }) => name === 'rect')
    .map(({ attributes }) => ({
      x: Number(attributes.x),
      y: Number(attributes.y),
      width: Number(attributes.width),
      height: Number(attributes.height),
      fill: attributes.fill ?? '',
    }));
}

/** The bars of statuses. */
export function statusChart(counts: RowCounts, more: { scheme?: Scheme; width?: number } = {}): ChartView {
  const { scheme, ...style } = more;
  const chart = statusBars(withStatuses(counts, scheme), styleOf(style));
  if (chart === null) throw new Error('expected a chart');
  return chart;
}
