/** Which measures did best and worst. In: scored measures. Out: those that can be ranked, the first first. */
import { compare, type Decimal, ZERO } from '../../model/decimal.ts';
import { type CellAddress, formatCell } from '../../model/place.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { ScoredItem, ScoredMeasure, ScoredReport } from '../../model/scored-report.ts';

/** A measure with the share it is ranked by. */
export interface Ranked {
  readonly item: ScoredMeasure;
  readonly share: Decimal;
}

/** Published as improving, by the change as a share of last year's actual. */
export function mostImproved(measures: readonly ScoredMeasure[]): readonly Ranked[] {
  const improving = measures.filter(({ direction }) => direction.published === 'improving');
  return ranked(improving, ({ change }) => change, 1);
}

/** Published as met, by the margin as a share of the target. */
export function bestAgainstTarget(measures: readonly ScoredMeasure[], scheme: Scheme): readonly Ranked[] {
  return ranked(
    measures.filter((item) => isMet(item, scheme) === true),
    ({ margin }) => margin,
    1,
  );
}

/** Published as not met, by the margin as a share of the target. */
export function worstAgainstTarget(measures: readonly ScoredMeasure[], scheme: Scheme): readonly Ranked[] {
  return ranked(
    measures.filter((item) => isMet(item, scheme) === false),
    ({ margin }) => margin,
    -1,
  );
}

/** The first of a ranking and all that share its place. */
export function leadersOf(ranking: readonly Ranked[]): readonly ScoredMeasure[] {
  const [first] = ranking;
  if (first === undefined) return [];
  return ranking.filter(({ share }) => compare(share, first.share) === 0).map(({ item }) => item);
}

/** The rows that a figure names by their cells, in the order of the report. */
export function rowsAt(cells: readonly CellAddress[], scored: ScoredReport): readonly ScoredItem[] {
  const wanted = new Set(cells.map(formatCell));
  return [...scored.actions, ...scored.measures].filter((item) =>
    wanted.has(formatCell(item.kind === 'measure' ? item.measure.at : item.action.at)),
  );
}

/** Whether a status counts as met; undefined where it is that of no band. */
export function isMet({ status: { published } }: ScoredItem, scheme: Scheme): boolean | undefined {
  if (published.kind !== 'band') return undefined;
  return scheme.bands.find(({ id }) => id === published.band)?.met;
}

/** Only shares on the right side of zero count: an override may publish what the figures do not say. */
function ranked(
  measures: readonly ScoredMeasure[],
  shareOf: (item: ScoredMeasure) => Decimal | undefined,
  side: 1 | -1,
): readonly Ranked[] {
  return measures
    .flatMap((item) => {
      const share = shareOf(item);
      return share !== undefined && compare(share, ZERO) === side ? [{ item, share }] : [];
    })
    .sort((a, b) => -side * compare(a.share, b.share));
}
