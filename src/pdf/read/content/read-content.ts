/**
 * Reads what a page paints (ISO 32000-1, 7.8.2): the page in; everything painted, with mark, place and
 * colour, out. Forms are followed; pictures are known by their place only.
 */
import type { Lexer } from '../file/lexer.ts';
import type { PdfPage } from '../file/pages.ts';
import { parseOperand } from '../file/parse-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { isArray, type PdfDict, PdfStream } from '../file/pdf-object.ts';
import { Keyword } from '../file/words.ts';
import { ContentCanvas, type Operand, type Operator, type SharedByPages } from './content-canvas.ts';
import { matrixOf, multiply } from './matrix.ts';
import { OperationReader } from './operations.ts';
import { paintImage, SHAPE_OPERATORS } from './paint-shapes.ts';
import { TEXT_OPERATORS } from './paint-text.ts';
import type { PageContent } from './painted.ts';
import { PathBuilder } from './path.ts';
import { MARK_OPERATORS } from './set-marks.ts';
import { STATE_OPERATORS } from './set-state.ts';

/** No real form stands deeper in others. */
const MOST_FORMS = 12;

/** Throws `DamagedPdf` where a stream is broken. An unknown operator is a problem of the page. */
export function readContent(file: PdfFile, page: PdfPage, shared: SharedByPages): PageContent {
  const canvas = new ContentCanvas(file, page.resources, shared);
  run(canvas, joined(file, page));
  if (canvas.openMarks.length > 0) canvas.problems.push('mark-left-open');
  if (canvas.saved.length > 0) canvas.problems.push('state-left-saved');
  const { painted, marks, problems } = canvas;
  return { painted, marks, problems };
}

/** The streams of a page are one, with space between. */
function joined(file: PdfFile, page: PdfPage): Uint8Array {
  const contents = file.resolve(page.dict.get('Contents'));
  const parts = (isArray(contents) ? contents : [contents]).map(
    (part) => file.data(part) ?? new Uint8Array(),
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length + 1;
  }
  return bytes;
}

function run(canvas: ContentCanvas, bytes: Uint8Array): void {
  const reader = new OperationReader(bytes);
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    canvas.count();
    if (word === 'BI') skipInlineImage(canvas, reader.lexer);
    else perform(canvas, word, reader.operands);
  }
}

function perform(canvas: ContentCanvas, word: string, operands: readonly Operand[]): void {
  const operator = OPERATORS.get(word);
  if (operator) operator(canvas, operands);
  else canvas.problems.push('unknown-operator');
}

function paintObject(canvas: ContentCanvas, [name]: readonly Operand[]): void {
  const object = canvas.file.resolve(canvas.resource('XObject', name));
  if (!(object instanceof PdfStream)) return;
  if (canvas.file.name(object.dict.get('Subtype')) === 'Form') paintForm(canvas, object);
  else paintImage(canvas);
}

/** A form is painted with a state of its own, cut to its box (8.10.1). */
function paintForm(canvas: ContentCanvas, form: PdfStream): void {
  if (canvas.formDepth >= MOST_FORMS) return;
  const { file, state, saved, resources } = canvas;
  const inner = { ...state };
  inner.matrix = multiply(matrixOf(file.numbers(form.dict.get('Matrix'))), state.matrix);
  if (form.dict.has('Group')) {
    inner.groupOpacity *= state.fillOpacity;
    inner.fillOpacity = 1;
    inner.strokeOpacity = 1;
  }
  canvas.state = inner;
  canvas.saved = [];
  if (form.dict.has('Resources')) canvas.resources = file.dict(form.dict.get('Resources'));
  cutToBox(canvas, form.dict);
  canvas.formDepth += 1;
  run(canvas, file.data(form) ?? new Uint8Array());
  canvas.formDepth -= 1;
  if (canvas.saved.length > 0) canvas.problems.push('state-left-saved');
  canvas.state = state;
  canvas.saved = saved;
  canvas.resources = resources;
}

function cutToBox(canvas: ContentCanvas, form: PdfDict): void {
  const box = canvas.file.numbers(form.get('BBox'));
  if (box.length !== 4) return;
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const path = new PathBuilder();
  path.rectangle(left, bottom, right - left, top - bottom, canvas.state.matrix);
  canvas.cut({ path: path.take(), evenOdd: false });
}

/** The bytes of an inline picture end at `EI` between spaces (8.9.7). */
function skipInlineImage(canvas: ContentCanvas, lexer: Lexer): void {
  for (let found = parseOperand(lexer); found !== undefined; found = parseOperand(lexer)) {
    if (found instanceof Keyword && found.word === 'ID') break;
  }
  const isSpace = (byte: number | undefined): boolean =>
    byte === undefined || [0, 9, 10, 12, 13, 32].includes(byte);
  const { bytes } = lexer;
  for (let at = lexer.at; at < bytes.length; at++) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49) continue;
    if (!isSpace(bytes[at - 1]) || !isSpace(bytes[at + 2])) continue;
    lexer.at = at + 2;
    paintImage(canvas);
    return;
  }
  lexer.at = bytes.length;
  canvas.problems.push('unknown-operator');
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...STATE_OPERATORS,
    ...SHAPE_OPERATORS,
    ...TEXT_OPERATORS,
    ...MARK_OPERATORS,
    Do: paintObject,
  }),
);
