/**
 * One worksheet part, filtered: cells with their values pass, in one regular form; everything else
 * (validations, formats, columns, links, comments, merges as such) stays behind, because it is not needed
 * and hangs the reading library. In: bytes of the part. Out: clean XML and what the XML cannot say.
 */
import { cellAt, cellPosition } from '../../model/place.ts';
import type { RawValue } from '../grid/raw-grid.ts';
import { type CellSource, type FilteredCell, filterCell } from './filter-cell.ts';
import { LIMITS } from './limits.ts';
import { oversized } from './refused.ts';
import type { StringTable } from './shared-strings.ts';
import { walkXml, type XmlAttributes } from './xml.ts';

export interface FilteredSheet {
  readonly xml: string;
  /** Number format codes by address, where they are not General. */
  readonly formats: ReadonlyMap<string, string>;
  /** Values that the filter has settled itself, by address. */
  readonly settled: ReadonlyMap<string, RawValue>;
  /** Merged areas as they are written, `A1:C1`. */
  readonly merges: readonly string[];
  /** What is wrong with the part, e.g. `two rows of number 7`. */
  readonly faults: readonly string[];
}

/** Shared by the sheets of one workbook. */
export interface SheetContext {
  readonly strings: StringTable;
  /** Format codes by style index. */
  readonly formats: readonly string[];
  /** Cells that may still come. */
  readonly budget: { cells: number };
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export function filterSheet(part: string, bytes: Uint8Array, context: SheetContext): FilteredSheet {
  const walk = new SheetWalk(context);
  walkXml(part, bytes, {
    open: (name, attributes, path) => walk.open(name, attributes, path.at(-1)),
    text: (text, path) => walk.text(text, path),
    close: (name, path) => walk.close(name, path.at(-1)),
  });
  return walk.result();
}

class SheetWalk {
  private readonly context: SheetContext;
  private readonly rows = new Map<number, string[]>();
  private readonly formats = new Map<string, string>();
  private readonly settled = new Map<string, RawValue>();
  private readonly merges: string[] = [];
  private readonly faults = new Set<string>();
  /** 0 where the row cannot be placed. */
  private row = 0;
  private lastRow = 0;
  private column = 0;
  private readonly seen = new Set<number>();
  private cell: { -readonly [K in keyof CellSource]: CellSource[K] } = { type: 'n', hasFormula: false };

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, attributes: XmlAttributes, parent: string | undefined): void {
    if (name === 'row' && parent === 'sheetData') this.openRow(attributes.get('r'));
    else if (name === 'c' && parent === 'row') this.openCell(attributes);
    else if (name === 'f' && parent === 'c') this.cell.hasFormula = true;
    else if (name === 'v' && parent === 'c') this.cell.value = '';
    else if (name === 'is' && parent === 'c') this.cell.inline = '';
    else if (name === 'mergeCell' && parent === 'mergeCells') this.addMerge(attributes.get('ref') ?? '');
  }

  text(text: string, path: readonly string[]): void {
    const parent = path.at(-1);
    if (parent === 'v' && path.at(-2) === 'c') this.cell.value += text;
    if (parent !== 't' || !path.includes('is') || path.includes('rPh')) return;
    this.cell.inline += text;
  }

  close(name: string, parent: string | undefined): void {
    if (name === 'c' && parent === 'row' && this.row > 0 && this.column > 0) this.closeCell();
  }

  result(): FilteredSheet {
    const rows = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`);
    return {
      xml: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
      formats: this.formats,
      settled: this.settled,
      merges: this.merges,
      faults: [...this.faults],
    };
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.lastRow + 1 : wholeNumber(number, LAST_ROW);
    this.column = 0;
    this.seen.clear();
    if (this.row === 0) this.addFault(`a row of number "${number}"`);
    else if (this.rows.has(this.row)) this.addFault(`two rows of number ${this.row}`);
    else this.lastRow = this.row;
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributes.get('r');
    this.column = address === undefined ? this.column + 1 : this.columnOf(address);
    if (this.seen.has(this.column) && this.row > 0) {
      this.addFault(`two cells at ${cellAt(this.column, this.row)}`);
    }
    if (this.column > 0) this.seen.add(this.column);
    const style = attributes.get('s');
    this.cell = {
      type: attributes.get('t') ?? 'n',
      hasFormula: false,
      ...(style === undefined ? {} : { format: this.context.formats[Number(style)] ?? 'General' }),
    };
  }

  private columnOf(address: string): number {
    const { column, row } = cellPosition(address);
    const fits = row === this.row && column >= 1 && column <= LAST_COLUMN;
    if (!fits && this.row > 0) this.addFault(`a cell "${address}" in row ${this.row}`);
    return fits ? column : 0;
  }

  private closeCell(): void {
    const filtered = filterCell(this.cell, this.context.strings);
    if (filtered.kind === 'blank') return;
    this.context.budget.cells -= 1;
    if (this.context.budget.cells < 0) throw oversized(`${LIMITS.cells} filled cells`, 'more');
    this.keep(cellAt(this.column, this.row), filtered);
  }

  private keep(address: string, filtered: Exclude<FilteredCell, { kind: 'blank' }>): void {
    if (filtered.kind === 'settled') {
      this.settled.set(address, filtered.value);
      return;
    }
    const cells = this.rows.get(this.row) ?? [];
    cells.push(`<c r="${address}" t="${filtered.type}">${filtered.xml}</c>`);
    this.rows.set(this.row, cells);
    const { format } = this.cell;
    if (format !== undefined && format !== 'General') this.formats.set(address, format);
  }

  private addFault(found: string): void {
    if (this.faults.size < LIMITS.faults) this.faults.add(found);
  }

  private addMerge(range: string): void {
    if (this.merges.length >= LIMITS.merges) throw oversized(`${LIMITS.merges} merged areas`, 'more');
    this.merges.push(range);
  }
}

/** A whole number from 1 to `last`, else 0. */
function wholeNumber(text: string, last: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value <= last ? value : 0;
}
