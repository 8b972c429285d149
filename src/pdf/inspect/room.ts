/**
 * Whether all of a document has room, told from widths alone. What is counted is the most that a node can take, so
 * "has room" is sure; "may have none" is a doubt, which only laying out can settle.
 */
import type { Content, DocumentDefinition, DocumentNode } from '../../model/document.ts';
import { columnRooms, type TableRoom, tableRoom } from './columns.ts';
import { doubtsOfColour, doubtsOfNode, doubtsOfTable, doubtsWithin } from './doubts.ts';
import { fillOf, type Look, lookOf, marginOf } from './look.ts';
import { measureText, piecesOf, textOf } from './text-room.ts';

/** What holds around a node. */
export interface Spot {
  readonly width: number;
  /** Whether a word that is wider makes the column wider: pdfmake breaks it where it does not. */
  readonly grows: boolean;
  readonly look: Look;
  /** The colour under it. */
  readonly ground: string;
}

/** Of the height of the page: more in header rows is a doubt. */
const MOST_OF_PAGE = 0.6;

/** The gap before list items is less than so many font sizes wide. */
const LIST_GAP = 2;

export class Room {
  readonly doubts = new Set<string>();
  readonly #styles: DocumentDefinition['styles'];
  readonly #page: number;

  /** In: the styles, and the height between the margins of a page. */
  constructor(styles: DocumentDefinition['styles'], page: number) {
    this.#styles = styles;
    this.#page = page;
  }

  /** Out: the height that the content takes at the most. */
  heightOf(content: Content, spot: Spot): number {
    if (typeof content === 'string') return this.#text({ text: content }, spot);
    if (isList(content)) return this.#stack(content, spot);
    for (const doubt of doubtsOfNode(content)) this.doubts.add(doubt);
    const [left, top, right, bottom] = marginOf(content, this.#styles);
    const inner: Spot = {
      ...spot,
      width: spot.width - left - right,
      look: lookOf(content, this.#styles, spot.look),
      ground: fillOf(content, this.#styles) ?? spot.ground,
    };
    const height = this.#inner(content, inner);
    if (content.unbreakable === true) this.#fit(height, this.#page, 'a block that may be taller than a page');
    return top + height + bottom;
  }

  #inner(node: DocumentNode, spot: Spot): number {
    if (node.stack !== undefined) return this.#stack(node.stack as readonly Content[], spot);
    if (node.columns !== undefined) return this.#columns(node, spot);
    if (node.table !== undefined) return this.#table(node, spot);
    if (node.ul !== undefined) {
      const width = spot.width - LIST_GAP * spot.look.fontSize;
      return this.#stack(node.ul as readonly Content[], { ...spot, width });
    }
    if (node.toc !== undefined) return this.heightOf((node.toc as DocumentNode).title as Content, spot);
    if (node.svg !== undefined) return this.#drawing(node, spot);
    if (node.canvas !== undefined) return 0;
    return this.#text(node, spot);
  }

  #stack(nodes: readonly Content[], spot: Spot): number {
    return nodes.reduce((sum: number, node) => sum + this.heightOf(node, spot), 0);
  }

  #text(node: DocumentNode, { width, grows, look, ground }: Spot): number {
    const text = textOf(node);
    for (const doubt of doubtsWithin(text)) this.doubts.add(doubt);
    const pieces = piecesOf(text, look, this.#styles);
    const room = measureText(pieces);
    if (grows) this.#fit(room.word, width, 'a word that may be wider than its column');
    for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
      for (const doubt of doubtsOfColour(piece.look.color, ground)) this.doubts.add(doubt);
    }
    return room.height(width);
  }

  #drawing(node: DocumentNode, { width }: Spot): number {
    this.#fit(Number(node.width), width, 'a drawing that is wider than its column');
    return Number(/ height="([\d.]+)"/.exec(String(node.svg))?.[1] ?? this.#page);
  }

  #columns(node: DocumentNode, spot: Spot): number {
    const columns = node.columns as readonly Content[];
    const natural = (column: Content): number => measureText(piecesOf(column, spot.look, this.#styles)).line;
    const rooms = columnRooms(columns, Number(node.columnGap ?? 0), spot.width, natural);
    if (rooms === undefined) this.doubts.add('columns that may have no room');
    const heights = columns.map((column, index) => this.heightOf(column, { ...spot, ...rooms?.[index] }));
    return Math.max(0, ...heights);
  }

  #table(node: DocumentNode, spot: Spot): number {
    const { body, headerRows = 0 } = node.table as DocumentNode;
    const rows = body as readonly (readonly Content[])[];
    const table = tableRoom(node, spot.width);
    if (table === undefined) this.doubts.add('a table that may have no room');
    for (const doubt of doubtsOfTable(rows, Number(headerRows))) this.doubts.add(doubt);
    const heights = rows.map((row) => (table?.padding ?? 0) + Math.max(...this.#cells(row, table, spot)));
    // they stand again on every page; a row of the body that is taller than a page is broken (page-layout.ts)
    const header = sum(heights.slice(0, Number(headerRows)));
    this.#fit(header, this.#page * MOST_OF_PAGE, 'header rows that may be most of a page');
    return sum(heights);
  }

  #cells(row: readonly Content[], table: TableRoom | undefined, spot: Spot): number[] {
    let covered = 0;
    return row.map((cell, column) => {
      if (covered-- > 0) return 0;
      const span = typeof cell === 'object' && 'colSpan' in cell ? Number(cell.colSpan ?? 1) : 1;
      covered = span - 1;
      return this.heightOf(cell, { ...spot, ...table?.cell(column, span) });
    });
  }

  #fit(needed: number, room: number, doubt: string): void {
    if (!(needed <= room)) this.doubts.add(doubt);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
