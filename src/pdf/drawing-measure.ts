/**
 * The size of a drawing, read and set. pdfmake reads the whole drawing for the one, and again for the other, and prints
 * it anew. What is of the plain form that our own charts have is printed here as pdfmake prints it, without reading it.
 */
import type { Dimensions } from 'pdfmake-internals';
import { SvgMeasure } from './pdfmake.ts';

const ROOT =
  /^(<svg xmlns="[\w:/.]+") width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"( viewBox="[^"'<>&]*")>/;

const ATTRIBUTES = `(?: [\\w:.-]+="[^"'<>&]*")*`;
const SIGN = '(?:[^<>&]|&(?:amp|lt|gt);)';
const RUN = `<tspan${ATTRIBUTES}>${SIGN}+</tspan>`;

/** A shape, or a text and what is in it: signs and runs of signs, nothing deeper. */
const PART = new RegExp(`(<([\\w:.-]+)${ATTRIBUTES})(?:/>|>((?:${RUN}|${SIGN})+)</\\2>)`, 'y');
const RUNS = new RegExp(`(${RUN})`);

/** A longer text is read in pieces. */
const LONGEST = 0xffff;

export class DrawingMeasure extends SvgMeasure {
  override measureSVG(svg: string): Dimensions {
    const [, , width, height] = ROOT.exec(svg) ?? [];
    return width && height ? { width: Number(width), height: Number(height) } : super.measureSVG(svg);
  }

  override writeDimensions(svg: string, { width, height }: Dimensions): string {
    const [root = '', xmlns, , , viewBox] = ROOT.exec(svg) ?? [];
    const parts = root === '' || svg.length > LONGEST ? undefined : printedParts(svg, root.length);
    if (parts === undefined) return super.writeDimensions(svg, { width, height });
    return `${xmlns} width="${width}" height="${height}"${viewBox}>\n  ${parts.join('\n  ')}\n</svg>`;
  }
}

/** From a place to the end of the drawing; nothing where there is something else. */
function printedParts(svg: string, from: number): string[] | undefined {
  const parts: string[] = [];
  let at = from;
  PART.lastIndex = at;
  for (let part = PART.exec(svg); part !== null; part = PART.exec(svg)) {
    const [all, open, name, content] = part;
    parts.push(content === undefined ? all : `${open}>${printedContent(content)}</${name}>`);
    at = PART.lastIndex;
  }
  return parts.length > 0 && svg.slice(at) === '</svg>' ? parts : undefined;
}

function printedContent(content: string): string {
  if (!content.includes('<')) return printedSigns(content);
  const lines = content
    .split(RUNS)
    .filter((run) => run !== '')
    .map((run) => (run.startsWith('<') ? run.replace(/(?<=>)[^<]*/, printedSigns) : printedSigns(run)));
  return `\n    ${lines.join('\n    ')}\n  `;
}

function printedSigns(signs: string): string {
  return signs.trim().replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}
