/** Merged areas: which cells lie under another. In: ranges as written (`A1:C1`). Out: whether a cell is one of them. */
import { cellPosition } from '../../model/place.ts';

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Gives a function to be asked row by row, downwards: only the areas that reach a row are looked at, so
 * that ten thousand of them cost nothing. The first cell of an area, which shows its value, is not covered.
 */
export function coveredCells(ranges: readonly string[]): (column: number, row: number) => boolean {
  const waiting = ranges.flatMap(parseRange).sort((a, b) => b.top - a.top);
  let open: Area[] = [];
  let current = 0;
  return (column, row) => {
    if (row !== current) {
      current = row;
      open = open.filter(({ bottom }) => bottom >= row);
      for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
        waiting.pop();
        if (next.bottom >= row) open.push(next);
      }
    }
    return open.some(
      ({ left, right, top }) => left <= column && column <= right && !(left === column && top === row),
    );
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
