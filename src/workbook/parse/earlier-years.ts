/**
 * Sheet Earlier years → published percentages, in the order of the sheet. Every column that is not one of
 * the sheet's own is a status, kept under its folded heading, as scoring looks it up.
 */
import type { Sourced } from '../../model/entry.ts';
import { foldHeading } from '../../model/near-match.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { EarlierYear } from '../../model/submission.ts';
import { readCellNumber } from '../cells/cell-number.ts';
import { quoteCell } from '../cells/cell-text.ts';
import { reportUnknownColumns, type Table } from '../grid/find-table.ts';
import type { RawCell } from '../grid/raw-grid.ts';
import type { Heading } from '../grid/table-row.ts';
import { type Reading, report } from '../reading.ts';
import { firstSeen } from './first-seen.ts';
import { checkedYear } from './report-year.ts';
import { rowReader } from './row-reader.ts';

/** Status columns that sheets.ts offers because the built-in scheme has them. */
const OFFERED_STATUSES = ['met', 'amber', 'red'] as const;

export function parseEarlierYears(table: Table, scheme: Scheme, reading: Reading): EarlierYear[] {
  const statusColumns = statusHeadings(table, scheme, reading);
  const seen = firstSeen();
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, reading);
    const year = reader.text('year');
    if (year.value === '') {
      reader.report('year', 'incomplete-row', { what: 'a year' });
      return [];
    }
    const first = seen(year.value, year.at);
    if (first) {
      report(reading, 'duplicate-year', year.at, { found: year.value, first: first.cell });
      return [];
    }
    const statuses: Record<string, Sourced<number>> = {};
    const add = (key: string, cell: RawCell): void => {
      const percentage = parsePercentage(cell, reading);
      if (percentage) statuses[key] = percentage;
    };
    for (const key of OFFERED_STATUSES) add(key, row.cell(key));
    for (const heading of statusColumns) add(foldHeading(heading.text), row.under(heading));
    const improved = parsePercentage(row.cell('improved'), reading);
    const sameOrPlanned = parsePercentage(row.cell('sameOrPlanned'), reading);
    const deteriorated = parsePercentage(row.cell('deteriorated'), reading);
    return [
      {
        year: checkedYear(year, reading),
        statuses,
        ...(improved ? { improved } : {}),
        ...(sameOrPlanned ? { sameOrPlanned } : {}),
        ...(deteriorated ? { deteriorated } : {}),
      },
    ];
  });
}

/** A heading that names no status of the scheme is reported: nothing would print it. */
function statusHeadings(table: Table, scheme: Scheme, reading: Reading): Heading[] {
  const labels = new Set(scheme.bands.map(({ label }) => foldHeading(label)));
  const isStatus = ({ text }: Heading): boolean => labels.has(foldHeading(text));
  const columns = [...table.shape.columns, ...scheme.bands.map(({ label: name }) => ({ name }))];
  reportUnknownColumns(
    table.extra.filter((heading) => !isStatus(heading)),
    columns,
    reading,
  );
  return table.extra.filter(isStatus);
}

/** `54%`, `54` and 0.54 shown as 54% are the same. */
function parsePercentage({ at, value }: RawCell, reading: Reading): Sourced<number> | undefined {
  const read = readCellNumber(value);
  if (read.kind === 'blank') return undefined;
  const percent = read.kind === 'number' && read.number.unit !== '£' ? Number(read.number.value) : -1;
  if (Number.isInteger(percent) && percent >= 0 && percent <= 100) return { value: percent, at };
  report(reading, 'invalid-percentage', at, { found: quoteCell(value) });
  return undefined;
}
