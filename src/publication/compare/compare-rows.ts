/** What moved in measures and actions. */
import { type Decimal, multiply } from '../../model/decimal.ts';
import type { Sourced } from '../../model/entry.ts';
import type { Direction, Judgement, ScoredItem, ScoredReport, Status } from '../../model/scored-report.ts';
import type { Action, Measure, Priority, Tolerance } from '../../model/submission.ts';
import { directionLabel, statusLabel } from '../data-pack.ts';
import {
  type Change,
  compareFacts,
  type Fact,
  type Facts,
  factsOf,
  plainFact,
  textFact,
  wholeChange,
} from './change.ts';
import { decimalFact, entryFact } from './entry-fact.ts';
import { matchRows, nameOf, rowName } from './match-rows.ts';
import { orderChange, type Pair } from './pair-up.ts';

/** The later id of a priority that bears another name in the earlier report. */
export type LaterPriority = (id: string) => string;

/** A row that came or went is one change; so is another order of measures or of actions in a priority. */
export function compareRows(before: ScoredReport, after: ScoredReport, laterId: LaterPriority): Change[] {
  const earlier = itemsOf(before).map((item) => ({ ...item, priority: renamed(item.priority, laterId) }));
  const pairs = matchRows(earlier, itemsOf(after));
  const rows = pairs.flatMap(({ from, to }) => {
    if (from && to) return compareFacts(`${rowName(to)}: `, rowFacts(from, before), rowFacts(to, after));
    return [from, to].flatMap((item) => (item ? [cameOrWent(item, from, to)] : []));
  });
  return [...rows, ...compareOrder(earlier, pairs, after.submission.priorities)];
}

function itemsOf(report: ScoredReport): ScoredItem[] {
  return [...report.measures, ...report.actions];
}

function renamed(priority: Priority, laterId: LaterPriority): Priority {
  return { ...priority, id: laterId(priority.id) };
}

function cameOrWent(item: ScoredItem, from: ScoredItem | undefined, to: ScoredItem | undefined): Change {
  const what = { kind: 'row', what: rowName(item) } as const;
  return wholeChange(what, from && nameOf(from), to && nameOf(to), rowOf(item).at);
}

/** Measures and actions of a priority print apart, so each has an order of its own. */
function compareOrder(
  before: readonly ScoredItem[],
  pairs: readonly Pair<ScoredItem>[],
  priorities: readonly Priority[],
): Change[] {
  const kinds = ['measure', 'action'] as const;
  return priorities.flatMap(({ id, name }) =>
    kinds.flatMap((kind) => {
      const own = (item: ScoredItem | undefined): boolean => item?.kind === kind && item.priority.id === id;
      const what = `${name.value}: order of ${kind}s`;
      const within = pairs.filter(({ from, to }) => own(from) && own(to));
      return orderChange(within, before, { what, name: rowName, at: (item) => rowOf(item).at });
    }),
  );
}

function rowOf(item: ScoredItem): Measure | Action {
  return item.kind === 'measure' ? item.measure : item.action;
}

function rowFacts(item: ScoredItem, report: ScoredReport): Facts {
  const row = rowOf(item);
  const { q1, q2, q3, q4 } = row.quarters;
  return factsOf({
    ...(item.kind === 'measure' ? { ref: textFact('text', item.measure.ref) } : {}),
    name: textFact('text', row.name),
    ...(item.kind === 'measure' ? measureFacts(item.measure) : {}),
    priority: [priorityFact(item.priority, row)],
    theme: textFact('text', row.theme),
    'previous actual': [entryFact(row.previous)],
    Q1: [entryFact(q1)],
    Q2: [entryFact(q2)],
    Q3: [entryFact(q3)],
    'Q4 outturn': [entryFact(q4)],
    status: [judgementFact('status', item.status, q4, (status: Status) => statusLabel(status, report))],
    direction: [judgementFact('direction', item.direction, q4, (way: Direction) => directionLabel(way))],
    'status override': textFact('text', row.statusOverride),
    'direction override': textFact('text', row.directionOverride),
    'override reason': textFact('text', row.overrideReason),
    commentary: textFact('text', row.commentary),
    owner: textFact('text', row.owner),
  });
}

function measureFacts(measure: Measure) {
  const { polarity, unit, decimals, target, tolerance, floor, at } = measure;
  return {
    polarity: [plainFact('value', polarity, at)],
    unit: unit === '' ? [] : [plainFact('text', unit, at)],
    decimals: decimals === undefined ? [] : [plainFact('value', String(decimals), at)],
    target: [entryFact(target)],
    tolerance: toleranceFact(tolerance),
    floor: decimalFact(floor),
  };
}

/** The name it had then, beside the id it has now: a renamed priority is told once, not with each of its rows. */
function priorityFact({ id, name }: Priority, { at }: Measure | Action): Fact {
  return { kind: 'value', text: name.value, form: id, detail: id, at };
}

function judgementFact<T>(
  kind: 'status' | 'direction',
  { published, override }: Judgement<T>,
  outturn: Sourced<unknown>,
  label: (value: T) => string,
): Fact {
  const detail = JSON.stringify(published);
  return { kind, text: label(published), form: published, detail, at: override?.at ?? outturn.at };
}

function toleranceFact(tolerance: Sourced<Tolerance> | undefined): Fact[] {
  if (tolerance === undefined) return [];
  const { basis, value } = tolerance.value;
  const text = basis === 'units' ? value : `${multiply(value, '100' as Decimal)}%`;
  return [plainFact('value', text, tolerance.at)];
}
