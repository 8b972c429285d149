/** What moved in the scheme: statuses, words, dead band. The sheet Scoring may say it in other cells, so none is named. */
import { type Decimal, multiply } from '../../model/decimal.ts';
import type { Band, Bound, Scheme } from '../../model/scheme.ts';
import { ABSENT, type Change, compareFacts, type Fact, type Facts, factsOf, plainFact } from './change.ts';
import { pairUp } from './pair-up.ts';

/** Statuses are known by their label, one with another label by its place. */
export function compareScheme(before: Scheme, after: Scheme): Change[] {
  const pairs = pairUp(before.bands, after.bands, [({ id }) => id, (_, index) => String(index)]);
  return [
    ...pairs.flatMap(({ from, to }) => {
      if (from && to) return compareFacts(`Scoring ${to.label}: `, bandFacts(from), bandFacts(to));
      return [bandChange(from, to)];
    }),
    ...orderOf(before, after),
    ...compareFacts('Scoring: ', ruleFacts(before), ruleFacts(after)),
  ];
}

function bandChange(from: Band | undefined, to: Band | undefined): Change {
  const known = { kind: 'scheme', what: `Scoring ${(to ?? from)?.label}` } as const;
  const [before, after] = [from, to].map((band) => (band === undefined ? ABSENT : describe(band)));
  return { ...known, before: before ?? ABSENT, after: after ?? ABSENT, ...(to ? {} : { gone: true }) };
}

/** Which status comes before which decides what a row gets. */
function orderOf(before: Scheme, after: Scheme): Change[] {
  const inBoth = ({ bands }: Scheme, other: Scheme): readonly Band[] =>
    bands.filter(({ id }) => other.bands.some((band) => band.id === id));
  const [was, is] = [inBoth(before, after), inBoth(after, before)];
  if (was.every(({ id }, index) => id === is[index]?.id)) return [];
  const [from, to] = [was, is].map((bands) => bands.map(({ label }) => label).join(', '));
  return [{ kind: 'order', what: 'Scoring: order of statuses', before: from ?? ABSENT, after: to ?? ABSENT }];
}

function describe(band: Band): string {
  return [...bandFacts(band)].flatMap(([name, fact]) => (fact ? [`${name} ${fact.text}`] : [])).join(', ');
}

/** A band's condition is one today; it is compared and shown as the model has it. */
function bandFacts({ label, colour, shape, met, bound, condition, note, id }: Band): Facts {
  return factsOf({
    label: [{ ...plainFact('scheme', label), form: [id, label], detail: id }],
    colour: [plainFact('scheme', colour)],
    shape: [plainFact('scheme', shape)],
    'counts as met': [plainFact('scheme', met ? 'yes' : 'no')],
    from: bound === undefined ? [] : [plainFact('scheme', boundText(bound))],
    condition: condition === undefined ? [] : [plainFact('scheme', condition.replaceAll('-', ' '))],
    note: note === undefined ? [] : [plainFact('scheme', note)],
  });
}

function ruleFacts({ words, bands, direction }: Scheme): Facts {
  const labelOf = (id: string): string => bands.find((band) => band.id === id)?.label ?? id;
  return new Map([
    ['dead band of the direction of travel', plainFact('scheme', boundText(direction.deadBand))],
    ...Object.entries(words).map(([word, id]): [string, Fact] => [
      `word "${word}"`,
      { ...plainFact('scheme', labelOf(id)), form: id, detail: id },
    ]),
  ]);
}

/** `2%` of the target or of last year's actual, `2 in units of the measure`. */
function boundText({ basis, value }: Bound): string {
  return basis === 'units' ? `${value} in units of the measure` : `${multiply(value, '100' as Decimal)}%`;
}
