/** The graphics state (ISO 32000-1, 8.4) as far as it decides what is seen where. */
import type { Rgb } from '../../../model/contrast.ts';
import { BLACK, type Components } from './colour.ts';
import type { PdfFont } from './font.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Clip } from './painted.ts';

export interface GraphicsState {
  matrix: Matrix;
  fill: Rgb | undefined;
  stroke: Rgb | undefined;
  fillComponents: Components;
  strokeComponents: Components;
  fillOpacity: number;
  strokeOpacity: number;
  /** Of the groups around; multiplies both. */
  groupOpacity: number;
  /** A soft mask or a blend mode changes colours in a way that is not followed. */
  masked: boolean;
  blended: boolean;
  lineWidth: number;
  clip: readonly Clip[];
  font: PdfFont | undefined;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 is the usual. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export function firstState(): GraphicsState {
  return {
    matrix: IDENTITY,
    fill: BLACK,
    stroke: BLACK,
    fillComponents: 1,
    strokeComponents: 1,
    fillOpacity: 1,
    strokeOpacity: 1,
    groupOpacity: 1,
    masked: false,
    blended: false,
    lineWidth: 1,
    clip: [],
    font: undefined,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}
