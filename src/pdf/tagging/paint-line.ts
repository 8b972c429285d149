/**
 * Rules of tables, nearly all that is drawn. pdfmake sets pen and colour anew before each; those that follow one in
 * the same look are drawn with nothing set in between, which is what stays of it in the page.
 */
import type { PdfmakeVector } from 'pdfmake-internals';
import { numberText } from '../file/object-text.ts';
import type { PaintState } from '../file/page-content.ts';
import type { ReportDocument } from '../file/report-document.ts';

export class LinePainter {
  readonly #document: ReportDocument;
  #last: PdfmakeVector | undefined;
  /** Of the page, once the last line was drawn. */
  #state: PaintState | undefined;

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  /** In: a vector, and how pdfmake draws it, which is asked where it is no plain line in the look of the last one. */
  paint(vector: PdfmakeVector, draw: () => void): void {
    const isLine = isPlainLine(vector);
    if (isLine && this.#isLookOf(vector)) {
      const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = vector;
      const [from, to] = [`${numberText(x1)} ${numberText(y1)}`, `${numberText(x2)} ${numberText(y2)}`];
      this.#document.addPlain(`${from} m\n${to} l\nS`);
      return;
    }
    draw();
    this.#last = isLine ? vector : undefined;
    this.#state = this.#document.paintState;
  }

  #isLookOf({ lineWidth, lineColor }: PdfmakeVector): boolean {
    const last = this.#last;
    if (last?.lineWidth !== lineWidth || last?.lineColor !== lineColor) return false;
    return this.#state !== undefined && this.#state === this.#document.paintState;
  }
}

function isPlainLine(vector: PdfmakeVector): boolean {
  const { type, dash, lineJoin, lineCap, color, linearGradient, strokeOpacity } = vector;
  const isPlain = !(dash || lineJoin || lineCap || color || linearGradient) && strokeOpacity === undefined;
  return type === 'line' && isPlain;
}
