/** Points of a painted shape at which its colour can be seen. */
import type { PaintedShape } from '../read/content/painted.ts';
import { isInPath } from '../read/content/path.ts';
import { isVisible } from './ground.ts';

type Point = readonly [x: number, y: number];

/** A fill is looked at on a grid of so many points each way. */
const GRID = 6;

/** Out: one after the other, as long as they are asked for; none where the clip leaves nothing of it. */
export function* pointsOf(shape: PaintedShape): Generator<Point> {
  let isInside = false;
  for (const point of shape.kind === 'fill' ? gridOf(shape) : []) {
    isInside = true;
    if (isVisible(shape, ...point)) yield point;
  }
  if (isInside) return;
  for (const point of middlesOf(shape)) if (isVisible(shape, ...point)) yield point;
}

function* gridOf({ path, evenOdd }: PaintedShape): Generator<Point> {
  const [left, bottom, right, top] = path.box;
  for (let across = 0.5; across < GRID; across++) {
    for (let up = 0.5; up < GRID; up++) {
      const x = left + (across / GRID) * (right - left);
      const y = bottom + (up / GRID) * (top - bottom);
      if (isInPath(path, evenOdd, x, y)) yield [x, y];
    }
  }
}

/** The middle of each line of the path; thin shapes have no other points. */
function middlesOf({ path }: PaintedShape): Point[] {
  return path.rings.flatMap((ring) => {
    const points: Point[] = [];
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.slice(at, at + 4);
      points.push([(x1 + x2) / 2, (y1 + y2) / 2]);
    }
    return points;
  });
}
