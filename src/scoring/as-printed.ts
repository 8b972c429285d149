/** Figures as they are printed, and the unrounded values that a printed figure may stand for. */
import { add, compare, type Decimal, decimalPlaces, round, subtract, ZERO } from '../model/decimal.ts';
import type { Entry, NumberEntry, Sourced, Target } from '../model/entry.ts';
import type { Measure } from '../model/submission.ts';

/** Values between two ends, each of which may belong to them. */
export interface Interval {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

/** Words that say of a figure without a unit that it is no count but worked out of others. English and Welsh. */
const WORKED_OUT =
  /%|\b(?:per|percent\w*|proportion|rates?|ratio|share|average|mean|median|score|index|take-?up|uptake|y cant|canran|cyfran|cyfradd\w*|cyfartaledd|canolrif|sgôr|mynegai|fesul)(?!\p{L})/iu;

/**
 * The measure with outturn, target and previous actual as they are printed: with the measure's decimals,
 * else with those of each cell. Tolerance and floor stay as they are.
 */
export function asPrinted(measure: Measure): Measure {
  const { decimals, quarters, target, previous } = measure;
  return {
    ...measure,
    quarters: { ...quarters, q4: printedCell(quarters.q4, decimals) },
    target: printedCell(target, decimals),
    previous: printedCell(previous, decimals),
  };
}

/** A number with the value and the decimals that are printed of it. */
export function printedNumber(entry: NumberEntry, decimals: number | undefined): NumberEntry {
  const places = decimals ?? entry.decimals;
  return { ...entry, value: add(round(entry.value, places) as Decimal, ZERO), decimals: places };
}

/** Whether a cell holds more digits than are printed of it. */
export function hidesDigits(entry: NumberEntry, decimals: number | undefined): boolean {
  if (decimalPlaces(entry.value) <= (decimals ?? entry.decimals)) return false;
  return compare(entry.value, printedNumber(entry, decimals).value) !== 0;
}

/** Whether the outturn, the target or the previous actual of a measure holds more digits than are printed of it. */
export function hidesAnything({ decimals, quarters, target, previous }: Measure): boolean {
  return [quarters.q4.value, target.value, previous.value].some(
    (entry) => entry.kind === 'number' && hidesDigits(entry, decimals),
  );
}

/**
 * All values that print as this figure does, a half being rounded away from zero: 76 stands for 75.5 and what
 * lies above it to just below 76.5.
 */
export function intervalOf({ value, decimals }: NumberEntry): Interval {
  const half = `0.${'0'.repeat(decimals)}5` as Decimal;
  const sign = compare(value, ZERO);
  return {
    from: subtract(value, half),
    to: add(value, half),
    fromIncluded: sign > 0,
    toIncluded: sign < 0,
  };
}

/** The two ends of what prints so, as values that do: 75.5 and 76.49. */
export function extremesOf(entry: NumberEntry): readonly [Decimal, Decimal] {
  const { from, to, fromIncluded, toIncluded } = intervalOf(entry);
  const step = `0.${'0'.repeat(entry.decimals + 1)}1` as Decimal;
  return [fromIncluded ? from : add(from, step), toIncluded ? to : subtract(to, step)];
}

/**
 * True for a measure that counts things: whole numbers without a sign all along its row, and no word in its
 * name that says they were worked out. A count is not rounded. Inferred: the published report rounds a rate
 * "per 10,000" to whole numbers, and its "Number of …" rows are counts.
 */
export function isCount({ unit, name, quarters, previous, target }: Measure): boolean {
  if (unit !== '' || WORKED_OUT.test(name.value)) return false;
  return [...Object.values(quarters), previous, target].every(({ value }) => isWhole(value));
}

function isWhole(entry: Entry | Target): boolean {
  if (entry.kind !== 'number') return true;
  return entry.unit === '' && entry.decimals === 0 && decimalPlaces(entry.value) === 0;
}

function printedCell<T extends Entry | Target>(cell: Sourced<T>, decimals: number | undefined): Sourced<T> {
  const { value } = cell;
  return value.kind === 'number' ? { ...cell, value: { ...value, ...printedNumber(value, decimals) } } : cell;
}
