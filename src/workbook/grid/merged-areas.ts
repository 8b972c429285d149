/** Merged areas: which cells lie under another. In: ranges as written (`A1:C1`). Out: questions about cells. */
import { cellAt, cellPosition } from '../../model/place.ts';

export interface MergedAreas {
  /**
   * Whether a cell lies under the first cell of an area. To be asked row by row, downwards: what covers each
   * column is kept up to date, so that a hundred thousand areas cost next to nothing.
   */
  readonly isCovered: (column: number, row: number) => boolean;
  /** The area that a cell lies under, `A3:A7`, for a message; undefined where there is none, or far too many were asked for. */
  readonly areaOver: (column: number, row: number) => string | undefined;
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_COLUMN = 16_384;
/** Each is a search through all areas; nobody reads more messages than this. */
const AREAS_NAMED = 1_000;

export function mergedAreas(ranges: readonly string[]): MergedAreas {
  const areas = [...new Set(ranges)].flatMap(parseRange);
  let left = AREAS_NAMED;
  return {
    isCovered: sweep(areas),
    areaOver(column, row) {
      left -= 1;
      const area = left < 0 ? undefined : areas.find((one) => covers(one, column, row));
      return area && `${cellAt(area.left, area.top)}:${cellAt(area.right, area.bottom)}`;
    },
  };
}

/** Whether a range is one, also of one cell; a reader that passed by what is none would print what lies under it. */
export function isArea(range: string): boolean {
  return parseRange(range).length > 0 || (!range.includes(':') && parseRange(`${range}:${range}`).length > 0);
}

function covers({ top, left, bottom, right }: Area, column: number, row: number): boolean {
  if (row < top || row > bottom || column < left || column > right) return false;
  return row !== top || column !== left;
}

function sweep(areas: readonly Area[]): MergedAreas['isCovered'] {
  const firstCells = new Set(areas.map(({ left, top }) => cellAt(left, top)));
  const opening = areas.toSorted((a, b) => b.top - a.top);
  const closing = areas.toSorted((a, b) => b.bottom - a.bottom);
  const depth = coverCounts();
  return (column, row) => {
    if (areas.length === 0) return false;
    for (let next = opening.at(-1); next && next.top <= row; next = opening.at(-1)) {
      depth.add(next, 1);
      opening.pop();
    }
    for (let next = closing.at(-1); next && next.bottom < row; next = closing.at(-1)) {
      depth.add(next, -1);
      closing.pop();
    }
    return depth.at(column) > (firstCells.has(cellAt(column, row)) ? 1 : 0);
  };
}

/** How many areas lie over each column: a Fenwick tree of differences, so that a wide area costs no more than a narrow one. */
function coverCounts() {
  const tree = new Int32Array(LAST_COLUMN + 2);
  const from = (column: number, by: number): void => {
    for (let at = column; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + by;
  };
  return {
    add({ left, right }: Area, by: 1 | -1): void {
      from(left, by);
      from(right + 1, -by);
    },
    at(column: number): number {
      let count = 0;
      for (let at = column; at > 0; at -= at & -at) count += tree[at] ?? 0;
      return count;
    },
  };
}

function parseRange(range: string): Area[] {
  const [from, to] = range.replaceAll('$', '').split(':', 2).map(cellPosition);
  if (!from || !to || from.row === 0 || to.row === 0) return [];
  if (Math.min(from.column, to.column) > LAST_COLUMN) return [];
  return [
    {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.min(Math.max(from.column, to.column), LAST_COLUMN),
    },
  ];
}
