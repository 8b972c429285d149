/** Merged areas: which cells lie under another. In: ranges as written (`A1:C1`). Out: whether a cell is one of them. */
import { cellAt, cellPosition } from '../../model/place.ts';

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_COLUMN = 16_384;

/**
 * Gives a function to be asked row by row, downwards: how many areas lie over each column is kept up to date,
 * so that ten thousand of them cost next to nothing. The first cell of an area, which shows its value, is not
 * covered.
 */
export function coveredCells(ranges: readonly string[]): (column: number, row: number) => boolean {
  const areas = [...new Set(ranges)].flatMap(parseRange);
  const firstCells = new Set(areas.map(({ left, top }) => cellAt(left, top)));
  const opening = areas.toSorted((a, b) => b.top - a.top);
  const closing = areas.toSorted((a, b) => b.bottom - a.bottom);
  const depth = new Int32Array(LAST_COLUMN + 1);
  const cover = ({ left, right }: Area, by: 1 | -1): void => {
    for (let column = left; column <= Math.min(right, LAST_COLUMN); column++) {
      depth[column] = (depth[column] ?? 0) + by;
    }
  };
  return (column, row) => {
    for (let next = opening.at(-1); next && next.top <= row; next = opening.at(-1)) {
      cover(next, 1);
      opening.pop();
    }
    for (let next = closing.at(-1); next && next.bottom < row; next = closing.at(-1)) {
      cover(next, -1);
      closing.pop();
    }
    return (depth[column] ?? 0) > (firstCells.has(cellAt(column, row)) ? 1 : 0);
  };
}

function parseRange(range: string): Area[] {
  const [from, to] = range.replaceAll('$', '').split(':').map(cellPosition);
  if (!from || !to || from.row === 0 || to.row === 0) return [];
  return [
    {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    },
  ];
}
