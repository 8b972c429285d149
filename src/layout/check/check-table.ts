/** A table: header rows, widths, rows of equal length, spans that fit. In: what `table` holds. Out: the same, checked. */
import type { Content } from '../../model/document.ts';
import { documentFindings } from '../document-findings.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { showValue } from '../show-value.ts';
import { CellGrid } from './cell-grid.ts';
import { checkProperties } from './check-properties.ts';
import type { CheckContent } from './check-toc.ts';
import { type Checks, partOf, type Spot } from './checks.ts';
import { TABLE } from './properties.ts';

export function checkTable(value: PlainData, spot: Spot, checks: Checks, checkContent: CheckContent): object {
  const rows = isPlainObject(value) ? rowsOf(value) : undefined;
  if (!isPlainObject(value) || !rows) {
    const found = isPlainObject(value) ? showValue(value.body) : showValue(value);
    const params = { path: spot.path, expected: 'a body with at least one row of cells', found };
    checks.note((place) => documentFindings['bad-property'](place, params), spot);
    return {};
  }
  const out = checkProperties(value, TABLE, spot, checks, ['body']);
  if (!Object.hasOwn(value, 'widths')) {
    checks.note(
      (place) => documentFindings['missing-property'](place, { path: spot.path, key: 'widths' }),
      spot,
    );
  }
  const headerRows = typeof out.headerRows === 'number' ? out.headerRows : 0;
  checkHeaderRows(headerRows, rows.length, spot, checks);
  const columns = isPlainList(value.widths ?? null)
    ? (value.widths as readonly PlainData[]).length
    : rows.slice(0, 1).flat().length;
  return {
    ...out,
    body: checkRows(rows, columns, headerRows, partOf(spot, 'body', null), checks, checkContent),
  };
}

type Row = readonly PlainData[];

function rowsOf({ body }: PlainObject): readonly Row[] | undefined {
  if (body === undefined || !isPlainList(body) || body.length === 0) return undefined;
  return body.every(isPlainList) ? body : undefined;
}

function checkHeaderRows(headerRows: number, rows: number, spot: Spot, checks: Checks): void {
  if (headerRows > rows) {
    const params = { path: spot.path, headerRows, rows };
    checks.note((place) => documentFindings['too-many-header-rows'](place, params), spot);
  } else if (headerRows === 0 && !spot.silent && !spot.box) {
    checks.note((place) => documentFindings['table-without-header'](place, { path: spot.path }), spot);
  }
}

function checkRows(
  rows: readonly Row[],
  columns: number,
  headerRows: number,
  spot: Spot,
  checks: Checks,
  checkContent: CheckContent,
): Content[][] {
  const grid = new CellGrid(rows.length, columns, headerRows);
  return rows.map((cells, row) => {
    const rowSpot = partOf(spot, row, cells);
    if (cells.length !== columns) {
      const params = { path: rowSpot.path, columns, found: cells.length };
      checks.note((place) => documentFindings['ragged-row'](place, params), rowSpot);
      return [];
    }
    const kind = row < headerRows ? 'header' : 'body';
    return cells.map((cell, column) => {
      const cellSpot = partOf(rowSpot, column, cell, kind);
      if (grid.isCovered(row, column)) return coveredCell(cell, cellSpot, checks);
      placeSpan(cell, row, column, grid, cellSpot, checks);
      return checkContent(cell, 'cell', cellSpot, checks);
    });
  });
}

/** pdfmake wants a placeholder in each place that a span covers; anything in it would never be seen. */
function coveredCell(cell: PlainData, spot: Spot, checks: Checks): string {
  const empty = cell === '' || (isPlainObject(cell) && Object.keys(cell).every((key) => key === 'origin'));
  if (!empty) {
    const params = { path: spot.path, found: showValue(cell) };
    checks.note((place) => documentFindings['cell-under-span'](place, params), spot);
  }
  return '';
}

function placeSpan(
  cell: PlainData,
  row: number,
  column: number,
  grid: CellGrid,
  spot: Spot,
  checks: Checks,
): void {
  if (!isPlainObject(cell)) return;
  const [down, right] = [spanOf(cell.rowSpan), spanOf(cell.colSpan)];
  const problem = grid.place(row, column, down, right);
  if (!problem) return;
  const params = { path: spot.path, down, right, problem };
  checks.note((place) => documentFindings['span-does-not-fit'](place, params), spot);
}

/** What is no span at all has its own finding. */
function spanOf(value: PlainData | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}
