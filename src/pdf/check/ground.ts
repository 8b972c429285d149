/** What lies under a point of a page: everything painted before, in its order, on white paper. */
import type { Rgb } from '../../model/contrast.ts';
import { blend, WHITE } from '../read/content/colour.ts';
import type { Painted, PaintedShape } from '../read/content/painted.ts';
import { type Box, isInPath, isOnStroke, type Ring } from '../read/content/path.ts';

/** Lines thinner than this are no ground for a text: underlines and rules, stroked or filled. In points. */
const THIN = 3;

/** A colour, or nothing where it cannot be told. */
export type Ground = Rgb | undefined;

/** The shapes of a page that can be ground for something else. */
export class Grounds {
  readonly #shapes: { readonly index: number; readonly shape: PaintedShape }[] = [];

  constructor(painted: readonly Painted[]) {
    painted.forEach((shape, index) => {
      if (shape.kind !== 'text' && !isThin(shape)) this.#shapes.push({ index, shape });
    });
  }

  /** Those painted before the item of the given index that touch a box, in the order they were painted. */
  under(index: number, box: Box): PaintedShape[] {
    const found: PaintedShape[] = [];
    for (const { index: at, shape } of this.#shapes) {
      if (at >= index) break;
      if (touches(shape, box)) found.push(shape);
    }
    return found;
  }
}

function isThin({ kind, width, box }: PaintedShape): boolean {
  if (kind === 'stroke') return width < THIN;
  return Math.min(box[2] - box[0], box[3] - box[1]) < THIN;
}

function touches(shape: PaintedShape, box: Box): boolean {
  const half = shape.width / 2;
  const own = shape.box;
  return (
    own[0] - half <= box[2] && own[2] + half >= box[0] && own[1] - half <= box[3] && own[3] + half >= box[1]
  );
}

/** In: shapes in their order, a point of the page. */
export function groundAt(shapes: readonly PaintedShape[], x: number, y: number): Ground {
  let ground: Ground = WHITE;
  for (const shape of shapes) {
    const { colour, opacity } = shape;
    if (opacity === 0 || !covers(shape, x, y)) continue;
    if (colour === undefined) ground = undefined;
    else if (opacity >= 1) ground = colour;
    else if (ground !== undefined) ground = blend(colour, ground, opacity);
  }
  return ground;
}

/** Whether the ground is the same all over a box: each of the shapes is a rectangle that holds the whole of it. */
export function isEven(shapes: readonly PaintedShape[], box: Box): boolean {
  return shapes.every(
    ({ kind, path, box: own, clip }) =>
      kind === 'fill' && clip.length === 0 && holds(own, box) && isRectangle(path.rings, own),
  );
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Four corners, each at two sides of its box, and back to the first. */
function isRectangle(rings: readonly Ring[], [left, bottom, right, top]: Box): boolean {
  const [ring = [], another] = rings;
  if (another !== undefined || ring.length !== 10) return false;
  return ring.every((value, at) =>
    at % 2 === 0 ? value === left || value === right : value === bottom || value === top,
  );
}

function covers(shape: PaintedShape, x: number, y: number): boolean {
  const { kind, path, evenOdd, width } = shape;
  const isCovered = kind === 'stroke' ? isOnStroke(path, width, x, y) : isInPath(path, evenOdd, x, y);
  return isCovered && isVisible(shape, x, y);
}

/** Whether the clip leaves the point. */
export function isVisible({ clip }: Painted, x: number, y: number): boolean {
  return clip.every(({ path, evenOdd }) => isInPath(path, evenOdd, x, y));
}

/** `#d4351c` */
export function hexOf(colour: Rgb): string {
  const two = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${colour.map(two).join('')}`;
}
