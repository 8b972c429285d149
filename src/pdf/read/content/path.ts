/** Paths in page coordinates, curves as short lines: what they cover, and whether a point lies in them. */
import type { Matrix } from './matrix.ts';

/** Left, bottom, right, top in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Points one after the other, x then y. */
export type Ring = readonly number[];

export interface FlatPath {
  readonly rings: readonly Ring[];
  readonly box: Box;
}

export const EMPTY_PATH: FlatPath = { rings: [], box: [0, 0, 0, 0] };

/** A curve as so many lines: finer than needed to tell what lies under a letter. */
const LINES_OF_A_CURVE = 8;

export class PathBuilder {
  #rings: number[][] = [];
  #ring: number[] = [];

  move(x: number, y: number, matrix: Matrix): void {
    this.#ring = [];
    this.#rings.push(this.#ring);
    this.#add(x, y, matrix);
  }

  line(x: number, y: number, matrix: Matrix): void {
    if (this.#rings.length === 0) this.move(x, y, matrix);
    else this.#add(x, y, matrix);
  }

  /** In: two control points and the end; a missing one is where the path stands, or the end. */
  curve(
    first: readonly number[] | undefined,
    second: readonly number[],
    end: readonly number[],
    matrix: Matrix,
  ): void {
    const [startX, startY] = [this.#ring.at(-2) ?? 0, this.#ring.at(-1) ?? 0];
    const [endX, endY] = transform(end, matrix);
    const [x1, y1] = first ? transform(first, matrix) : [startX, startY];
    const [x2, y2] = transform(second, matrix);
    for (let step = 1; step <= LINES_OF_A_CURVE; step++) {
      const t = step / LINES_OF_A_CURVE;
      const u = 1 - t;
      const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.#ring.push(
        w0 * startX + w1 * x1 + w2 * x2 + w3 * endX,
        w0 * startY + w1 * y1 + w2 * y2 + w3 * endY,
      );
    }
  }

  rectangle(x: number, y: number, width: number, height: number, matrix: Matrix): void {
    this.move(x, y, matrix);
    this.line(x + width, y, matrix);
    this.line(x + width, y + height, matrix);
    this.line(x, y + height, matrix);
    this.close();
  }

  close(): void {
    const [x, y] = this.#ring;
    if (x !== undefined && y !== undefined) this.#ring.push(x, y);
  }

  /** The path so far; the next one begins anew. */
  take(): FlatPath {
    const rings = this.#rings;
    this.#rings = [];
    this.#ring = [];
    return rings.length === 0 ? EMPTY_PATH : { rings, box: boxAround(rings) };
  }

  #add(x: number, y: number, { a, b, c, d, e, f }: Matrix): void {
    this.#ring.push(a * x + c * y + e, b * x + d * y + f);
  }
}

function transform(point: readonly number[], { a, b, c, d, e, f }: Matrix): [number, number] {
  const [x = 0, y = 0] = point;
  return [a * x + c * y + e, b * x + d * y + f];
}

export function boxAround(rings: readonly Ring[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const x = ring[at] ?? 0;
      const y = ring[at + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
  }
  return [left, bottom, right, top];
}

export function isInBox(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** Whether a filled path covers a point (8.5.3.3). */
export function isInPath({ rings, box }: FlatPath, evenOdd: boolean, x: number, y: number): boolean {
  if (!isInBox(box, x, y)) return false;
  let winding = 0;
  for (const ring of rings) winding += windingOf(ring, evenOdd, x, y);
  return evenOdd ? winding % 2 === 1 : winding !== 0;
}

/** Crossings of a ray to the right: counted, or up less down. */
function windingOf(ring: Ring, evenOdd: boolean, x: number, y: number): number {
  let winding = 0;
  let fromX = ring.at(-2) ?? 0;
  let fromY = ring.at(-1) ?? 0;
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const toX = ring[at] ?? 0;
    const toY = ring[at + 1] ?? 0;
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) {
      winding += evenOdd || toY > fromY ? 1 : -1;
    }
    fromX = toX;
    fromY = toY;
  }
  return winding;
}

/** Whether a line of some width along the path covers a point. */
export function isOnStroke({ rings, box }: FlatPath, width: number, x: number, y: number): boolean {
  const half = width / 2;
  const [left, bottom, right, top] = box;
  if (!isInBox([left - half, bottom - half, right + half, top + half], x, y)) return false;
  return rings.some((ring) => {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      if (distanceToLine(ring.slice(at, at + 4), x, y) <= half) return true;
    }
    return false;
  });
}

function distanceToLine(line: Ring, x: number, y: number): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
