/** Operators of text (ISO 32000-1, 9.3 and 9.4): codes in; glyphs with their place and meaning out. */
import { isArray, PdfString } from '../file/pdf-object.ts';
import { type ContentCanvas, numberAt, type Operand, type Operator } from './content-canvas.ts';
import type { PdfFont } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import { IDENTITY, type Matrix, matrixOf, moved, multiply } from './matrix.ts';
import { type Box, boxAround } from './path.ts';

interface Glyphs {
  readonly codes: number[];
  readonly middles: number[];
  /** How many have been laid. */
  count: number;
}

/** As long as they will be: lists that grow are made several times. */
function roomFor(parts: readonly Operand[], bytesPerCode: number): Glyphs {
  let count = 0;
  for (const part of parts) {
    if (part instanceof PdfString) count += Math.floor(part.bytes.length / bytesPerCode);
  }
  return { codes: new Array<number>(count), middles: new Array<number>(2 * count), count: 0 };
}

/** In: strings, and numbers that move back by thousandths. */
function showText(canvas: ContentCanvas, parts: readonly Operand[]): void {
  const { state } = canvas;
  const matrix = multiply(canvas.textMatrix, state.matrix);
  const glyphs = roomFor(state.font === undefined ? [] : parts, state.font?.bytesPerCode ?? 1);
  let along = 0;
  for (const part of parts) {
    if (typeof part === 'number') along -= (part / 1000) * state.fontSize * state.horizontalScale;
    else if (part instanceof PdfString) along = layGlyphs(part.bytes, along, matrix, state, glyphs);
  }
  pushText(canvas, matrix, glyphs, along);
  canvas.textMatrix = moved(along, 0, canvas.textMatrix);
}

/** Out: where the next glyph goes. */
function layGlyphs(
  bytes: Uint8Array,
  from: number,
  { a, b, c, d, e, f }: Matrix,
  state: GraphicsState,
  glyphs: Glyphs,
): number {
  const { font, fontSize, characterSpacing, wordSpacing, horizontalScale, rise } = state;
  if (font === undefined) return from;
  const step = font.bytesPerCode;
  let along = from;
  for (let at = 0; at + step <= bytes.length; at += step) {
    const code = codeAt(bytes, at, font);
    const width = (font.width(code) / 1000) * fontSize * horizontalScale;
    const middle = along + width / 2;
    const index = glyphs.count++;
    glyphs.codes[index] = code;
    glyphs.middles[2 * index] = a * middle + c * rise + e;
    glyphs.middles[2 * index + 1] = b * middle + d * rise + f;
    const spacing = characterSpacing + (step === 1 && code === 32 ? wordSpacing : 0);
    along += width + spacing * horizontalScale;
  }
  return along;
}

function codeAt(bytes: Uint8Array, at: number, { bytesPerCode }: PdfFont): number {
  const first = bytes[at] ?? 0;
  return bytesPerCode === 1 ? first : (first << 8) | (bytes[at + 1] ?? 0);
}

function pushText(canvas: ContentCanvas, matrix: Matrix, { codes, middles }: Glyphs, along: number): void {
  const { state } = canvas;
  const { fontSize, renderMode } = state;
  const stroked = renderMode === 1 || renderMode === 5;
  const up = [matrix.c * fontSize, matrix.d * fontSize] as const;
  const plain = !state.masked && !state.blended;
  canvas.painted.push({
    kind: 'text',
    mark: canvas.mark,
    box: boxOf(state, matrix, along),
    colour: plain ? (stroked ? state.stroke : state.fill) : undefined,
    opacity: (stroked ? state.strokeOpacity : state.fillOpacity) * state.groupOpacity,
    clip: state.clip,
    font: state.font,
    size: Math.hypot(up[0], up[1]),
    text: textOf(state.font, codes),
    codes,
    middles,
    up,
    invisible: renderMode === 3 || renderMode === 7,
  });
}

/** From a quarter below the line of writing to three quarters above it. */
function boxOf({ fontSize, rise }: GraphicsState, { a, b, c, d, e, f }: Matrix, along: number): Box {
  const low = rise - 0.25 * fontSize;
  const high = low + fontSize;
  const [x, y] = [c * low + e, d * low + f];
  const [topX, topY] = [c * high + e, d * high + f];
  const [moveX, moveY] = [a * along, b * along];
  return boxAround([[x, y, x + moveX, y + moveY, topX + moveX, topY + moveY, topX, topY]]);
}

function textOf(font: PdfFont | undefined, codes: readonly number[]): string {
  let text = '';
  for (const code of codes) text += font?.text(code) ?? '\ufffd';
  return text;
}

function moveLine(canvas: ContentCanvas, x: number, y: number): void {
  canvas.lineMatrix = moved(x, y, canvas.lineMatrix);
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
    change(state, numberAt(operands, 0));

export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: (canvas) => setMatrix(canvas, IDENTITY),
  ET: () => {},
  Tc: set((state, value) => Object.assign(state, { characterSpacing: value })),
  Tw: set((state, value) => Object.assign(state, { wordSpacing: value })),
  Tz: set((state, value) => Object.assign(state, { horizontalScale: value / 100 })),
  TL: set((state, value) => Object.assign(state, { leading: value })),
  Ts: set((state, value) => Object.assign(state, { rise: value })),
  Tr: set((state, value) => Object.assign(state, { renderMode: value })),
  Tf: (canvas, operands) => {
    const entry = canvas.resource('Font', operands[0]);
    canvas.state.font = entry === undefined ? undefined : canvas.shared.font(entry);
    canvas.state.fontSize = numberAt(operands, 1);
  },
  Td: (canvas, operands) => {
    moveLine(canvas, numberAt(operands, 0), numberAt(operands, 1));
  },
  TD: (canvas, operands) => {
    canvas.state.leading = -numberAt(operands, 1);
    moveLine(canvas, numberAt(operands, 0), numberAt(operands, 1));
  },
  Tm: (canvas, operands) => setMatrix(canvas, matrixOf(operands)),
  'T*': nextLine,
  Tj: showText,
  TJ: (canvas, operands) => {
    const parts = operands[0];
    showText(canvas, isArray(parts) ? parts : []);
  },
  "'": (canvas, operands) => {
    nextLine(canvas);
    showText(canvas, operands);
  },
  '"': (canvas, operands) => {
    const [wordSpacing, characterSpacing] = [numberAt(operands, 0), numberAt(operands, 1)];
    Object.assign(canvas.state, { wordSpacing, characterSpacing });
    nextLine(canvas);
    showText(canvas, operands.slice(2));
  },
};
