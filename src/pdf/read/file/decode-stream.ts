/** The filters of a stream undone (ISO 32000-1, 7.4): FlateDecode with PNG predictors, which is all that the product writes. */
import { inflate } from '../../../model/inflate.ts';
import { DamagedPdf, isArray, isDict, nameOf, numberOf, type PdfDict, type PdfObject } from './pdf-object.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * In: the stream's own dictionary with its filter entries resolved, and its bytes. Throws `DamagedPdf` where
 * a filter is unknown, its data broken or too large.
 */
export function decodeStream(
  data: Uint8Array,
  dict: PdfDict,
  resolve: (object: PdfObject | undefined) => PdfObject,
): Uint8Array {
  const filters = listOf(resolve(dict.get('Filter')), resolve);
  const parameters = listOf(resolve(dict.get('DecodeParms')), resolve);
  let decoded = data;
  filters.forEach((filter, index) => {
    const name = nameOf(filter);
    if (name !== 'FlateDecode') throw new DamagedPdf(`a stream in the form ${name ?? 'unknown'}`);
    decoded = unpredict(unpacked(decoded), parameters[index], resolve);
  });
  return decoded;
}

function listOf(object: PdfObject, resolve: (object: PdfObject | undefined) => PdfObject): PdfObject[] {
  if (isArray(object)) return object.map(resolve);
  return object === null ? [] : [object];
}

function unpacked(data: Uint8Array): Uint8Array {
  const bytes = unpack(data);
  if (bytes === undefined) throw new DamagedPdf('a stream that unpacks to more than 64 MB');
  return bytes;
}

function unpack(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflate(data, 'zlib', MOST_BYTES);
  } catch {
    throw new DamagedPdf('a stream that cannot be unpacked');
  }
}

function unpredict(
  bytes: Uint8Array,
  parameters: PdfObject | undefined,
  resolve: (object: PdfObject | undefined) => PdfObject,
): Uint8Array {
  if (!isDict(parameters)) return bytes;
  const of = (key: string, usual: number): number => numberOf(resolve(parameters.get(key))) ?? usual;
  const predictor = of('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new DamagedPdf(`a stream with predictor ${predictor}`);
  const pixel = Math.max(1, (of('Colors', 1) * of('BitsPerComponent', 8)) >> 3);
  const width = Math.ceil((of('Columns', 1) * of('Colors', 1) * of('BitsPerComponent', 8)) / 8);
  if (!(width > 0 && width < MOST_BYTES)) throw new DamagedPdf('a stream with rows of no width');
  return unpredictRows(bytes, width, pixel);
}

/** PNG: every row begins with the kind of its prediction. */
function unpredictRows(bytes: Uint8Array, width: number, pixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    const to = row * width;
    for (let at = 0; at < width; at++) {
      const left = at >= pixel ? (out[to + at - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[to + at - width] ?? 0) : 0;
      const corner = row > 0 && at >= pixel ? (out[to + at - width - pixel] ?? 0) : 0;
      out[to + at] = (bytes[row * (width + 1) + 1 + at] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw new DamagedPdf('a stream with an unknown prediction');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
