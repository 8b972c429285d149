/** What moved between two scored reports: rows, values, statuses, directions, headline figures. */
import { type Decimal, multiply } from '../model/decimal.ts';
import type { Entry, Sourced, Target } from '../model/entry.ts';
import type { ScoredItem, ScoredReport } from '../model/scored-report.ts';
import type { Measure } from '../model/submission.ts';
import { directionLabel, statusLabel } from './data-pack.ts';
import { headlineFigures } from './headline-figures.ts';
import { matchRows } from './match-rows.ts';

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

/** A row that came or went is one change. */
function compareRows(before: ScoredReport, after: ScoredReport): Change[] {
  return matchRows(itemsOf(before), itemsOf(after)).flatMap(({ from, to }) => {
    if (from && to) return compareFacts(`${rowKey(to)}: `, itemFacts(from, before), itemFacts(to, after));
    const item = to ?? from;
    if (!item) return [];
    return [{ what: rowKey(item), before: from ? nameOf(from) : ABSENT, after: to ? nameOf(to) : ABSENT }];
  });
}

function itemsOf(report: ScoredReport): ScoredItem[] {
  return [...report.measures, ...report.actions];
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
      ? {
          ref: item.measure.ref.value,
          name: item.measure.name.value,
          polarity: item.measure.polarity,
          target: entryText(item.measure.target),
          tolerance: toleranceText(item.measure),
          floor: item.measure.floor?.value ?? 'none',
        }
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
  const facts = headlineFigures(report).flatMap(({ table, row, figure, earlier }): [string, string][] => [
    [`${table}: ${row}`, `${percentText(figure.percent)} (${figure.numerator} of ${figure.denominator})`],
    ...earlier.map(({ year, percent }): [string, string] => [
      `${table}: ${row} ${year}`,
      percentText(percent?.value),
    ]),
  ]);
  return Object.fromEntries(facts);
}

function percentText(percent: number | undefined): string {
  return percent === undefined ? 'none' : `${percent}%`;
}

function toleranceText({ tolerance }: Measure): string {
  if (tolerance === undefined) return 'none';
  const { basis, value } = tolerance.value;
  return basis === 'units' ? value : `${multiply(value, '100' as Decimal)}%`;
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
  const number = value.unit === '£' ? `£${value.value}`.replace('£-', '-£') : `${value.value}${value.unit}`;
  return `${number}${value.note === undefined ? '' : ` (${value.note})`}`;
}
