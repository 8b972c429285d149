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
    compareRecords(expected[index], records[index]),
  ).flatMap((difference) =>
    difference === undefined ? [] : [verifyFindings['summary-differs'](place, { name, ...difference })],
  );
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

interface Difference {
  /** `met: Safe: 2016/17` */
  readonly row: string;
  readonly expected: string;
  readonly found: string;
}

function compareRecords(
  expected: SummaryRecord | undefined,
  found: SummaryRecord | undefined,
): Difference | undefined {
  const { table = '', row: named = '', year = '' } = expected ?? found ?? {};
  const row = `${table}: ${named}: ${year}`;
  if (expected === undefined) return { row, expected: 'no row', found: 'one' };
  if (found === undefined) return { row, expected: 'a row', found: 'none' };
  const columns = Object.keys(expected).filter((column) => expected[column] !== found[column]);
  if (columns.length === 0) return undefined;
  const describe = (record: SummaryRecord, other: SummaryRecord): string =>
    columns
      .map((column) => describeCell(column, record[column] ?? 'none', other[column] ?? 'none'))
      .join(', ');
  return { row, expected: describe(expected, found), found: describe(found, expected) };
}

/** Of long lists of cells only what one has and the other has not. */
function describeCell(column: string, text: string, other: string): string {
  if (!column.startsWith('rows_')) return `${column} ${text}`;
  const [own, others] = [text.split(' '), other.split(' ')];
  const more = own.filter((cell) => !others.includes(cell));
  const less = others.filter((cell) => !own.includes(cell));
  if (more.length > 0) return `${column} with ${more.join(' ')}`;
  return less.length > 0 ? `${column} without ${less.join(' ')}` : `${column} in another order`;
}
