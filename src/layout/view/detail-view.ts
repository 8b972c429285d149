/** The detailed tables: priorities, their themes, and in each its actions, then its measures. */
import { foldName } from '../../model/near-match.ts';
import { formatCell } from '../../model/place.ts';
import type { ScoredItem, ScoredReport } from '../../model/scored-report.ts';
import { isShortfall } from '../../model/shortfall.ts';
import type { Action, Measure, Priority, Quarter } from '../../model/submission.ts';
import type { ChartStyle, ChartView } from '../charts/chart-view.ts';
import { type ChartsView, priorityCharts } from '../charts/report-charts.ts';
import { trendLine } from '../charts/trend-line.ts';
import type { Words } from '../words.ts';
import { formatGap } from './format-gap.ts';
import { formatEntry } from './format-value.ts';
import { priorityOverview } from './overview-view.ts';
import { type DirectionView, directionView, type StatusView, statusView } from './status-view.ts';
import { optionalText, type TextView, textView } from './text-view.ts';

export interface DetailPriorityView {
  /** For links and bookmarks: `priority-1`. */
  readonly id: string;
  readonly name: TextView;
  readonly shortName: TextView;
  readonly commentary: TextView | null;
  readonly charts: ChartsView;
  /** How the priority went, in a few sentences. */
  readonly overview: readonly string[];
  readonly themes: readonly DetailThemeView[];
}

export interface DetailThemeView {
  readonly id: string;
  readonly name: TextView;
  readonly actions: readonly DetailRowView[];
  readonly measures: readonly DetailRowView[];
  /** Whether any measure has a trend line. */
  readonly hasTrends: boolean;
}

export interface DetailRowView {
  /** Null for actions. */
  readonly ref: string | null;
  readonly name: TextView;
  readonly previous: string;
  readonly outturn: string;
  readonly status: StatusView;
  readonly target: string;
  readonly direction: DirectionView;
  /** Of a measure with at least two quarters that have numbers. */
  readonly trend: ChartView | null;
  /** `3.2 percentage points short of the target`; null where there are no two numbers. */
  readonly gap: string | null;
  /** In the lowest status of the scheme. */
  readonly isShortfall: boolean;
  /** All four as printed; null where none before the last holds anything. */
  readonly quarters: Readonly<Record<Quarter, string>> | null;
  readonly commentary: TextView | null;
  readonly owner: string | null;
  /** The cell that names the row, `Measures!A5`. */
  readonly cell: string;
}

/** In the order of the Priorities sheet; themes in the order their first row stands in, actions first. */
export function detailView(scored: ScoredReport, style: ChartStyle): DetailPriorityView[] {
  return scored.summary.priorities.map((figures, index) => {
    const { priority } = figures;
    const id = `priority-${index + 1}`;
    return {
      id,
      name: textView(priority.name),
      shortName: textView(priority.shortName),
      commentary: optionalText(priority.commentary),
      charts: priorityCharts(priority.id, scored, style),
      overview: priorityOverview(figures, scored, style.words),
      themes: themeViews(id, priority, scored, style),
    };
  });
}

function themeViews(
  priorityId: string,
  priority: Priority,
  scored: ScoredReport,
  style: ChartStyle,
): DetailThemeView[] {
  const themes = new Map<string, { name: TextView; items: ScoredItem[] }>();
  for (const item of [...scored.actions, ...scored.measures]) {
    if (item.priority.id !== priority.id) continue;
    const { theme } = item.kind === 'measure' ? item.measure : item.action;
    const key = foldName(theme.value);
    const group = themes.get(key) ?? { name: textView(theme), items: [] };
    group.items.push(item);
    themes.set(key, group);
  }
  const rows = (items: readonly ScoredItem[], kind: ScoredItem['kind']): DetailRowView[] =>
    items.filter((item) => item.kind === kind).map((item) => rowView(item, scored, style));
  return [...themes.values()].map(({ name, items }, index) => {
    const measures = rows(items, 'measure');
    return {
      id: `${priorityId}-theme-${index + 1}`,
      name,
      actions: rows(items, 'action'),
      measures,
      hasTrends: measures.some(({ trend }) => trend !== null),
    };
  });
}

function rowView(item: ScoredItem, scored: ScoredReport, style: ChartStyle): DetailRowView {
  const { words } = style;
  const row = item.kind === 'measure' ? item.measure : item.action;
  const decimals = row.kind === 'measure' ? row.decimals : undefined;
  const target = row.kind === 'measure' ? row.target.value : ({ kind: 'not-applicable' } as const);
  return {
    ref: row.kind === 'measure' ? row.ref.value : null,
    name: textView(row.name),
    previous: formatEntry(row.previous.value, decimals, words),
    outturn: formatEntry(row.quarters.q4.value, decimals, words),
    status: statusView(item.status.published, scored.submission.scheme, words),
    target: formatEntry(target, decimals, words),
    direction: directionView(item.direction.published, words),
    trend: row.kind === 'measure' ? trendLine(row, style) : null,
    gap: item.kind === 'measure' ? (formatGap(item, words) ?? null) : null,
    isShortfall: isShortfall(item, scored.submission.scheme),
    quarters: quartersOf(row, words),
    commentary: optionalText(row.commentary),
    owner: row.owner?.value ?? null,
    cell: formatCell(row.at),
  };
}

/** A blank and N/A say nothing; "not reported" does. */
function quartersOf(row: Measure | Action, words: Words): DetailRowView['quarters'] {
  const { q1, q2, q3, q4 } = row.quarters;
  const silent = ['blank', 'not-applicable', 'unreadable'];
  if ([q1, q2, q3].every(({ value }) => silent.includes(value.kind))) return null;
  const decimals = row.kind === 'measure' ? row.decimals : undefined;
  const printed = ({ value }: typeof q1): string => formatEntry(value, decimals, words);
  return { q1: printed(q1), q2: printed(q2), q3: printed(q3), q4: printed(q4) };
}
