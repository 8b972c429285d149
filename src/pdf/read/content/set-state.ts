/** Operators of the graphics state and of colours (ISO 32000-1, 8.4.4 and 8.6.8). */
import type { PdfDict } from '../file/pdf-object.ts';
import { type Components, colourOf, componentsOf, firstColour } from './colour.ts';
import { type ContentCanvas, numberAt, numbers, type Operand, type Operator } from './content-canvas.ts';
import { matrixOf, multiply } from './matrix.ts';

type Side = 'fill' | 'stroke';

function setSpace(side: Side): Operator {
  return (canvas, operands) => {
    const name = operands[0];
    const components = componentsOf(canvas.file, canvas.resource('ColorSpace', name) ?? name);
    setColour(canvas, side, components, undefined);
  };
}

function setColour(
  { state }: ContentCanvas,
  side: Side,
  components: Components,
  operands: readonly Operand[] | undefined,
): void {
  const colour = operands ? colourOf(components, numbers(operands)) : firstColour(components);
  state[side] = colour;
  if (side === 'fill') state.fillComponents = components;
  else state.strokeComponents = components;
}

const device =
  (side: Side, components: Components): Operator =>
  (canvas, operands) =>
    setColour(canvas, side, components, operands);

const inSpace =
  (side: Side): Operator =>
  (canvas, operands) => {
    const { fillComponents, strokeComponents } = canvas.state;
    setColour(canvas, side, side === 'fill' ? fillComponents : strokeComponents, operands);
  };

/** A dictionary of state parameters (8.4.5). */
function applyParameters(canvas: ContentCanvas, parameters: PdfDict): void {
  const { file, state } = canvas;
  state.fillOpacity = file.number(parameters.get('ca')) ?? state.fillOpacity;
  state.strokeOpacity = file.number(parameters.get('CA')) ?? state.strokeOpacity;
  state.lineWidth = file.number(parameters.get('LW')) ?? state.lineWidth;
  if (parameters.has('SMask')) state.masked = file.name(parameters.get('SMask')) !== 'None';
  if (parameters.has('BM')) {
    const mode = file.resolve(parameters.get('BM'));
    const name = file.name(mode) ?? file.name(file.array(mode)[0]);
    state.blended = name !== 'Normal' && name !== 'Compatible';
  }
  const [font, size] = file.array(parameters.get('Font'));
  if (font === undefined) return;
  state.font = canvas.shared.font(font);
  state.fontSize = file.number(size) ?? 0;
}

const ignored: Operator = () => {};

export const STATE_OPERATORS: Readonly<Record<string, Operator>> = {
  q: ({ saved, state }) => {
    saved.push({ ...state });
  },
  Q: (canvas) => {
    const state = canvas.saved.pop();
    if (state) canvas.state = state;
    else canvas.problems.push('state-never-saved');
  },
  cm: ({ state }, operands) => {
    state.matrix = multiply(matrixOf(operands), state.matrix);
  },
  w: ({ state }, operands) => {
    state.lineWidth = numberAt(operands, 0);
  },
  gs: (canvas, operands) =>
    applyParameters(canvas, canvas.file.dict(canvas.resource('ExtGState', operands[0]))),
  cs: setSpace('fill'),
  CS: setSpace('stroke'),
  sc: inSpace('fill'),
  SC: inSpace('stroke'),
  scn: inSpace('fill'),
  SCN: inSpace('stroke'),
  g: device('fill', 1),
  G: device('stroke', 1),
  rg: device('fill', 3),
  RG: device('stroke', 3),
  k: device('fill', 4),
  K: device('stroke', 4),
  ...Object.fromEntries(
    ['J', 'j', 'M', 'd', 'ri', 'i', 'd0', 'd1', 'BX', 'EX'].map((name) => [name, ignored]),
  ),
};
