/** What the checks ask of a row's figures: the number of a cell, and how it stands in print. */
import { compare, type Decimal, round, toNumber, ZERO } from '../../model/decimal.ts';
import type { Entry, NumberEntry, Sourced, Target } from '../../model/entry.ts';
import type { CellAddress, Place } from '../../model/place.ts';
import type { Measure, Quarter } from '../../model/submission.ts';
import { plainWords } from './plain-words.ts';

/** A number with its cell. */
export interface Figure {
  readonly entry: NumberEntry;
  readonly at: CellAddress;
  /** Digits after the point in print. */
  readonly decimals: number;
}

export interface QuarterFigure extends Figure {
  readonly quarter: Quarter;
}

/** A measure as the checks look at it, made once for all of them. */
export interface Row {
  readonly measure: Measure;
  readonly file: string;
  /** The name in plain words. */
  readonly name: string;
  readonly previous: Figure | undefined;
  /** Those that have a number, in order. */
  readonly quarters: readonly QuarterFigure[];
  /** The last of four quarters, where it has a number. */
  readonly outturn: Figure | undefined;
  readonly target: Figure | undefined;
  /** Every number of the row: previous actual, quarters, target. */
  readonly figures: readonly Figure[];
}

/** What comes later in a name tells nothing; patterns take their time over a text without end. */
const LONGEST_NAME = 300;

const QUARTERS: readonly Quarter[] = ['q1', 'q2', 'q3', 'q4'];

/** In: a measure and the workbook it stands in. */
export function rowOf(measure: Measure, file: string): Row {
  const quarters: QuarterFigure[] = [];
  for (const quarter of QUARTERS) {
    const figure = figureOf(measure, measure.quarters[quarter]);
    if (figure !== undefined)
      quarters.push({ quarter, entry: figure.entry, at: figure.at, decimals: figure.decimals });
  }
  const previous = figureOf(measure, measure.previous);
  const target = figureOf(measure, measure.target);
  const last = quarters.at(-1);
  return {
    measure,
    file,
    name: plainWords(measure.name.value.slice(0, LONGEST_NAME)),
    previous,
    quarters,
    outturn: last?.quarter === 'q4' ? last : undefined,
    target,
    figures: [
      ...(previous === undefined ? [] : [previous]),
      ...quarters,
      ...(target === undefined ? [] : [target]),
    ],
  };
}

/** The number of a cell of this measure; undefined for blanks, words and N/A. */
export function figureOf(measure: Measure, cell: Sourced<Entry> | Sourced<Target>): Figure | undefined {
  const entry = cell.value;
  if (entry.kind !== 'number') return undefined;
  return { entry, at: cell.at, decimals: measure.decimals ?? entry.decimals };
}

/** `93%`, `£1,200`, `-£3`, `14.2`. */
export function printed({ entry, decimals }: Pick<Figure, 'entry' | 'decimals'>): string {
  const number = round(entry.value, decimals).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  if (entry.unit !== '£') return `${number}${entry.unit}`;
  return number.startsWith('-') ? `-£${number.slice(1)}` : `£${number}`;
}

/** The same of any entry: `93%`, `N/A`, `not reported`, a text as it stands. */
export function printedEntry(entry: Entry | Target, decimals?: number): string {
  switch (entry.kind) {
    case 'number':
      return printed({ entry, decimals: decimals ?? entry.decimals });
    case 'text':
      return `"${entry.text}"`;
    case 'not-applicable':
      return 'N/A';
    case 'blank':
    case 'unreadable':
      return 'nothing';
    default:
      return `"${entry.kind.replace('-', ' ')}"`;
  }
}

/** The value as it is printed, to so many digits, to compare with. */
export function roundedTo({ entry }: Pick<Figure, 'entry'>, decimals: number): Decimal {
  return round(entry.value, decimals) as Decimal;
}

/** Whether it prints as 0. */
export function isNought(figure: Figure): boolean {
  // most figures are plainly none; the exact look is worth its time only near 0
  if (Math.abs(toNumber(figure.entry.value)) >= 1) return false;
  return compare(roundedTo(figure, figure.decimals), ZERO) === 0;
}

export function placeAt(file: string, at: CellAddress): Place {
  return { kind: 'cell', file, ...at };
}
