/** Figures worked out again beside those that the manifest and the summary CSV state. Out: findings. */
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { csvText } from '../csv.ts';
import type { OpenTable } from './embedded-report.ts';
import { verifyFindings } from './findings.ts';
import type { ReadFigure, ReadManifest } from './parse-manifest.ts';
import type { RecomputedFigure } from './recompute-figures.ts';

type NamedFigure = Omit<ReadFigure, 'earlier'>;

/** `met: Safe: 67% (2 of 3, half-up)`, or `none`. */
export function nameFigure(figure: NamedFigure | undefined): string {
  if (figure === undefined) return 'none';
  const { table, row, percent, numerator, denominator, rounding } = figure;
  const printed = percent === null ? 'none' : `${percent}%`;
  return `${table}: ${row}: ${printed} (${numerator} of ${denominator}, ${rounding})`;
}

/** Pairs of figures that are not the same, in order of print, each in words. */
export function differingFigures(
  expected: readonly NamedFigure[],
  found: readonly NamedFigure[],
): { readonly expected: string; readonly found: string }[] {
  return Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => ({
    expected: nameFigure(expected[index]),
    found: nameFigure(found[index]),
  })).filter((pair) => pair.expected !== pair.found);
}

export function compareWithManifest(
  recomputed: readonly RecomputedFigure[],
  { figures }: ReadManifest,
  place: Place,
): Finding[] {
  return differingFigures(recomputed, figures).map((pair) => verifyFindings['figure-differs'](place, pair));
}

/** Percentages of earlier years are published ones: of them the table has what the manifest has. */
export function compareWithSummary(
  recomputed: readonly RecomputedFigure[],
  { figures, report }: ReadManifest,
  { name, records }: OpenTable,
  place: Place,
): Finding[] {
  const expected = recomputed.flatMap((figure, index) => [
    recordOf(figure, report.year),
    ...(figures[index]?.earlier ?? []).map(({ year, percent }) => earlierRecord(figure, year, percent)),
  ]);
  return Array.from({ length: Math.max(expected.length, records.length) }, (_, index) =>
    compareRecords(expected[index], records[index]).map((difference) =>
      verifyFindings['summary-differs'](place, { name, ...difference }),
    ),
  ).flat();
}

type SummaryRecord = Readonly<Record<string, string>>;

function recordOf(figure: RecomputedFigure, year: string): SummaryRecord {
  const list = (cells: readonly string[]): string => (cells.length === 0 ? 'none' : cells.join(' '));
  return {
    table: figure.table,
    row: csvText(figure.row),
    year: csvText(year),
    percent: figure.percent === null ? 'none' : String(figure.percent),
    numerator: String(figure.numerator),
    denominator: String(figure.denominator),
    rounding: figure.rounding,
    rows_counted: list(figure.counted),
    rows_of_population: list(figure.population),
  };
}

function earlierRecord(
  { table, row }: RecomputedFigure,
  year: string,
  percent: number | null,
): SummaryRecord {
  const none = 'not published';
  return {
    table,
    row: csvText(row),
    year: csvText(year),
    percent: percent === null ? none : String(percent),
    ...{ numerator: none, denominator: none, rounding: none, rows_counted: none, rows_of_population: none },
  };
}

function compareRecords(expected: SummaryRecord | undefined, found: SummaryRecord | undefined) {
  const { table = '', row: named = '', year = '' } = expected ?? found ?? {};
  const row = `${table}: ${named}: ${year}`;
  if (expected === undefined) return [{ row, expected: 'no row', found: 'one' }];
  if (found === undefined) return [{ row, expected: 'a row', found: 'none' }];
  return Object.entries(expected).flatMap(([column, text]) => {
    const other = found[column] ?? 'none';
    if (other === text) return [];
    const only = (a: string, b: string): string => (column.startsWith('rows_') ? withoutShared(a, b) : a);
    return [{ row, expected: `${column} "${only(text, other)}"`, found: `"${only(other, text)}"` }];
  });
}

/** Of two long lists of cells what only the first has; all of it where both have the same in another order. */
function withoutShared(cells: string, others: string): string {
  const shared = new Set(others.split(' '));
  const own = cells.split(' ').filter((cell) => !shared.has(cell));
  return own.length === 0 ? 'no other row' : own.join(' ');
}
