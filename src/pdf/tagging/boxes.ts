/** What painted things cover: pdfmake's measures from the top in, boxes from the bottom of the page out. */
import type { PdfkitPage, PdfmakeInline, PdfmakeLine, PdfmakeVector } from 'pdfmake-internals';
import type { Box } from './element.ts';

type Sheet = Pick<PdfkitPage, 'height'>;

export function boxOf(x: number, y: number, width: number, height: number, page: Sheet): Box {
  return [x, page.height - y - height, x + width, page.height - y];
}

/** Of pieces of a line, as high as the whole. */
export function boxOfPieces(
  { line, inlines }: { readonly line: PdfmakeLine; readonly inlines: readonly PdfmakeInline[] },
  x: number,
  y: number,
  page: Sheet,
): Box {
  const [first] = inlines;
  const last = inlines.at(-1);
  const left = first?.x ?? 0;
  const right = (last?.x ?? 0) + (last?.width ?? 0) - (last?.trailingCut ?? 0);
  return boxOf(x + left, y, right - left, line.getHeight(), page);
}

export function boxOfVector(vector: PdfmakeVector, page: Sheet): Box {
  const { x = 0, y = 0, w = 0, h = 0, r1 = 0, r2 = r1, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = vector;
  switch (vector.type) {
    case 'polyline':
      return boxAround(vector.points ?? [], page);
    case 'line':
      return boxAround(
        [
          { x: x1, y: y1 },
          { x: x2, y: y2 },
        ],
        page,
      );
    case 'ellipse':
      return boxOf(x - r1, y - r2, 2 * r1, 2 * r2, page);
    default:
      return boxOf(x, y, w, h, page);
  }
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[], page: Sheet): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return boxOf(left, top, Math.max(...xs) - left, Math.max(...ys) - top, page);
}
