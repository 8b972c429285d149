/**
 * Every part of a picture can be told from what lies under it, at some point of it: 3 to 1 (WCAG 2.2, 1.4.11).
 * A part counts with the line around it, and is one with parts of its colour under it; the ground of the whole
 * picture does not count.
 */
import { contrast, type Rgb, ratioText, SHAPE_CONTRAST } from '../../../model/contrast.ts';
import { blend } from '../../read/content/colour.ts';
import type { PageContent, PaintedShape } from '../../read/content/painted.ts';
import type { Box } from '../../read/content/path.ts';
import { closest, type StructureElement } from '../../read/structure/structure-element.ts';
import type { CheckedFile, PageRule } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';
import { Grounds, groundAt, hexOf } from '../ground.ts';
import { pointsOf } from '../sample-points.ts';

/** Of the picture's box: what covers so much of it is its ground. */
const WHOLE = 0.95;

interface Part {
  readonly figure: StructureElement;
  readonly page: number;
  readonly index: number;
  readonly grounds: Grounds;
  readonly shape: PaintedShape;
}

interface Judged {
  readonly ratio: number;
  readonly colour: Rgb;
  readonly ground: Rgb;
}

export const checkGraphicContrast: PageRule = (checked) => (page, content) =>
  partsOf(checked, page, content).flatMap((sameBox) => {
    const judged = sameBox.map(judge);
    if (judged.some((one) => one === 'not seen' || (one !== 'not known' && one.ratio >= SHAPE_CONTRAST)))
      return [];
    const [first] = sameBox;
    const [weak] = judged;
    if (first === undefined || weak === undefined || weak === 'not seen') return [];
    const { place, where } = checked.spot(first.figure, first.page);
    if (weak === 'not known') return [checkFindings['graphic-not-judged'](place, { where })];
    const { ratio, colour, ground } = weak;
    const params = { ratio: ratioText(ratio), colour: hexOf(colour), ground: hexOf(ground), where };
    return [checkFindings['weak-graphic'](place, params)];
  });

/** Parts of pictures; a fill and the line around it have the same box. */
function partsOf(checked: CheckedFile, page: number, { painted }: PageContent): Part[][] {
  const groups = new Map<string, Part[]>();
  const grounds = new Grounds(painted);
  painted.forEach((shape, index) => {
    if (shape.kind !== 'fill' && shape.kind !== 'stroke') return;
    const element = checked.elementOf(page, shape.mark);
    const figure = element && closest(element, 'Figure');
    const box = figure?.attributes.box;
    // a picture without a place is a finding of its own
    if (!figure || !box || shape.path.rings.length === 0 || isGround(shape.box, box)) return;
    const key = [figure.object, ...shape.box.map((side) => side.toFixed(1))].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), { figure, page, index, grounds, shape }]);
  });
  return [...groups.values()];
}

function isGround([left, bottom, right, top]: Box, figure: readonly number[]): boolean {
  const [figureLeft = 0, figureBottom = 0, figureRight = 0, figureTop = 0] = figure;
  const width = Math.min(right, figureRight) - Math.max(left, figureLeft);
  const height = Math.min(top, figureTop) - Math.max(bottom, figureBottom);
  const whole = (figureRight - figureLeft) * (figureTop - figureBottom);
  return width > 0 && height > 0 && width * height >= WHOLE * whole;
}

function isOneWith({ mark, colour, opacity }: PaintedShape, under: PaintedShape): boolean {
  return under.mark === mark && under.opacity === opacity && String(under.colour) === String(colour);
}

/** The first point with contrast enough, or else the one with the most. */
function judge({ index, grounds, shape }: Part): Judged | 'not known' | 'not seen' {
  const { colour, opacity } = shape;
  if (opacity === 0) return 'not seen';
  const shapes = grounds.under(index, shape.box).filter((under) => !isOneWith(shape, under));
  let isSeen = false;
  let best: Judged | undefined;
  for (const [x, y] of pointsOf(shape)) {
    isSeen = true;
    const ground = groundAt(shapes, x, y);
    if (ground === undefined || colour === undefined) continue;
    const seen = blend(colour, ground, opacity);
    const ratio = contrast(seen, ground);
    if (best === undefined || ratio > best.ratio) best = { ratio, colour: seen, ground };
    if (ratio >= SHAPE_CONTRAST) break;
  }
  return best ?? (isSeen ? 'not known' : 'not seen');
}
