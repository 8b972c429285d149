/**
 * Every property a node, a table, a contents list or the document may have: its schema, and in words what
 * it takes. What is not here is a finding. templates/README.md describes each (a test compares).
 */
import * as z from 'zod';
import * as shape from './shapes.ts';

export interface Property {
  readonly schema: z.ZodType;
  /** As findings say it after "expected". */
  readonly expected: string;
  /** For a property that is an object: the names in it. Else empty. */
  readonly names: readonly string[];
}

export const property = (schema: z.ZodType, expected: string, names: readonly string[] = []): Property => ({
  schema,
  expected,
  names,
});

const group = (schema: z.ZodObject, expected: string): Property =>
  property(schema, expected, Object.keys(schema.shape));

const points = property(shape.length, 'a number of points, 0 or more');
const yesOrNo = property(shape.flag, 'true or false');
const colour = property(shape.colour, 'a colour such as #1d70b8');
const styleNames = property(
  z.union([shape.name, z.array(shape.name).min(1)]),
  'the name of a style, or a list of them',
);
const styleName = property(shape.name, 'the name of a style');
const margins = property(shape.margins, 'points: one number, or a list of 2 or 4');
const identity = property(shape.name, 'a name');
const target = property(shape.name, 'the id of a node');
const wholeNumber = property(shape.wholeNumber, 'a whole number, 0 or more');
const place = group(shape.position, 'x and y in points');
const fontSize = property(z.number().min(10).max(10_000), 'a number of points, 10 or more');
const size = property(z.number().gt(0).max(10_000), 'a number of points above 0');

/** How text looks: allowed in styles, on text, and on anything that holds text. */
export const LOOK = {
  font: property(shape.name, 'the name of a font family of the theme'),
  fontSize,
  bold: yesOrNo,
  italics: yesOrNo,
  color: colour,
  background: colour,
  decoration: property(
    z.enum(['underline', 'lineThrough', 'overline']),
    'underline, lineThrough or overline',
  ),
  decorationStyle: property(z.enum(['dashed', 'dotted', 'double', 'wavy']), 'dashed, dotted, double or wavy'),
  decorationColor: colour,
  characterSpacing: property(shape.offset, 'a number of points'),
  lineHeight: property(z.number().gt(0).max(10), 'a number above 0, 1 being the height of the font'),
  opacity: property(shape.share, 'a number from 0 to 1'),
  noWrap: yesOrNo,
} as const satisfies Record<string, Property>;

/** How a block stands on the page: allowed in styles too. */
export const BLOCK_LOOK = {
  alignment: property(z.enum(['left', 'right', 'center', 'justify']), 'left, right, center or justify'),
  margin: margins,
  preserveLeadingSpaces: yesOrNo,
  markerColor: colour,
  columnGap: points,
  fillColor: colour,
} as const satisfies Record<string, Property>;

/** On every node of its own line. */
export const BLOCK = {
  style: styleNames,
  ...LOOK,
  alignment: BLOCK_LOOK.alignment,
  margin: BLOCK_LOOK.margin,
  preserveLeadingSpaces: BLOCK_LOOK.preserveLeadingSpaces,
  id: identity,
  pageBreak: property(z.enum(['before', 'after']), 'before or after'),
  pageOrientation: property(z.enum(['portrait', 'landscape']), 'portrait or landscape'),
  unbreakable: yesOrNo,
  keep: points,
  absolutePosition: place,
  relativePosition: place,
  meaning: group(shape.meaning, 'a group of meanings'),
} as const satisfies Record<string, Property>;

/** On pieces of text within a text. */
export const INLINE = {
  style: styleNames,
  ...LOOK,
  sup: yesOrNo,
  sub: yesOrNo,
  meaning: BLOCK.meaning,
} as const satisfies Record<string, Property>;

export const LINKS = {
  link: property(shape.link, 'an address that begins with https:, http: or mailto:'),
  linkToDestination: target,
} as const satisfies Record<string, Property>;

/** On a text that may be a heading. */
export const HEADINGS = {
  tocItem: property(
    z.union([z.literal(true), shape.name, z.array(shape.name).min(1)]),
    'true, or the id of a contents list',
  ),
  tocMargin: margins,
  tocStyle: styleNames,
  tocNumberStyle: styleNames,
  outline: yesOrNo,
  outlineText: identity,
  outlineExpanded: yesOrNo,
  outlineId: identity,
  outlineParentId: identity,
} as const satisfies Record<string, Property>;

export const MARKERS = { markerColor: colour } as const satisfies Record<string, Property>;

export const SIZE = {
  width: size,
  height: size,
  fit: property(z.tuple([size.schema, size.schema]), 'a width and a height in points'),
} as const satisfies Record<string, Property>;

/** On a node that is a column. */
export const COLUMN = {
  width: property(shape.columnWidth, 'points, "auto", "*" or a percentage such as "30%"'),
} as const satisfies Record<string, Property>;

const fourOf = (schema: z.ZodType): z.ZodType => z.tuple([schema, schema, schema, schema]);

/** On a cell of a table. */
export const CELL = {
  colSpan: property(z.int().min(1).max(1000), 'a whole number, 1 or more'),
  rowSpan: property(z.int().min(1).max(100_000), 'a whole number, 1 or more'),
  border: property(fourOf(shape.flag), 'true or false for left, top, right and bottom'),
  borderColor: property(fourOf(shape.colour), 'a colour for left, top, right and bottom'),
  fillColor: colour,
  fillOpacity: LOOK.opacity,
} as const satisfies Record<string, Property>;

export const TABLE_LAYOUT = {
  layout: property(
    z.union([z.enum(['noBorders', 'headerLineOnly', 'lightHorizontalLines']), shape.tableRules]),
    'noBorders, headerLineOnly, lightHorizontalLines, or rules in points and a colour',
    Object.keys(shape.tableRules.shape),
  ),
} as const satisfies Record<string, Property>;

/** Within `table`, beside its body. */
export const TABLE = {
  headerRows: wholeNumber,
  widths: property(
    z.array(shape.columnWidth).min(1).max(1000),
    'a list of widths: points, "auto", "*" or percentages',
  ),
  dontBreakRows: yesOrNo,
  keepWithHeaderRows: wholeNumber,
} as const satisfies Record<string, Property>;

/** Within `toc`, beside its title. */
export const TOC = {
  id: identity,
  textStyle: styleName,
  numberStyle: styleName,
  textMargin: margins,
} as const satisfies Record<string, Property>;

/** Of an ordered list. */
export const NUMBERING = {
  type: property(
    z.enum(['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'none']),
    'decimal, lower-alpha, upper-alpha, lower-roman, upper-roman or none',
  ),
  start: wholeNumber,
  separator: property(z.union([z.string(), z.tuple([z.string(), z.string()])]), 'text, or a list of 2 texts'),
} as const satisfies Record<string, Property>;

export const BULLETS = {
  type: property(z.enum(['disc', 'square', 'circle', 'none']), 'disc, square, circle or none'),
} as const satisfies Record<string, Property>;

/** Of the document, beside header, footer, styles and content. */
export const ROOT = {
  pageSize: property(
    z.union([z.enum(['A3', 'A4', 'A5', 'LETTER']), shape.pageSize]),
    'A3, A4, A5, LETTER, or width and height in points',
    ['width', 'height'],
  ),
  pageOrientation: BLOCK.pageOrientation,
  pageMargins: property(fourOf(shape.length), 'points for left, top, right and bottom'),
  language: property(shape.language, 'en-GB or cy-GB'),
  info: group(shape.info, 'title, author and subject'),
  watermark: group(shape.watermark, 'a text and how it looks'),
  abbreviations: property(shape.abbreviations, 'a list of terms, each with its expansion', [
    'term',
    'expansion',
  ]),
} as const satisfies Record<string, Property>;

/** Must be there. */
export const ROOT_NEEDS = [
  'pageSize',
  'pageMargins',
  'language',
  'info',
  'defaultStyle',
  'styles',
  'content',
] as const;
