/** Which places of a table are covered by the spans of other cells. Rows and columns count from 0. */

export type SpanProblem = 'beyond the table' | 'out of the header rows' | 'over another span';

export class CellGrid {
  readonly #covered = new Set<number>();
  readonly #rows: number;
  readonly #columns: number;
  readonly #headerRows: number;

  constructor(rows: number, columns: number, headerRows: number) {
    this.#rows = rows;
    this.#columns = columns;
    this.#headerRows = headerRows;
  }

  isCovered(row: number, column: number): boolean {
    return this.#covered.has(row * this.#columns + column);
  }

  /** Covers what a cell spans; or says how far it goes wrong, and covers nothing. */
  place(row: number, column: number, down: number, right: number): SpanProblem | undefined {
    if (row + down > this.#rows || column + right > this.#columns) return 'beyond the table';
    if (row < this.#headerRows && row + down > this.#headerRows) return 'out of the header rows';
    const places: number[] = [];
    for (let r = row; r < row + down; r += 1) {
      for (let c = column; c < column + right; c += 1) {
        if (this.isCovered(r, c)) return 'over another span';
        if (r !== row || c !== column) places.push(r * this.#columns + c);
      }
    }
    for (const covered of places) this.#covered.add(covered);
    return undefined;
  }
}
