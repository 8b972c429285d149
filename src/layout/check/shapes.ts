/** The smallest parts that properties of a document are made of, as zod schemas. Lengths are points. */
import * as z from 'zod';

export const length = z.number().min(0).max(10_000);
export const offset = z.number().min(-10_000).max(10_000);
export const wholeNumber = z.int().min(0).max(1_000_000);
export const share = z.number().min(0).max(1);
export const flag = z.boolean();
export const name = z.string().min(1).max(200);
export const colour = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
export const printed = z.string().min(1);

/** All sides, left and right with top and bottom, or each side. */
export const margins = z.union([
  offset,
  z.tuple([offset, offset]),
  z.tuple([offset, offset, offset, offset]),
]);

export const columnWidth = z.union([length, z.enum(['auto', '*']), z.string().regex(/^\d{1,3}(\.\d+)?%$/)]);

/** Only these; `javascript:`, `file:` and `data:` pass pdfmake unseen. */
export const link = z.string().regex(/^(https?:\/\/|mailto:)[^\s\p{C}]+$/iu);

/** Pictures are part of the file: pdfmake would fetch any address and read any path. */
export const dataUrl = z.string().regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/);

export const position = z.strictObject({ x: offset, y: offset });

export const language = z.enum(['en-GB', 'cy-GB']);

export const meaning = z.strictObject({
  heading: z.literal([1, 2, 3]).optional(),
  role: z.enum(['note', 'caption', 'quote', 'figure', 'section']).optional(),
  scope: z.enum(['row', 'row-group']).optional(),
  alt: printed.optional(),
  spoken: printed.optional(),
  artifact: flag.optional(),
  language: language.optional(),
  expansion: printed.optional(),
  summary: printed.optional(),
  cell: printed.optional(),
});

/** Rules of a table; the pdf stage makes pdfmake's functions of them. */
export const tableRules = z.strictObject({
  horizontal: length.optional(),
  vertical: length.optional(),
  header: length.optional(),
  colour: colour.optional(),
  paddingX: length.optional(),
  paddingY: length.optional(),
});

const paint = { color: colour.optional(), fillOpacity: share.optional() };
const line = {
  lineWidth: length.optional(),
  lineColor: colour.optional(),
  dash: z.strictObject({ length }).optional(),
};

export const canvasShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('line'), x1: offset, y1: offset, x2: offset, y2: offset, ...line }),
  z.strictObject({
    type: z.literal('rect'),
    x: offset,
    y: offset,
    w: length,
    h: length,
    r: length.optional(),
    ...line,
    ...paint,
  }),
  z.strictObject({
    type: z.literal('ellipse'),
    x: offset,
    y: offset,
    r1: length,
    r2: length.optional(),
    ...line,
    ...paint,
  }),
  z.strictObject({
    type: z.literal('polyline'),
    points: z.array(position).min(2).max(10_000),
    closePath: flag.optional(),
    ...line,
    ...paint,
  }),
]);

export const pageSize = z.strictObject({ width: length, height: length });

export const info = z.strictObject({
  title: printed,
  author: printed,
  subject: printed,
  keywords: printed.optional(),
});

export const watermark = z.strictObject({
  text: printed,
  color: colour.optional(),
  opacity: share.optional(),
  bold: flag.optional(),
  italics: flag.optional(),
  fontSize: length.optional(),
  angle: z.number().min(-360).max(360).optional(),
  font: name.optional(),
});

export const abbreviations = z.array(z.strictObject({ term: printed, expansion: printed }));
