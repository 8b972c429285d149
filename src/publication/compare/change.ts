/** A change between two reports, and facts: what a report says of one thing, so that two can be compared. */
import type { Sourced } from '../../model/entry.ts';
import type { CellAddress } from '../../model/place.ts';
import { canonicalJson } from '../canonical-json.ts';
import { plain } from '../fingerprint.ts';

/** `row`: came or went. `order`: the same things in another order of print. `figure`: of a summary table. */
export type ChangeKind =
  | 'row'
  | 'order'
  | 'value'
  | 'status'
  | 'direction'
  | 'text'
  | 'setting'
  | 'scheme'
  | 'figure';

export interface Change {
  readonly kind: ChangeKind;
  /** `CM PM05: Q4 outturn`, `met: Safe`. */
  readonly what: string;
  /** Never the same as `after`. Whole, however long: see `aroundDifference`. */
  readonly before: string;
  readonly after: string;
  /** In the later workbook; in the earlier one where `gone`. Absent for what no cell holds. */
  readonly at?: CellAddress;
  /** True where the later workbook has no such thing. */
  readonly gone?: boolean;
}

/** One thing a report says. */
export interface Fact {
  readonly kind: ChangeKind;
  /** As it is shown. */
  readonly text: string;
  /** What is compared: two facts are the same exactly when these are. */
  readonly form: unknown;
  /** Tells apart two facts that are shown alike. */
  readonly detail: string;
  readonly at?: CellAddress | undefined;
}

/** Facts by name, in the order they are told; undefined where the report says nothing. */
export type Facts = ReadonlyMap<string, Fact | undefined>;

/** What stands for a row, a paragraph or a figure that is not there. */
export const ABSENT = 'not there';

const NOTHING = { text: 'none', detail: 'nothing given' };

/** In: what two reports say of one thing, `prefix` being its name. Out: where they differ, in the order of the later. */
export function compareFacts(prefix: string, before: Facts, after: Facts): Change[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  return [...names].flatMap((name) => changeOf(`${prefix}${name}`, before.get(name), after.get(name)));
}

/** The change from one fact to another; none where both say the same. */
export function changeOf(what: string, from: Fact | undefined, to: Fact | undefined): Change[] {
  const known = to ?? from;
  if (known === undefined || (from && to && isSame(from.form, to.form))) return [];
  const [before, after] = tellApart(from ?? NOTHING, to ?? NOTHING);
  return [{ kind: known.kind, what, before, after, ...placeOf(known.at, to === undefined) }];
}

/** Something that came, went or moved as a whole. */
export function wholeChange(
  change: Pick<Change, 'kind' | 'what'>,
  from: string | undefined,
  to: string | undefined,
  at: CellAddress | undefined,
): Change {
  return { ...change, before: from ?? ABSENT, after: to ?? ABSENT, ...placeOf(at, to === undefined) };
}

/** A fact of plain data that is shown as it is. */
export function plainFact(kind: ChangeKind, text: string, at?: CellAddress): Fact {
  return { kind, text, form: text, detail: 'spelt otherwise', at };
}

/** A text of the workbook, in the language of the report or its own; no fact where there is none. */
export function textFact(kind: ChangeKind, text: Sourced<string> | undefined): Fact[] {
  if (text === undefined) return [];
  const detail = text.language ?? 'language of the report';
  return [{ kind, text: text.value, form: plain(text), detail, at: text.at }];
}

/** In: facts under their names, each none or one. */
export function factsOf(named: Readonly<Record<string, readonly Fact[]>>): Facts {
  return new Map(Object.entries(named).map(([name, [fact]]) => [name, fact]));
}

export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

type Shown = Pick<Fact, 'text' | 'detail'>;

function tellApart(from: Shown, to: Shown): [before: string, after: string] {
  if (from.text !== to.text) return [from.text, to.text];
  return [`${from.text} (${from.detail})`, `${to.text} (${to.detail})`];
}

function placeOf(at: CellAddress | undefined, gone: boolean): Pick<Change, 'at' | 'gone'> {
  return { ...(at === undefined ? {} : { at }), ...(gone ? { gone } : {}) };
}
