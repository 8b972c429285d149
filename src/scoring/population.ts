/** Populations of the summary tables: which rows a percentage counts, and the figure that comes of it. */
import type { CellAddress } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Direction, Figure, Rounding, ScoredItem } from '../model/scored-report.ts';
import { isUndecided } from './judgement.ts';

/** The directions a percentage counts; a milestone is none, and N/A says there was nothing to compare. */
const TRAVELLED: readonly Direction[] = ['improving', 'planned', 'same', 'deteriorating'];

/**
 * Rows that status percentages count: those with a band. A row the rules cannot decide counts too, as not
 * met, rather than improve the figures by dropping out; it stands beside an error.
 * Published report: No target is not counted.
 */
export function withStatus<T extends ScoredItem>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ status }) => status.published.kind === 'band' || isUndecided(status));
}

/** Rows that direction percentages count. Published report: those whose direction is not N/A. */
export function withDirection<T extends ScoredItem>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ direction }) => TRAVELLED.includes(direction.published));
}

/** Rows whose published status is one of these bands. */
export function inBands<T extends ScoredItem>(rows: readonly T[], bands: readonly string[]): readonly T[] {
  return rows.filter(
    ({ status: { published } }) => published.kind === 'band' && bands.includes(published.band),
  );
}

export function idsOfMet(scheme: Scheme): readonly string[] {
  return scheme.bands.filter(({ met }) => met).map(({ id }) => id);
}

/** A percentage with the rows behind it. In: the rows counted, the cells of all that could be. */
export function figure(
  counted: readonly ScoredItem[],
  population: readonly CellAddress[],
  percent: number | undefined,
  rounding: Rounding,
): Figure {
  return {
    numerator: counted.length,
    denominator: population.length,
    percent,
    rounding,
    counted: counted.map(cellOf),
    population,
  };
}

/** The cell that names a row. */
export function cellOf(row: ScoredItem): CellAddress {
  return row.kind === 'measure' ? row.measure.at : row.action.at;
}
