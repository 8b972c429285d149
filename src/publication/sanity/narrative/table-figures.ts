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
  /** Counted as the tables count: measures and actions together, among the population of the table. */
  readonly isOfTable: boolean;
}

/** Which rows a text may count: the tables count both kinds for met, but a text may mean one. */
const KINDS: readonly (readonly [name: string, has: (item: ScoredItem) => boolean])[] = [
  ['', () => true],
  ['measures ', ({ kind }) => kind === 'measure'],
  ['actions ', ({ kind }) => kind === 'action'],
];

const known = new WeakMap<readonly ScoredItem[], Map<string, readonly TableFigure[]>>();

/**
 * In: outcomes and scopes. Out: so many of so many, for measures and actions together and for each, of the tables'
 * population and of all rows, No target and N/A among them.
 */
export function tableFigures(outcomes: readonly Outcome[], scopes: readonly Scope[]): TableFigure[] {
  return scopes.flatMap((scope) => outcomes.flatMap((outcome) => figuresFor(outcome, scope)));
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
  return KINDS.flatMap(([kind, has]) => {
    const rows = items.filter(has);
    return [rows.filter(isCounted), rows].map((population, index): TableFigure => {
      const [part, whole] = [population.filter(outcome.has).length, population.length];
      const percent = whole === 0 ? undefined : Math.floor((200 * part + whole) / (2 * whole));
      const label = `${kind}${outcome.name}, ${name}`;
      return { part, whole, percent, label, isOfTable: kind === '' && index === 0 };
    });
  });
}

function hasStatus({ status: { published } }: ScoredItem): boolean {
  return published.kind === 'band';
}

function hasDirection({ direction: { published } }: ScoredItem): boolean {
  return published !== 'milestone' && published !== 'not-applicable';
}
