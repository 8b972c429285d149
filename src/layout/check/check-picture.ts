/** Pictures: drawings (svg, canvas) and images. In: what the node holds. Out: the same, if it is safe and sound. */
import * as z from 'zod';
import { documentFindings } from '../document-findings.ts';
import { inspectImage } from '../picture/inspect-image.ts';
import type { PlainData } from '../plain-data.ts';
import { checkProperty, withoutOrigin } from './check-properties.ts';
import type { Checks, Spot } from './checks.ts';
import { inspectSvg } from './inspect-svg.ts';
import { property } from './properties.ts';
import { canvasShape, dataUrl } from './shapes.ts';

const IMAGE = property(dataUrl, 'a PNG or JPEG as a data URL');

const SVG = property(z.string(), 'a drawing as text');

const CANVAS = property(z.array(canvasShape).min(1), 'a list of lines, rects, ellipses and polylines', [
  ...new Set(canvasShape.options.flatMap(({ shape }) => Object.keys(shape))),
]);

export function checkImage(value: PlainData, spot: Spot, checks: Checks): PlainData {
  if (!checkProperty(value, IMAGE, spot, checks)) return value;
  const url = String(value);
  // a logo may be on every row of a table
  const wrong = checks.images.has(url) ? checks.images.get(url) : inspectImage(url);
  checks.images.set(url, wrong);
  if (wrong !== undefined) {
    const params = { path: spot.path, found: wrong };
    checks.note((place) => documentFindings['picture-broken'](place, params), spot);
  }
  return value;
}

export function checkCanvas(value: PlainData, spot: Spot, checks: Checks): PlainData {
  checkProperty(value, CANVAS, spot, checks);
  return withoutOrigin(value);
}

export function checkSvg(value: PlainData, spot: Spot, checks: Checks): PlainData {
  if (!checkProperty(value, SVG, spot, checks)) return value;
  for (const found of inspectSvg(String(value))) {
    checks.note((place) => documentFindings['drawing-unsafe'](place, { path: spot.path, found }), spot);
  }
  return value;
}
