/** What bars of statuses and of directions are made of: counts by priority and kind, beside the summary's figure. */
import type { Figure, ScoredItem, ScoredReport } from '../../model/scored-report.ts';

/** One colour of the bars: a status or a direction. */
export interface Kind {
  readonly id: string;
  readonly word: string;
  readonly sign: string;
  readonly colour: string;
  /** Whether the share at the right counts it. */
  readonly counts: boolean;
}

export interface Shares {
  /** Best first. */
  readonly kinds: readonly Kind[];
  /** How the keys of the chart's words begin. */
  readonly key: 'chart-status' | 'chart-direction';
  /** In the order of the priorities. */
  readonly rows: readonly ShareRow[];
  readonly total: ShareRow;
}

export interface ShareRow {
  /** The id of a priority, '' for all of them together. */
  readonly id: string;
  /** Its short name as the workbook has it. */
  readonly name: string;
  readonly figure: Figure;
  /** Rows of the workbook by the id of their kind. */
  readonly counts: Counts;
}

export type Counts = ReadonlyMap<string, number>;

/** In: the report, which of its figures is the share, the rows that are counted, and what each counts as. */
export function sharesOf(
  { summary }: ScoredReport,
  figure: 'met' | 'improvement',
  items: readonly ScoredItem[],
  kindOf: (item: ScoredItem) => string | undefined,
): Pick<Shares, 'rows' | 'total'> {
  const counts = countBy(items, kindOf);
  return {
    rows: summary.priorities.map(({ priority, ...figures }) => ({
      id: priority.id,
      name: priority.shortName.value,
      figure: figures[figure],
      counts: counts.get(priority.id) ?? new Map(),
    })),
    total: { id: '', name: '', figure: summary.total[figure], counts: sum([...counts.values()]) },
  };
}

/** By priority, and in each by kind; what is of no kind is not counted. */
function countBy(
  items: readonly ScoredItem[],
  kindOf: (item: ScoredItem) => string | undefined,
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Map<string, number>>();
  for (const item of items) {
    const kind = kindOf(item);
    if (kind === undefined) continue;
    const own = counts.get(item.priority.id) ?? new Map<string, number>();
    counts.set(item.priority.id, own.set(kind, (own.get(kind) ?? 0) + 1));
  }
  return counts;
}

function sum(all: readonly Counts[]): Counts {
  const counts = new Map<string, number>();
  for (const [kind, count] of all.flatMap((each) => [...each])) {
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}
