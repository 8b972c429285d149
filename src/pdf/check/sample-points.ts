/** Points of a painted shape at which its colour can be seen. */
import type { PaintedShape } from '../read/content/painted.ts';
import { isInPath } from '../read/content/path.ts';
import { isVisible } from './ground.ts';

type Point = readonly [x: number, y: number];

/** A fill is looked at on a grid of so many points each way. */
const GRID = 6;

/** Out: none where the clip leaves nothing of it. */
export function pointsOf(shape: PaintedShape): Point[] {
  const inside = shape.kind === 'fill' ? gridOf(shape) : [];
  const points = inside.length > 0 ? inside : middlesOf(shape);
  return points.filter(([x, y]) => isVisible(shape, x, y));
}

function gridOf({ path, evenOdd }: PaintedShape): Point[] {
  const [left, bottom, right, top] = path.box;
  const steps = Array.from({ length: GRID }, (_, step) => (step + 0.5) / GRID);
  return steps
    .flatMap((across) =>
      steps.map((up): Point => [left + across * (right - left), bottom + up * (top - bottom)]),
    )
    .filter(([x, y]) => isInPath(path, evenOdd, x, y));
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
