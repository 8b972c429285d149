/**
 * A look into a drawing before pdfmake draws it: pdfmake reads files that an svg's `image` names, and
 * throws on one without a size. In: svg text. Out: what is wrong with it, in words.
 */
import { SaxesParser } from 'saxes';
import { showText } from '../show-value.ts';

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

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Out: empty where the drawing is sound. Each thing is named once. */
export function inspectSvg(svg: string): readonly string[] {
  const found = new Set<string>();
  const parser = new SaxesParser();
  let root: Element | undefined;
  parser.on('error', (error) => found.add(`XML that cannot be read (${reason(error)})`));
  parser.on('doctype', () => found.add('a document type'));
  parser.on('processinginstruction', () => found.add('a processing instruction'));
  parser.on('opentag', (tag) => {
    root ??= tag;
    if (!ELEMENTS.has(tag.name)) found.add(`<${showText(tag.name)}>`);
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (isUnsafe(name, value)) found.add(`${showText(name)}="${showText(value)}"`);
    }
  });
  parser.write(svg).close();
  if (root?.name !== 'svg') found.add('no <svg> around it');
  else if (!hasSize(root.attributes)) found.add('no width and height and no viewBox');
  return [...found];
}

/** Only what lies within the drawing may be pointed at; handlers are never right. */
function isUnsafe(name: string, value: string): boolean {
  if (/^on/i.test(name)) return true;
  if (/^(xlink:)?href$|^src$/i.test(name)) return !value.startsWith('#');
  return /url\(\s*['"]?(?!#)/i.test(value) && !/^url\(\s*['"]?#/i.test(value.trim());
}

function hasSize(attributes: Readonly<Record<string, string>>): boolean {
  const { width = '', height = '', viewBox = '' } = attributes;
  if (NUMBER.test(width) && NUMBER.test(height)) return true;
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return box.length === 4 && box.every(Number.isFinite);
}

function reason(error: Error): string {
  return showText(error.message.replace(/^\S*\d+:\d+: /, ''));
}
