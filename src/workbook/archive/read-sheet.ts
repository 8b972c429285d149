/**
 * One worksheet part as a grid. Cells with their values are read, and where areas are merged; everything else
 * (validations, conditional formats, columns, links, comments, drawings) is passed by. In: bytes of the part. Out: the grid.
 */
import { cellAt, cellPosition } from '../../model/place.ts';
import { isArea, mergedAreas } from '../grid/merged-areas.ts';
import type { RawSheet, RawValue } from '../grid/raw-grid.ts';
import { LIMITS } from './limits.ts';
import { type CellContext, type CellSource, readCell } from './read-cell.ts';
import { oversized } from './refused.ts';
import { strangerIn, strayText } from './strangers.ts';
import { isWithin, walkXml, type XmlAttributes, type XmlBudget } from './xml.ts';

export interface ReadSheet extends Omit<RawSheet, 'name'> {
  /** What is wrong with the part, e.g. `two rows of number 7`. */
  readonly faults: readonly string[];
}

/** Shared by the sheets of one workbook. */
export interface SheetContext extends CellContext {
  /** Format codes by style index. */
  readonly formats: readonly string[];
  /** Cells that may still come. */
  readonly budget: { cells: number };
  readonly xml: XmlBudget;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** What a cell may say of itself: a type under another name would make a number of the text it counts. */
const CELL_SAYS: ReadonlySet<string> = new Set(['r', 's', 't', 'cm', 'vm', 'ph']);

export function readSheet(part: string, bytes: Uint8Array, context: SheetContext): ReadSheet {
  const walk = new SheetWalk(context);
  walkXml(
    part,
    bytes,
    {
      open: (name, attributes, path) => walk.open(name, attributes, path),
      text: (text, path) => walk.text(text, path),
      close: (name, path) => walk.close(name, path),
    },
    context.xml,
  );
  return walk.result();
}

/** Asked of millions of elements. */
const isInRow = (path: readonly string[]): boolean =>
  path[2] === 'row' && path[1] === 'sheetData' && path[0] === 'worksheet';
const isInCell = (path: readonly string[]): boolean => path[3] === 'c' && isInRow(path);

class SheetWalk {
  private readonly context: SheetContext;
  private readonly rows = new Map<number, Map<number, RawValue>>();
  private readonly rowsSeen = new Set<number>();
  private readonly merges: string[] = [];
  private readonly faults = new Set<string>();
  /** 0 where the row cannot be placed. */
  private row = 0;
  private lastRow = 0;
  private hasTable = false;
  private column = 0;
  private readonly seen = new Set<number>();
  private cell: { -readonly [K in keyof CellSource]: CellSource[K] } = {
    type: 'n',
    hasFormula: false,
    format: 'General',
  };

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    this.addFault(strangerIn(path.at(-1), name));
    if (path.length === 4 && isInCell(path)) this.openInCell(name);
    else if (name === 'c' && path.length === 3 && isInRow(path)) this.openCell(attributes);
    else if (name === 'row' && isWithin(path, 'worksheet', 'sheetData')) this.openRow(attributes.get('r'));
    else if (name === 'sheetData' && isWithin(path, 'worksheet')) this.hasTable = true;
    else if (name === 'mergeCell' && isWithin(path, 'worksheet', 'mergeCells')) {
      this.addMerge(attributes.get('ref') ?? '');
    }
  }

  private openInCell(name: string): void {
    if (name === 'f') this.cell.hasFormula = true;
    else if (name === 'v') this.openValue('value');
    else if (name === 'is') this.openValue('inline');
  }

  text(text: string, path: readonly string[]): void {
    const parent = path.at(-1);
    this.addFault(strayText(parent, text));
    if (!isInCell(path)) return;
    if (parent === 'v' && path.length === 5) this.cell.value += text;
    if (parent === 't' && path[4] === 'is' && !path.includes('rPh')) this.cell.inline += text;
  }

  close(name: string, path: readonly string[]): void {
    const isCell = name === 'c' && path.length === 3 && isInRow(path);
    if (isCell && this.row > 0 && this.column > 0) this.closeCell();
  }

  /** A merged area counts once: what the file keeps in the cells under it is nothing that anybody sees. */
  result(): ReadSheet {
    if (!this.hasTable) this.addFault('no table of cells');
    const { isCovered, areaOver } = mergedAreas(this.merges);
    const rows = inOrder(this.rows);
    for (const [row, cells] of rows) {
      for (const column of cells.keys()) if (isCovered(column, row)) cells.delete(column);
    }
    return { rows, areaOver, faults: [...this.faults] };
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.lastRow + 1 : wholeNumber(number);
    if (this.row > LAST_ROW) this.row = 0;
    this.column = 0;
    this.seen.clear();
    if (this.row === 0) this.addFault(`a row of number "${number ?? this.lastRow + 1}"`);
    else if (this.rowsSeen.has(this.row)) this.addFault(`two rows of number ${this.row}`);
    else this.lastRow = this.row;
    this.rowsSeen.add(this.row);
  }

  private openCell(attributes: XmlAttributes): void {
    for (const name of attributes.keys()) {
      if (!CELL_SAYS.has(name)) this.addFault(`a cell with "${name.slice(0, 40)}" in row ${this.row}`);
    }
    const address = attributes.get('r');
    this.column = address === undefined ? this.column + 1 : this.columnOf(address);
    if (this.column > LAST_COLUMN) this.column = this.columnOf(cellAt(this.column, this.row));
    if (this.seen.has(this.column) && this.row > 0) {
      this.addFault(`two cells at ${cellAt(this.column, this.row)}`);
    }
    if (this.column > 0) this.seen.add(this.column);
    this.cell = {
      type: attributes.get('t') ?? 'n',
      hasFormula: false,
      format: this.formatOf(attributes.get('s')),
    };
  }

  /** A cell holds one value: of two, nobody could tell which is meant. */
  private openValue(kind: 'value' | 'inline'): void {
    if (this.cell.value !== undefined || this.cell.inline !== undefined) {
      this.addFault(`two values at ${cellAt(this.column, this.row)}`);
    }
    this.cell[kind] = '';
  }

  /** Without its style nobody can tell 0.93 from 93 %. */
  private formatOf(style: string | undefined): string {
    if (style === undefined) return this.context.formats[0] ?? 'General';
    const format = /^\d{1,9}$/.test(style) ? this.context.formats[Number(style)] : undefined;
    if (format !== undefined) return format;
    // A writer without a list of styles names the first of them or none.
    const { length } = this.context.formats;
    if (length > 0 || style !== '0') {
      this.addFault(`a cell with style ${style.slice(0, 40)} of a list of ${length} in row ${this.row}`);
    }
    return 'General';
  }

  private columnOf(address: string): number {
    const { column, row } = cellPosition(address);
    const fits = row === this.row && column >= 1 && column <= LAST_COLUMN;
    if (!fits && this.row > 0) this.addFault(`a cell "${address}" in row ${this.row}`);
    return fits ? column : 0;
  }

  private closeCell(): void {
    const value = readCell(this.cell, this.context);
    if (value.kind === 'blank') return;
    this.context.budget.cells -= 1;
    if (this.context.budget.cells < 0) throw oversized(`${LIMITS.cells} filled cells`, 'more');
    const cells = this.rows.get(this.row) ?? new Map<number, RawValue>();
    if (cells.size === 0) this.rows.set(this.row, cells);
    if (this.rows.size > LIMITS.rows) throw oversized(`${LIMITS.rows} filled rows on a sheet`, 'more');
    cells.set(this.column, value);
  }

  private addFault(found: string | undefined): void {
    if (found !== undefined && this.faults.size < LIMITS.faults) this.faults.add(found);
  }

  private addMerge(range: string): void {
    if (this.merges.length >= LIMITS.merges) throw oversized(`${LIMITS.merges} merged areas`, 'more');
    if (!isArea(range)) this.addFault(`a merged area "${range.slice(0, 40)}"`);
    this.merges.push(range);
  }
}

/** Nearly always they are so already. */
function inOrder<T>(rows: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  let last = 0;
  for (const row of rows.keys()) {
    if (row < last) return new Map([...rows].sort(([a], [b]) => a - b));
    last = row;
  }
  return rows;
}

/** A whole number, 0 for anything else. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
