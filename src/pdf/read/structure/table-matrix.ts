/**
 * A table rebuilt from its tags alone (ISO 32000-1, 14.8.4.3.4), as a listener's machine does: the element
 * in, a matrix of cells with spans resolved out.
 */
import type { ContentText } from '../content/content-text.ts';
import { childrenOf, type StructureElement } from './structure-element.ts';

export interface TableCell {
  readonly header: boolean;
  readonly scope: string | undefined;
  /** As printed, in one line. */
  readonly text: string;
  /** As read aloud: with what stands in place of the printed words. */
  readonly spoken: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly headers: readonly string[];
  /** Where it begins, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly element: StructureElement;
}

export interface TableRow {
  /** The part of the table it stands in. */
  readonly part: 'THead' | 'TBody' | 'TFoot' | 'Table';
  /** A cell that spans stands in each of its places; nothing where no cell reaches. */
  readonly cells: readonly (TableCell | undefined)[];
  readonly element: StructureElement;
}

export interface TableMatrix {
  readonly element: StructureElement;
  readonly rows: readonly TableRow[];
  /** Cells that want a place another has, or one below the last row of their part. */
  readonly misfits: readonly TableCell[];
}

/** Spans beyond this are a fault of the file, not a table. */
const WIDEST = 1000;

type Grid = (TableCell | undefined)[][];

/** In: an element of type Table, and the text of the pages. Nested tables are text of their cell. */
export function tableMatrix(table: StructureElement, text: ContentText): TableMatrix {
  const rows: TableRow[] = [];
  const misfits: TableCell[] = [];
  for (const { part, elements } of partsOf(table)) {
    const grid: Grid = elements.map(() => []);
    elements.forEach((element, index) => {
      for (const cell of childrenOf(element)) {
        const placed = cellAt(cell, index, firstFree(grid[index] ?? []), rows.length, text);
        if (!place(placed, index, grid)) misfits.push(placed);
      }
    });
    elements.forEach((element, index) => {
      rows.push({ part, cells: Array.from(grid[index] ?? []), element });
    });
  }
  return { element: table, rows, misfits };
}

interface Part {
  readonly part: TableRow['part'];
  readonly elements: readonly StructureElement[];
}

/** No cell reaches from one part into the next. */
function partsOf(table: StructureElement): Part[] {
  const parts: { part: TableRow['part']; elements: StructureElement[] }[] = [];
  for (const child of childrenOf(table)) {
    const { type } = child;
    if (type === 'TR') {
      const last = parts.at(-1);
      if (last?.part === 'Table') last.elements.push(child);
      else parts.push({ part: 'Table', elements: [child] });
    } else if (type === 'THead' || type === 'TBody' || type === 'TFoot') {
      parts.push({ part: type, elements: childrenOf(child).filter((row) => row.type === 'TR') });
    }
  }
  return parts;
}

function firstFree(row: readonly (TableCell | undefined)[]): number {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

function cellAt(
  element: StructureElement,
  row: number,
  column: number,
  before: number,
  text: ContentText,
): TableCell {
  const { colSpan, rowSpan, scope, headers } = element.attributes;
  const printed = text.printed(element);
  return {
    header: element.type === 'TH',
    scope,
    text: printed,
    spoken: isReadOtherwise(element) ? text.spoken(element) : printed,
    colSpan,
    rowSpan,
    headers,
    row: before + row,
    column,
    element,
  };
}

/** Whether something stands in place of what is painted in it. */
function isReadOtherwise({ alt, actualText, kids }: StructureElement): boolean {
  if (alt !== undefined || actualText !== undefined) return true;
  return kids.some((kid) => kid.kind === 'element' && isReadOtherwise(kid));
}

/** Out: whether every place the cell wants was there and free. */
function place(cell: TableCell, row: number, grid: Grid): boolean {
  const isCount = (span: number): boolean => Number.isInteger(span) && span >= 1 && span <= WIDEST;
  let fits = isCount(cell.colSpan) && isCount(cell.rowSpan) && cell.column < WIDEST;
  const [width, height] = fits ? [cell.colSpan, cell.rowSpan] : [1, 1];
  for (let down = 0; down < height; down++) {
    const places = grid[row + down];
    for (let across = 0; across < width; across++) {
      const column = cell.column + across;
      if (places === undefined || places[column] !== undefined) fits = false;
      else places[column] = cell;
    }
  }
  return fits;
}
