import { describe, expect, it } from 'vitest';
import { contrast, type Rgb, ratioText } from '../../../src/model/contrast.ts';
import { Grounds, groundAt, isEven } from '../../../src/pdf/check/ground.ts';
import { IDENTITY } from '../../../src/pdf/read/content/matrix.ts';
import type { PaintedShape } from '../../../src/pdf/read/content/painted.ts';
import { type FlatPath, PathBuilder } from '../../../src/pdf/read/content/path.ts';

const RED: Rgb = [1, 0, 0];
const BLACK: Rgb = [0, 0, 0];

function rectangle(x: number, y: number, width: number, height: number): FlatPath {
  const path = new PathBuilder();
  path.rectangle(x, y, width, height, IDENTITY);
  return path.take();
}

function shape(path: FlatPath, more: Partial<PaintedShape> = {}): PaintedShape {
  return {
    kind: 'fill',
    mark: undefined,
    path,
    box: path.box,
    evenOdd: false,
    width: 0,
    colour: BLACK,
    opacity: 1,
    clip: [],
    ...more,
  };
}

const square = rectangle(0, 0, 10, 10);

describe('groundAt', () => {
  it('is white paper where nothing lies', () => {
    expect(groundAt([shape(square)], 20, 5)).toEqual([1, 1, 1]);
  });

  it('is what was painted last', () => {
    expect(groundAt([shape(square), shape(square, { colour: RED })], 5, 5)).toEqual(RED);
  });

  it('blends what is see-through with what lies under it', () => {
    expect(groundAt([shape(square, { colour: RED, opacity: 0.5 })], 5, 5)).toEqual([1, 0.5, 0.5]);
  });

  it('is not known over a picture, and known again on what covers it', () => {
    const picture = shape(square, { kind: 'image', colour: undefined });
    expect(groundAt([picture], 5, 5)).toBeUndefined();
    expect(groundAt([picture, shape(square, { colour: RED, opacity: 0.5 })], 5, 5)).toBeUndefined();
    expect(groundAt([picture, shape(square)], 5, 5)).toEqual(BLACK);
  });

  it('is only what the clip leaves', () => {
    const cut = shape(square, { clip: [{ path: rectangle(0, 0, 5, 10), evenOdd: false }] });
    expect(groundAt([cut], 2, 5)).toEqual(BLACK);
    expect(groundAt([cut], 8, 5)).toEqual([1, 1, 1]);
  });

  it('shows through the hole of a path filled by the even-odd rule', () => {
    const path = { rings: [...square.rings, ...rectangle(3, 3, 4, 4).rings], box: square.box };
    expect(groundAt([shape(path, { evenOdd: true })], 5, 5)).toEqual([1, 1, 1]);
    expect(groundAt([shape(path)], 5, 5)).toEqual(BLACK);
  });

  it('is a line that is wide enough', () => {
    const path = new PathBuilder();
    path.move(0, 0, IDENTITY);
    path.line(10, 0, IDENTITY);
    const line = shape(path.take(), { kind: 'stroke', width: 6 });
    expect(groundAt([line], 5, 2.9)).toEqual(BLACK);
    expect(groundAt([line], 5, 3.1)).toEqual([1, 1, 1]);
    expect(groundAt([line], 14, 0)).toEqual([1, 1, 1]);
  });
});

describe('Grounds', () => {
  it('gives what was painted before and touches the box, without thin lines and rules', () => {
    const rule = shape(rectangle(0, 5, 10, 0.6));
    const line = shape(square, { kind: 'stroke', width: 1 });
    const far = shape(rectangle(50, 50, 10, 10));
    const [near, later] = [shape(square), shape(square)];
    expect(new Grounds([rule, line, far, near, later]).under(4, [5, 5, 20, 20])).toEqual([near]);
  });
});

describe('isEven', () => {
  it('is true for rectangles around the whole box only', () => {
    expect(isEven([], [1, 1, 2, 2])).toBe(true);
    expect(isEven([shape(square)], [1, 1, 9, 9])).toBe(true);
    expect(isEven([shape(square)], [1, 1, 11, 9])).toBe(false);
    expect(isEven([shape({ rings: [[0, 0, 10, 0, 5, 10, 0, 0]], box: square.box })], [4, 1, 6, 2])).toBe(
      false,
    );
    expect(isEven([shape(square, { clip: [{ path: square, evenOdd: false }] })], [1, 1, 9, 9])).toBe(false);
  });
});

describe('contrast', () => {
  it.each([
    ['#000000 on #ffffff', [0, 0, 0], 21],
    ['#d4351c on #ffffff', [0xd4, 0x35, 0x1c], 4.86],
    ['#00703c on #ffffff', [0, 0x70, 0x3c], 6.21],
    ['#1d70b8 on #ffffff', [0x1d, 0x70, 0xb8], 5.17],
    ['#a35200 on #ffffff', [0xa3, 0x52, 0], 5.58],
  ])('of %s is as WCAG works it out', (_, [red = 0, green = 0, blue = 0], ratio) => {
    expect(contrast([red / 255, green / 255, blue / 255], [1, 1, 1])).toBeCloseTo(ratio, 1);
  });

  it('is never rounded up for print', () => {
    expect(ratioText(4.4999)).toBe('4.49');
  });
});
