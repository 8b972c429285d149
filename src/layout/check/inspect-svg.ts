/**
 * A look into a drawing before pdfmake draws it: pdfmake reads files that an svg's `image` names, and
 * throws on one without a size. In: svg text. Out: what is wrong with it, in words.
 */
import { SaxesParser } from 'saxes';
import { showText } from '../show-value.ts';
import { inspectReferences, type SvgElement } from './svg-references.ts';

const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'use',
]);

const NUMBER = /^\s*\d+(\.\d+)?(px|pt)?\s*$/;

/** A page is far smaller, and a PDF holds no number far larger. */
const LARGEST = 100_000;

/** No number that is given or that comes of a few of them may be beyond what a PDF holds. */
const FARTHEST = 1_000_000;

/** Attributes that hold no coordinates. */
const NAMES: ReadonlySet<string> = new Set([
  'id',
  'class',
  'xmlns',
  'xmlns:xlink',
  'font-family',
  'lang',
  'xml:lang',
]);

/** Deeper nesting than this is refused before anything walks it. */
const DEEPEST = 100;

type Attributes = Readonly<Record<string, string>>;

interface Element extends SvgElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: SvgElement[];
}

/** Out: empty where the drawing is sound. Each thing is named once. */
export function inspectSvg(svg: string): readonly string[] {
  const found = new Set<string>();
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => found.add(`XML that cannot be read (${reason(error)})`));
  parser.on('doctype', () => found.add('a document type'));
  parser.on('processinginstruction', () => found.add('a processing instruction'));
  parser.on('cdata', () => found.add('a CDATA section'));
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, id: attributes.id, values: Object.values(attributes), children: [] };
    root ??= element;
    if (open.length < DEEPEST) open.at(-1)?.children.push(element);
    else found.add(`elements within elements, more than ${DEEPEST} deep`);
    open.push(element);
    if (!ELEMENTS.has(name)) found.add(`<${showText(name)}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (isUnsafe(key, value)) found.add(`${showText(key)}="${showText(value)}"`);
    }
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  if (root?.name !== 'svg') found.add('no <svg> around it');
  else if (!hasSize(root.attributes)) found.add('no width and height above 0 and no such viewBox');
  const endless = root && inspectReferences(root);
  if (endless !== undefined) found.add(endless);
  return [...found];
}

/**
 * Only what lies within the drawing may be pointed at, also in a style, where a backslash or an @ would hide it;
 * handlers are never right; a gradient that repeats is drawn as often as its least length goes into the whole.
 */
function isUnsafe(name: string, value: string): boolean {
  if (/^on/i.test(name)) return true;
  if (/^(xlink:)?href$|^src$/i.test(name)) return !value.startsWith('#');
  if (name === 'id') return !/^[\w.:-]+$/.test(value);
  if (!NAMES.has(name) && hasHugeNumber(value)) return true;
  if (name === 'spreadMethod') return value !== 'pad';
  if (name === 'style' && /[\\@]/.test(value)) return true;
  return /url\((?!\s*['"]?#)/i.test(value);
}

/** A colour is no number, and `L1e308` is one. */
function hasHugeNumber(value: string): boolean {
  const numbers = value.replace(/#[\w.:-]+/g, '').match(/(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  return numbers.some((number) => Number(number) > FARTHEST);
}

function hasSize(attributes: Attributes): boolean {
  const { width = '', height = '', viewBox = '' } = attributes;
  if (viewBox !== '') {
    const box = viewBox
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return box.length === 4 && box.every((side) => Math.abs(side) <= LARGEST) && box.slice(2).every(isSide);
  }
  return [width, height].every((side) => NUMBER.test(side) && isSide(Number.parseFloat(side)));
}

function isSide(points: number): boolean {
  return points > 0 && points <= LARGEST;
}

function reason(error: Error): string {
  return showText(error.message.replace(/^\S*\d+:\d+: /, ''));
}
