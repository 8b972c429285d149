/** Operators of paths, pictures and forms (ISO 32000-1, 8.5, 8.8 to 8.10). */
import { type ContentCanvas, numberAt, numbers, type Operator } from './content-canvas.ts';
import { IDENTITY, scaleOf } from './matrix.ts';
import type { PaintedShape } from './painted.ts';
import { type FlatPath, PathBuilder } from './path.ts';

type Fill = 'nonzero' | 'evenodd' | undefined;

function paintPath(fill: Fill, stroke: boolean, close = false): Operator {
  return (canvas) => {
    if (close) canvas.path.close();
    const path = canvas.path.take();
    // writers fill nothing now and then; nothing is painted by it
    const isSomething = path.rings.length > 0;
    if (isSomething && fill) pushShape(canvas, 'fill', path, fill === 'evenodd');
    if (isSomething && stroke) pushShape(canvas, 'stroke', path, false);
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
  path.rectangle(-1e6, -1e6, 2e6, 2e6, IDENTITY);
  pushShape(canvas, 'shading', path.take(), false);
}

const at = numberAt;

export const SHAPE_OPERATORS: Readonly<Record<string, Operator>> = {
  m: ({ path, state }, p) => path.move(at(p, 0), at(p, 1), state.matrix),
  l: ({ path, state }, p) => path.line(at(p, 0), at(p, 1), state.matrix),
  c: ({ path, state }, operands) => {
    const p = numbers(operands);
    path.curve(p.slice(0, 2), p.slice(2, 4), p.slice(4, 6), state.matrix);
  },
  v: ({ path, state }, operands) => {
    const p = numbers(operands);
    path.curve(undefined, p.slice(0, 2), p.slice(2, 4), state.matrix);
  },
  y: ({ path, state }, operands) => {
    const p = numbers(operands);
    path.curve(p.slice(0, 2), p.slice(2, 4), p.slice(2, 4), state.matrix);
  },
  re: ({ path, state }, p) => path.rectangle(at(p, 0), at(p, 1), at(p, 2), at(p, 3), state.matrix),
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
