/** The figures that a text can be about: counted among the rows of a scope, as the summary tables count. */
import type { ScoredItem } from '../../../model/scored-report.ts';
import type { Outcome } from './outcomes.ts';
import type { Scope } from './scopes.ts';

export interface TableFigure {
  readonly part: number;
  readonly whole: number;
  /** Half up, unless the table says otherwise; undefined of nothing. */
  readonly percent: number | undefined;
  /** `met, Strong`. */
  readonly label: string;
}

/** Which rows a text may count: the tables count both kinds for met, but a text may mean one. */
const KINDS: readonly (readonly [name: string, has: (item: ScoredItem) => boolean])[] = [
  ['', () => true],
  ['measures ', ({ kind }) => kind === 'measure'],
  ['actions ', ({ kind }) => kind === 'action'],
];

const known = new WeakMap<readonly ScoredItem[], Map<string, readonly TableFigure[]>>();

/**
 * In: outcomes and scopes. Out: so many of so many, for measures and actions together and for each; first those of the
 * tables' own population, then those of all rows, No target and N/A among them.
 */
export function tableFigures(outcomes: readonly Outcome[], scopes: readonly Scope[]): TableFigure[] {
  const all = scopes.flatMap((scope) => outcomes.map((outcome) => figuresFor(outcome, scope)));
  return [
    ...all.flatMap((some) => some.slice(0, KINDS.length)),
    ...all.flatMap((some) => some.slice(KINDS.length)),
  ];
}

/** A report of many rows is counted once for each outcome and scope, however many sentences there are. */
function figuresFor(outcome: Outcome, scope: Scope): readonly TableFigure[] {
  const ofScope = known.get(scope.items) ?? new Map<string, readonly TableFigure[]>();
  known.set(scope.items, ofScope);
  const figures = ofScope.get(outcome.name) ?? count(outcome, scope);
  ofScope.set(outcome.name, figures);
  return figures;
}

function count(outcome: Outcome, { name, items }: Scope): TableFigure[] {
  const isCounted = outcome.among === 'status' ? hasStatus : hasDirection;
  const figureOf = (rows: readonly ScoredItem[], kind: string): TableFigure => {
    const part = rows.filter(outcome.has).length;
    const percent =
      rows.length === 0 ? undefined : Math.floor((200 * part + rows.length) / (2 * rows.length));
    return { part, whole: rows.length, percent, label: `${kind}${outcome.name}, ${name}` };
  };
  const ofKind = KINDS.map(([kind, has]) => ({ kind, rows: items.filter(has) }));
  return [
    ...ofKind.map(({ kind, rows }) => figureOf(rows.filter(isCounted), kind)),
    ...ofKind.map(({ kind, rows }) => figureOf(rows, kind)),
  ];
}

function hasStatus({ status: { published } }: ScoredItem): boolean {
  return published.kind === 'band';
}

function hasDirection({ direction: { published } }: ScoredItem): boolean {
  return published !== 'milestone' && published !== 'not-applicable';
}
