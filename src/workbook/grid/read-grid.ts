/**
 * The one place that reads with exceljs. In: a filtered package. Out: sheets as plain rows of raw values.
 * Only cells, texts and formula results reach exceljs; number formats, merges and what it misreads are put
 * back in here.
 */
import { strToU8, zipSync } from 'fflate';
import { cellPosition } from '../../model/place.ts';
import type { FilteredSheet } from '../archive/filter-sheet.ts';
import type { FilteredPackage } from '../archive/open-package.ts';
import { type Cell, ValueType, Workbook, type Worksheet } from '../exceljs.ts';
import { coveredCells } from './merged-areas.ts';
import { describeFormat } from './number-format.ts';
import { BLANK, type RawSheet, type RawValue } from './raw-grid.ts';
import { serialDate } from './serial-date.ts';

type Rows = Map<number, Map<number, RawValue>>;

/** Reads the sheets of a filtered package, one for each; undefined for one that is lost on the way. */
export async function readGrid(
  filtered: FilteredPackage,
  date1904: boolean,
): Promise<readonly (RawSheet | undefined)[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(packageOf(filtered));
  return filtered.sheets.map((sheet, index) => {
    const worksheet = workbook.getWorksheet(sheetName(index));
    return (
      worksheet && {
        name: sheet.name,
        rows: withoutCovered(readRows(worksheet, sheet, date1904), sheet),
      }
    );
  });
}

const sheetName = (index: number): string => `s${index + 1}`;

/** The smallest workbook that holds the filtered parts. Typed as exceljs asks, which names a Buffer of its own. */
function packageOf({ sheets, sharedStrings }: FilteredPackage): Parameters<Workbook['xlsx']['load']>[0] {
  const declared = sheets.map(
    (_, i) => `<sheet name="${sheetName(i)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  );
  const links = sheets.map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`);
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${declared.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(sharedStrings),
  };
  sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(xml);
  });
  const bytes: unknown = zipSync(parts, { level: 0, mtime: '2000-01-01' });
  return bytes as Parameters<Workbook['xlsx']['load']>[0];
}

function readRows(worksheet: Worksheet, sheet: FilteredSheet, date1904: boolean): Rows {
  const rows: Rows = new Map();
  const put = (address: string, value: RawValue): void => {
    if (value.kind === 'blank') return;
    const { column, row } = cellPosition(address);
    rows.set(row, (rows.get(row) ?? new Map<number, RawValue>()).set(column, value));
  };
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      put(cell.address, rawValue(cell, sheet.formats.get(cell.address) ?? 'General', date1904));
    });
  });
  for (const [address, value] of sheet.settled) put(address, value);
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** `cell.result`, never `.value.result` or `.text`: those lose a result of 0. */
function rawValue(cell: Cell, format: string, date1904: boolean): RawValue {
  const value: unknown = cell.type === ValueType.Formula ? cell.result : cell.value;
  switch (typeof value) {
    case 'number':
      return describeFormat(format, value).kind === 'date'
        ? { kind: 'date', date: serialDate(value, date1904) }
        : { kind: 'number', value, format };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return { kind: 'text', text: value };
    default:
      return isError(value) ? { kind: 'error', error: String(value.error) } : BLANK;
  }
}

/** Anything else comes of a text with nothing in it: formulas without a result have been settled before. */
function isError(value: unknown): value is { readonly error: unknown } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A merged area counts once: the cells under it are blank, whatever the file keeps there. */
function withoutCovered(rows: Rows, { merges }: FilteredSheet): Rows {
  const isCovered = coveredCells(merges);
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) {
      if (isCovered(column, row)) cells.delete(column);
    }
  }
  return rows;
}
