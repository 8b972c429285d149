import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  luminance,
  readable,
  textOn,
  visible,
  WHITE,
  withLuminance,
} from '../../../src/layout/charts/contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

describe('contrast', () => {
  it.each([
    ['#FFFFFF', '#000000', 21],
    ['#FFFFFF', '#D4351C', 4.86],
    ['#00703C', '#FFFFFF', 6.21],
    ['#1D70B8', '#FFFFFF', 5.17],
    ['#777777', '#777777', 1],
  ])('of %s and %s is %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  });
});

describe('colours chosen by contrast', () => {
  it('text can be read on any fill, whatever the colour of the text is to be', () => {
    fc.assert(
      fc.property(colour, colour, (fill, text) => {
        expect(contrast(textOn(fill, text), fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('text and shapes can be seen on white, whatever is wished for', () => {
    fc.assert(
      fc.property(colour, (wished) => {
        expect(contrast(readable(wished), WHITE)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(visible(wished), WHITE)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('white is preferred, then the colour of the text', () => {
    expect(textOn('#00703C', '#0B0C0C')).toBe('#FFFFFF');
    expect(textOn('#FFDD00', '#0B0C0C')).toBe('#0B0C0C');
    expect(textOn('#FFDD00', '#FFFFFF')).toBe('#000000');
  });
});

describe('a luminance asked for', () => {
  it('is met by every colour, black and white too', () => {
    fc.assert(
      fc.property(
        fc.oneof(colour, fc.constantFrom('#000000', '#FFFFFF')),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (from, wanted) => {
          expect(Math.abs(luminance(withLuminance(from, wanted)) - wanted)).toBeLessThan(0.008);
        },
      ),
    );
  });

  it('keeps the hue', () => {
    expect(withLuminance('#00524C', 0.165)).toBe('#007F76');
  });
});
