/** What moved between two scored reports: rows, values, statuses, directions, headline figures. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
import { foldName } from '../model/near-match.ts';
import type { ScoredItem, ScoredReport } from '../model/scored-report.ts';
import { directionLabel, statusLabel } from './data-pack.ts';
import { headlineFigures } from './headline-figures.ts';

export interface Change {
  /** `CM PM05: outturn`, `Safe: met`. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const ABSENT = 'not there';

/** In: two reports, the earlier first. Out: every change, rows in the order of the later report, then figures. */
export function compareReports(before: ScoredReport, after: ScoredReport): Change[] {
  return [
    ...compareMaps(rowFacts(before), rowFacts(after)),
    ...compareMaps(figureFacts(before), figureFacts(after)),
  ];
}

/** Facts by name; a row is known by its reference, an action by its text. */
type Facts = ReadonlyMap<string, string>;

function rowFacts(report: ScoredReport): Facts {
  const facts = new Map<string, string>();
  for (const item of [...report.measures, ...report.actions]) {
    for (const [field, value] of Object.entries(itemFacts(item, report))) {
      facts.set(`${rowKey(item)}: ${field}`, value);
    }
  }
  return facts;
}

function rowKey(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.ref.value.trim() : foldName(item.action.name.value);
}

function itemFacts(item: ScoredItem, report: ScoredReport): Record<string, string> {
  const row = item.kind === 'measure' ? item.measure : item.action;
  return {
    ...(item.kind === 'measure'
      ? { name: item.measure.name.value, target: entryText(item.measure.target) }
      : {}),
    priority: item.priority.name.value,
    theme: row.theme.value,
    'previous actual': entryText(row.previous),
    Q1: entryText(row.quarters.q1),
    Q2: entryText(row.quarters.q2),
    Q3: entryText(row.quarters.q3),
    'Q4 outturn': entryText(row.quarters.q4),
    status: statusLabel(item.status.published, report),
    direction: directionLabel(item.direction.published),
  };
}

function figureFacts(report: ScoredReport): Facts {
  return new Map(
    headlineFigures(report).map(({ table, row, figure }) => {
      const percent = figure.percent === undefined ? 'none' : `${figure.percent}%`;
      return [`${table}: ${row}`, `${percent} (${figure.numerator} of ${figure.denominator})`];
    }),
  );
}

function compareMaps(before: Facts, after: Facts): Change[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names
    .map((what) => ({ what, before: before.get(what) ?? ABSENT, after: after.get(what) ?? ABSENT }))
    .filter((change) => change.before !== change.after);
}

function entryText({ value }: Sourced<Entry> | Sourced<Target>): string {
  if (value.kind === 'text') return value.text;
  if (value.kind !== 'number') return value.kind.replaceAll('-', ' ');
  return `${value.value}${value.unit}${value.note === undefined ? '' : ` (${value.note})`}`;
}
