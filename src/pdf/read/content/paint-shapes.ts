/** Operators of paths, pictures and forms (ISO 32000-1, 8.5, 8.8 to 8.10). */
import type { ContentCanvas, Operand, Operator } from './content-canvas.ts';
import { numbers } from './content-canvas.ts';
import { scaleOf } from './matrix.ts';
import type { PaintedShape } from './painted.ts';
import { type FlatPath, PathBuilder } from './path.ts';

type Fill = 'nonzero' | 'evenodd' | undefined;

function paintPath(fill: Fill, stroke: boolean, close = false): Operator {
  return (canvas) => {
    if (close) canvas.path.close();
    const path = canvas.path.take();
    if (fill) pushShape(canvas, 'fill', path, fill === 'evenodd');
    if (stroke) pushShape(canvas, 'stroke', path, false);
    if (canvas.pendingClip) canvas.cut({ path, evenOdd: canvas.pendingClip === 'evenodd' });
    canvas.pendingClip = undefined;
  };
}

function pushShape(
  canvas: ContentCanvas,
  kind: PaintedShape['kind'],
  path: FlatPath,
  evenOdd: boolean,
): void {
  const { state } = canvas;
  const plain = !state.masked && !state.blended && kind !== 'image' && kind !== 'shading';
  const isStroke = kind === 'stroke';
  canvas.painted.push({
    kind,
    mark: canvas.mark,
    path,
    evenOdd,
    box: path.box,
    colour: plain ? (isStroke ? state.stroke : state.fill) : undefined,
    opacity: (isStroke ? state.strokeOpacity : state.fillOpacity) * state.groupOpacity,
    width: isStroke ? state.lineWidth * scaleOf(state.matrix) : 0,
    clip: state.clip,
  });
}

/** A picture fills the unit square of its coordinates (8.9.5). */
export function paintImage(canvas: ContentCanvas): void {
  const path = new PathBuilder();
  path.rectangle(0, 0, 1, 1, canvas.state.matrix);
  pushShape(canvas, 'image', path.take(), false);
}

/** A shading fills whatever the clip leaves. */
function paintShading(canvas: ContentCanvas): void {
  const path = new PathBuilder();
  path.rectangle(-1e6, -1e6, 2e6, 2e6, [1, 0, 0, 1, 0, 0]);
  pushShape(canvas, 'shading', path.take(), false);
}

const build =
  (add: (canvas: ContentCanvas, points: readonly number[]) => void): Operator =>
  (canvas, operands: readonly Operand[]) =>
    add(canvas, numbers(operands));

export const SHAPE_OPERATORS: Readonly<Record<string, Operator>> = {
  m: build(({ path, state }, [x = 0, y = 0]) => path.move(x, y, state.matrix)),
  l: build(({ path, state }, [x = 0, y = 0]) => path.line(x, y, state.matrix)),
  c: build(({ path, state }, p) => path.curve(p.slice(0, 2), p.slice(2, 4), p.slice(4, 6), state.matrix)),
  v: build(({ path, state }, p) => path.curve(undefined, p.slice(0, 2), p.slice(2, 4), state.matrix)),
  y: build(({ path, state }, p) => path.curve(p.slice(0, 2), p.slice(2, 4), p.slice(2, 4), state.matrix)),
  re: build(({ path, state }, [x = 0, y = 0, w = 0, h = 0]) => path.rectangle(x, y, w, h, state.matrix)),
  h: ({ path }) => path.close(),
  S: paintPath(undefined, true),
  s: paintPath(undefined, true, true),
  f: paintPath('nonzero', false),
  F: paintPath('nonzero', false),
  'f*': paintPath('evenodd', false),
  B: paintPath('nonzero', true),
  'B*': paintPath('evenodd', true),
  b: paintPath('nonzero', true, true),
  'b*': paintPath('evenodd', true, true),
  n: paintPath(undefined, false),
  W: (canvas) => {
    canvas.pendingClip = 'nonzero';
  },
  'W*': (canvas) => {
    canvas.pendingClip = 'evenodd';
  },
  sh: paintShading,
};
