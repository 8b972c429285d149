/** What moved in the short lists of a workbook: priorities, glossary, earlier years. */
import type { Sourced } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import type { EarlierYear, GlossaryTerm, Priority } from '../../model/submission.ts';
import {
  type Change,
  compareFacts,
  type Fact,
  type Facts,
  factsOf,
  textFact,
  wholeChange,
} from './change.ts';
import { orderChange, type Pair, pairUp } from './pair-up.ts';

/** By name, then by short name, then by place: a priority renamed stands where it stood. */
export function pairPriorities(before: readonly Priority[], after: readonly Priority[]): Pair<Priority>[] {
  return pairUp(before, after, [
    ({ id }) => id,
    ({ shortName }) => foldName(shortName.value),
    (_, index) => String(index),
  ]);
}

/** In: priorities paired as above. A priority that came or went is one change. */
export function comparePriorities(pairs: readonly Pair<Priority>[], before: readonly Priority[]): Change[] {
  return compareList(pairs, before, {
    list: 'Priorities',
    nameOf: ({ name }) => `Priority ${name.value}`,
    sayOf: ({ name }) => name,
    factsOf: ({ name, shortName, commentary }) =>
      factsOf({
        name: textFact('text', name),
        'short name': textFact('text', shortName),
        commentary: textFact('text', commentary),
      }),
  });
}

/** Terms are known by their name, in any case and spacing. */
export function compareGlossary(before: readonly GlossaryTerm[], after: readonly GlossaryTerm[]): Change[] {
  const pairs = pairUp(before, after, [({ term }) => foldName(term.value)]);
  return compareList(pairs, before, {
    list: 'Glossary',
    nameOf: ({ term }) => `Glossary ${term.value}`,
    sayOf: ({ meaning, term }) => ({ ...meaning, at: term.at }),
    factsOf: ({ term, meaning }) =>
      factsOf({ term: textFact('text', term), meaning: textFact('text', meaning) }),
  });
}

/** The published percentages of earlier years, under the headings of their sheet. */
export function compareEarlierYears(before: readonly EarlierYear[], after: readonly EarlierYear[]): Change[] {
  const pairs = pairUp(before, after, [({ year }) => foldName(year.value)]);
  return compareList(pairs, before, {
    list: 'Earlier years',
    nameOf: ({ year }) => `Earlier years ${year.value}`,
    sayOf: ({ year }) => year,
    factsOf: ({ year, statuses, improved, sameOrPlanned, deteriorated }) =>
      new Map<string, Fact | undefined>([
        ...factsOf({ year: textFact('figure', year) }),
        ...Object.entries(statuses).map(([status, percent]): [string, Fact | undefined] => [
          `% ${status}`,
          percentFact(percent)[0],
        ]),
        ...factsOf({
          '% improved': percentFact(improved),
          '% same or planned': percentFact(sameOrPlanned),
          '% deteriorated': percentFact(deteriorated),
        }),
      ]),
  });
}

interface ListOf<T> {
  /** The sheet. */
  readonly list: string;
  readonly nameOf: (item: T) => string;
  /** What is shown of one that came or went, and the cell that names it. */
  readonly sayOf: (item: T) => Sourced<string>;
  readonly factsOf: (item: T) => Facts;
}

function compareList<T extends object>(
  pairs: readonly Pair<T>[],
  before: readonly T[],
  { list, nameOf, sayOf, factsOf: facts }: ListOf<T>,
): Change[] {
  const changes = pairs.flatMap(({ from, to }) => {
    if (from && to) return compareFacts(`${nameOf(to)}: `, facts(from), facts(to));
    return [to ?? from].flatMap((item) => {
      if (item === undefined) return [];
      const what = { kind: 'text', what: nameOf(item) } as const;
      return [wholeChange(what, from && sayOf(from).value, to && sayOf(to).value, sayOf(item).at)];
    });
  });
  const named = { what: `${list}: order`, name: nameOf, at: (item: T) => sayOf(item).at };
  return [...changes, ...orderChange(pairs, before, named)];
}

function percentFact(percent: Sourced<number> | undefined): Fact[] {
  if (percent === undefined) return [];
  const { value, at } = percent;
  return [{ kind: 'figure', text: `${value}%`, form: value, detail: 'another number', at }];
}
