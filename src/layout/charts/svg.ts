/** The few parts that drawings are made of, as SVG text. Lengths are points. Nothing else here writes XML. */

/** What the theme's text font surely has; all else is drawn in its font of signs. */
const TEXT_RUN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\u0020-\u00ff–—‘’“”…€]+/u;

/** What a drawing cannot hold: it has no line breaks, and XML no control characters or halves of characters. */
const UNDRAWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\ufffe\uffff]/gu;

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  /** Where x is; the start of the text where nothing is said. */
  readonly anchor?: 'middle' | 'end';
}

/** A text as a drawing can show it, on one line. */
export function drawable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNDRAWABLE, '').trim();
}

/** In: points, and parts that are drawn one over the other. */
export function drawing(width: number, height: number, parts: readonly string[]): string {
  const size = `width="${number(width)}" height="${number(height)}"`;
  const box = `viewBox="0 0 ${number(width)} ${number(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}>${parts.join('')}</svg>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  const size = `width="${number(width)}" height="${number(height)}"`;
  return `<rect x="${number(x)}" y="${number(y)}" ${size} fill="${fill}"/>`;
}

/** A text with y at its baseline. */
export function textAt(x: number, y: number, text: string, look: TextLook): string {
  const weight = look.bold ? ' font-weight="bold"' : '';
  const anchor = look.anchor === undefined ? '' : ` text-anchor="${look.anchor}"`;
  const font = `font-family="Text" font-size="${look.size}"${weight} fill="${look.fill}"${anchor}`;
  return `<text x="${number(x)}" y="${number(y)}" ${font}>${runs(drawable(text))}</text>`;
}

/** A line along a path, dashed where a pattern is given. */
export function stroke(path: string, colour: string, width: number, dash?: string): string {
  const pattern = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${pattern}/>`;
}

export function dot(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${radius}" fill="${fill}"/>`;
}

/** Hundredths of a point: the same on every machine, and no drawing grows by digits nobody sees. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function runs(text: string): string {
  return text
    .split(new RegExp(`(${TEXT_RUN.source})`, 'u'))
    .map((run, index) =>
      index % 2 === 1 || run === '' ? escaped(run) : `<tspan font-family="Symbols">${escaped(run)}</tspan>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
