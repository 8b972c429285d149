/** What moved between two scored reports: rows, values, statuses, directions, headline figures. */
import type { Entry, Sourced, Target } from '../model/entry.ts';
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
  return [...compareRows(before, after), ...compareFacts('', figureFacts(before), figureFacts(after))];
}

/** Facts by name, as text. */
type Facts = Readonly<Record<string, string>>;

/** A row is known by its reference, an action by its text; one that came or went is one change. */
function compareRows(before: ScoredReport, after: ScoredReport): Change[] {
  const [earlier, later] = [rowsByKey(before), rowsByKey(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  return keys.flatMap((key) => {
    const [from, to] = [earlier.get(key), later.get(key)];
    if (from && to) return compareFacts(`${key}: `, itemFacts(from, before), itemFacts(to, after));
    return [{ what: key, before: from ? nameOf(from) : ABSENT, after: to ? nameOf(to) : ABSENT }];
  });
}

function rowsByKey(report: ScoredReport): ReadonlyMap<string, ScoredItem> {
  return new Map([...report.measures, ...report.actions].map((item) => [rowKey(item), item]));
}

function nameOf(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.name.value : item.action.name.value;
}

function rowKey(item: ScoredItem): string {
  return item.kind === 'measure' ? item.measure.ref.value : item.action.name.value.trim();
}

function itemFacts(item: ScoredItem, report: ScoredReport): Facts {
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
  const facts = headlineFigures(report).map(({ table, row, figure }): [string, string] => {
    const percent = figure.percent === undefined ? 'none' : `${figure.percent}%`;
    return [`${table}: ${row}`, `${percent} (${figure.numerator} of ${figure.denominator})`];
  });
  return Object.fromEntries(facts);
}

function compareFacts(prefix: string, before: Facts, after: Facts): Change[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .map((name) => ({
      what: `${prefix}${name}`,
      before: before[name] ?? ABSENT,
      after: after[name] ?? ABSENT,
    }))
    .filter((change) => change.before !== change.after);
}

function entryText({ value }: Sourced<Entry> | Sourced<Target>): string {
  if (value.kind === 'text') return value.text;
  if (value.kind !== 'number') return value.kind.replaceAll('-', ' ');
  return `${value.value}${value.unit}${value.note === undefined ? '' : ` (${value.note})`}`;
}
