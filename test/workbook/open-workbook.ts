/** Opens written bytes again for a look at cells, styles and validations. */
import { type Cell, Workbook, type Worksheet } from '../../src/workbook/exceljs.ts';

export interface Opened {
  readonly names: readonly string[];
  readonly sheet: (name: string) => Worksheet;
  /** The words of a drop-down, or its formula; undefined where a cell has none. */
  readonly dropDown: (sheet: string, cell: string) => string | undefined;
}

export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const workbook = new Workbook();
  const buffer: unknown = bytes;
  await workbook.xlsx.load(buffer as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = (name: string): Worksheet => {
    const found = workbook.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    names: workbook.worksheets.map(({ name }) => name),
    sheet,
    dropDown: (name, cell) => {
      const validation = sheet(name).getCell(cell).dataValidation;
      return validation?.type === 'list' ? String(validation.formulae[0]) : undefined;
    },
  };
}

/** What a cell shows: `93%`, `76,604`, `£4,000`, text as it is, '' for a blank. */
export function shownIn(cell: Cell): string {
  const value = cell.result ?? cell.value;
  if (typeof value !== 'number') return cell.text;
  const format = cell.numFmt ?? '';
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const scaled = format.endsWith('%') ? value * 100 : value;
  const digits = scaled.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(','),
  });
  return `${format.startsWith('£') ? '£' : ''}${digits}${format.endsWith('%') ? '%' : ''}`;
}

/** The rows below the header, each as the headings and what their cells show. */
export function rowsShown(sheet: Worksheet): readonly Readonly<Record<string, string>>[] {
  const headings = cellsOf(sheet, 1).map((cell) => cell.text);
  const rows: Record<string, string>[] = [];
  for (let row = 2; row <= sheet.actualRowCount; row += 1) {
    const cells = headings.map((heading, index) => [heading, shownIn(sheet.getCell(row, index + 1))]);
    rows.push(Object.fromEntries(cells));
  }
  return rows;
}

export function cellsOf(sheet: Worksheet, row: number): readonly Cell[] {
  return Array.from({ length: sheet.actualColumnCount }, (_, index) => sheet.getCell(row, index + 1));
}
