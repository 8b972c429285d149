/** Operators of text (ISO 32000-1, 9.3 and 9.4): codes in; glyphs with their place and meaning out. */
import { isArray, PdfString } from '../file/pdf-object.ts';
import type { ContentCanvas, Operand, Operator } from './content-canvas.ts';
import { numbers } from './content-canvas.ts';
import type { PdfFont } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';
import { boxAround } from './path.ts';

interface Glyphs {
  readonly codes: number[];
  readonly middles: number[];
}

/** In: strings, and numbers that move back by thousandths. */
function showText(canvas: ContentCanvas, parts: readonly Operand[]): void {
  const { state } = canvas;
  const matrix = multiply(canvas.textMatrix, state.matrix);
  const glyphs: Glyphs = { codes: [], middles: [] };
  let along = 0;
  for (const part of parts) {
    if (typeof part === 'number') along -= (part / 1000) * state.fontSize * state.horizontalScale;
    else if (part instanceof PdfString) along = layGlyphs(part.bytes, along, matrix, state, glyphs);
  }
  pushText(canvas, matrix, glyphs, along);
  canvas.textMatrix = multiply([1, 0, 0, 1, along, 0], canvas.textMatrix);
}

/** Out: where the next glyph goes. */
function layGlyphs(
  bytes: Uint8Array,
  from: number,
  [a, b, c, d, e, f]: Matrix,
  state: GraphicsState,
  { codes, middles }: Glyphs,
): number {
  const { font, fontSize, characterSpacing, wordSpacing, horizontalScale, rise } = state;
  if (font === undefined) return from;
  const step = font.bytesPerCode;
  let along = from;
  for (let at = 0; at + step <= bytes.length; at += step) {
    const code = codeAt(bytes, at, font);
    const width = (font.width(code) / 1000) * fontSize * horizontalScale;
    const middle = along + width / 2;
    codes.push(code);
    middles.push(a * middle + c * rise + e, b * middle + d * rise + f);
    const spacing = characterSpacing + (step === 1 && code === 32 ? wordSpacing : 0);
    along += width + spacing * horizontalScale;
  }
  return along;
}

function codeAt(bytes: Uint8Array, at: number, { bytesPerCode }: PdfFont): number {
  const first = bytes[at] ?? 0;
  return bytesPerCode === 1 ? first : (first << 8) | (bytes[at + 1] ?? 0);
}

function pushText(
  canvas: ContentCanvas,
  [a, b, c, d, e, f]: Matrix,
  { codes, middles }: Glyphs,
  along: number,
): void {
  const { state } = canvas;
  const { fontSize, rise, renderMode } = state;
  const stroked = renderMode === 1 || renderMode === 5;
  const up = [c * fontSize, d * fontSize] as const;
  const corner = (x: number, y: number): number[] => [a * x + c * y + e, b * x + d * y + f];
  const [low, high] = [rise - 0.25 * fontSize, rise + 0.75 * fontSize];
  const ring = [...corner(0, low), ...corner(along, low), ...corner(along, high), ...corner(0, high)];
  const plain = !state.masked && !state.blended;
  canvas.painted.push({
    kind: 'text',
    mark: canvas.mark,
    box: boxAround([ring]),
    colour: plain ? (stroked ? state.stroke : state.fill) : undefined,
    opacity: (stroked ? state.strokeOpacity : state.fillOpacity) * state.groupOpacity,
    clip: state.clip,
    font: state.font,
    size: Math.hypot(...up),
    text: textOf(state.font, codes),
    codes,
    middles,
    up,
    invisible: renderMode === 3 || renderMode === 7,
  });
}

function textOf(font: PdfFont | undefined, codes: readonly number[]): string {
  let text = '';
  for (const code of codes) text += font?.text(code) ?? '\ufffd';
  return text;
}

function moveLine(canvas: ContentCanvas, x: number, y: number): void {
  canvas.lineMatrix = multiply([1, 0, 0, 1, x, y], canvas.lineMatrix);
  canvas.textMatrix = canvas.lineMatrix;
}

function nextLine(canvas: ContentCanvas): void {
  moveLine(canvas, 0, -canvas.state.leading);
}

function setMatrix(canvas: ContentCanvas, matrix: Matrix): void {
  canvas.textMatrix = matrix;
  canvas.lineMatrix = matrix;
}

const set =
  (change: (state: GraphicsState, value: number) => void): Operator =>
  ({ state }, operands) =>
    change(state, numbers(operands)[0] ?? 0);

export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: (canvas) => setMatrix(canvas, IDENTITY),
  ET: () => {},
  Tc: set((state, value) => Object.assign(state, { characterSpacing: value })),
  Tw: set((state, value) => Object.assign(state, { wordSpacing: value })),
  Tz: set((state, value) => Object.assign(state, { horizontalScale: value / 100 })),
  TL: set((state, value) => Object.assign(state, { leading: value })),
  Ts: set((state, value) => Object.assign(state, { rise: value })),
  Tr: set((state, value) => Object.assign(state, { renderMode: value })),
  Tf: (canvas, [name, size]) => {
    const entry = canvas.resource('Font', name);
    canvas.state.font = entry === undefined ? undefined : canvas.fonts.font(entry);
    canvas.state.fontSize = typeof size === 'number' ? size : 0;
  },
  Td: (canvas, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    moveLine(canvas, x, y);
  },
  TD: (canvas, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    canvas.state.leading = -y;
    moveLine(canvas, x, y);
  },
  Tm: (canvas, operands) => setMatrix(canvas, matrixOf(numbers(operands))),
  'T*': nextLine,
  Tj: showText,
  TJ: (canvas, [parts = null]) => showText(canvas, isArray(parts) ? parts : []),
  "'": (canvas, operands) => {
    nextLine(canvas);
    showText(canvas, operands);
  },
  '"': (canvas, [words = null, characters = null, text = null]) => {
    const [wordSpacing = 0, characterSpacing = 0] = numbers([words, characters]);
    Object.assign(canvas.state, { wordSpacing, characterSpacing });
    nextLine(canvas);
    showText(canvas, [text]);
  },
};
