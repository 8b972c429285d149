/** A row of a table: its cells by the keys of its columns. */
import { cellAt } from '../../model/place.ts';
import { BLANK, type RawCell, type RawSheet, type RawValue } from './raw-grid.ts';

export interface TableRow {
  /** The cell of a column by its key; blank, at the first cell of the row, where the sheet has no such column. */
  readonly cell: (key: string) => RawCell;
  /** The address of that cell, and what stands there. */
  readonly at: (key: string) => RawCell['at'];
  readonly value: (key: string) => RawValue;
  /** The cell under one of the extra headings. */
  readonly under: (heading: Heading) => RawCell;
}

export interface Heading {
  readonly text: string;
  readonly column: number;
  readonly at: RawCell['at'];
}

/** There may be fifty thousand of these, so that it keeps where to look and nothing of what is there. */
export class SheetRow implements TableRow {
  readonly #raw: RawSheet;
  readonly #row: number;
  readonly #columns: ReadonlyMap<string, Heading>;
  readonly #anchor: number;

  constructor(raw: RawSheet, row: number, columns: ReadonlyMap<string, Heading>, anchor: number) {
    this.#raw = raw;
    this.#row = row;
    this.#columns = columns;
    this.#anchor = anchor;
  }

  cell(key: string): RawCell {
    const heading = this.#columns.get(key);
    if (heading) return this.under(heading);
    return { at: this.#addressIn(this.#anchor), value: BLANK, areaOver: () => undefined };
  }

  at(key: string): RawCell['at'] {
    return this.#addressIn(this.#columns.get(key)?.column ?? this.#anchor);
  }

  value(key: string): RawValue {
    const heading = this.#columns.get(key);
    return (heading && this.#valueIn(heading.column)) ?? BLANK;
  }

  under({ column }: Heading): RawCell {
    return {
      at: this.#addressIn(column),
      value: this.#valueIn(column) ?? BLANK,
      areaOver: () => this.#raw.areaOver(column, this.#row),
    };
  }

  #valueIn(column: number): RawValue | undefined {
    return this.#raw.rows.get(this.#row)?.get(column);
  }

  #addressIn(column: number): RawCell['at'] {
    return { sheet: this.#raw.name, cell: cellAt(column, this.#row) };
  }
}
