/** The charts of a report, as the view gives them to the layouts. */
import type { Edition } from '../../model/document.ts';
import type { ScoredReport } from '../../model/scored-report.ts';
import type { Theme } from '../theme.ts';
import type { ChartStyle, ChartView } from './chart-view.ts';
import { directionBarOf, directionBars } from './direction-bars.ts';
import { statusBarOf, statusBars } from './status-bars.ts';

export interface ChartsView {
  /** Null where nothing is counted. */
  readonly status: ChartView | null;
  readonly direction: ChartView | null;
}

export interface ReportChartsView extends ChartsView {
  /** The same, half as wide. */
  readonly narrow: ChartsView;
}

/** Width and height in points, upright. */
const PAGES: Readonly<Record<Theme['page']['size'], readonly [number, number]>> = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
  LETTER: [612, 792],
};

/** Charts narrower than this cannot be read; only a theme with very wide margins asks for one. */
const NARROWEST = 300;

/** Of two that stand side by side. */
const BETWEEN = 24;

/** As wide as the page of the edition leaves room for; the summary's pages are upright. */
export function chartWidth({ page }: Theme, edition: Edition): number {
  const [left, , right] = page.margins;
  const [short, long] = PAGES[page.size];
  return Math.max(NARROWEST, Math.floor((edition === 'summary' ? short : long) - left - right));
}

/** The charts of the whole report, at full width and so that two stand side by side. */
export function reportCharts(scored: ScoredReport, style: ChartStyle): ReportChartsView {
  const half = Math.max(NARROWEST, Math.floor((style.width - BETWEEN) / 2));
  const charts = (width: number): ChartsView => ({
    status: statusBars(scored, { ...style, width }),
    direction: directionBars(scored, { ...style, width }),
  });
  return { ...charts(style.width), narrow: charts(half) };
}

/** The bars of one priority alone, for its chapter. */
export function priorityCharts(priorityId: string, scored: ScoredReport, style: ChartStyle): ChartsView {
  return {
    status: statusBarOf(priorityId, scored, style),
    direction: directionBarOf(priorityId, scored, style),
  };
}
