import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, WHITE } from '../../../src/layout/charts/contrast.ts';
import { type Band, DEFAULT_SCHEME, type Scheme, SHAPES } from '../../../src/model/scheme.ts';
import { rectsIn, statusChart, textsIn } from './chart-of.ts';

describe('any scheme', () => {
  const LABELS = [
    'A',
    'Good progress was made',
    'Fair',
    'So-so',
    'Poor',
    'Dire',
    'The worst there has ever been',
  ];

  const schemes = fc
    .record({
      colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 2, maxLength: 7 }),
      shapes: fc.array(fc.constantFrom(...SHAPES), { minLength: 7, maxLength: 7 }),
    })
    .map(
      ({ colours, shapes }): Scheme => ({
        ...DEFAULT_SCHEME,
        bands: colours.map(
          (value, index): Band => ({
            id: (LABELS[index] ?? '').toLowerCase(),
            label: LABELS[index] ?? '',
            colour: `#${value.toString(16).padStart(6, '0')}`,
            shape: shapes[index] ?? 'circle',
            met: index < 2,
          }),
        ),
      }),
    );

  /** What lies under a text: the last shape painted below its middle, or white. */
  const groundOf = (svg: string, x: number, y: number): string =>
    rectsIn(svg).findLast(
      (each) => x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height,
    )?.fill ?? WHITE;

  it('gives texts of 4.5 : 1 and shapes of 3 : 1 against what lies under them, nothing below 10 points', () => {
    fc.assert(
      fc.property(
        schemes,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(300, 367, 511, 758),
        (scheme, most, width) => {
          const counts = Object.fromEntries(
            scheme.bands.map(({ label }, index) => [label, index === 1 ? most : 1]),
          );
          const { svg } = statusChart({ Safe: counts, Strong: { A: 1 } }, { scheme, width });
          for (const { x, y, fill, size, anchor } of textsIn(svg)) {
            const ground = anchor === 'middle' ? groundOf(svg, x, y - 3) : WHITE;
            expect(contrast(fill, ground)).toBeGreaterThanOrEqual(4.5);
            expect(size).toBeGreaterThanOrEqual(10);
          }
          const rects = rectsIn(svg);
          rects.forEach((each, index) => {
            const edge = rects[index - 1];
            const isEdged =
              edge !== undefined && edge.y < each.y && edge.x < each.x && edge.height > each.height;
            expect(contrast(each.fill, isEdged ? edge.fill : WHITE)).toBeGreaterThanOrEqual(3);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says what each segment is without its colour', () => {
    const bands = DEFAULT_SCHEME.bands.map((band): Band => ({ ...band, shape: 'circle' }));
    const said = textsIn(
      statusChart(
        { Safe: { Blue: 30, Red: 1 }, Strong: { Red: 1 } },
        { scheme: { ...DEFAULT_SCHEME, bands } },
      ).svg,
    );
    expect(said.map(({ text }) => text)).toContain('● Red 1');
    expect(said.map(({ text }) => text)).not.toContain('● 1');
  });

  it('gives a light colour a dark edge, or where there is no room for one a dark line', () => {
    const bands = DEFAULT_SCHEME.bands.map(
      (band): Band => (band.id === 'red' ? { ...band, colour: '#FFDD00' } : band),
    );
    const { svg } = statusChart(
      { Safe: { Green: 999, Red: 1 }, Strong: { Red: 1 } },
      { scheme: { ...DEFAULT_SCHEME, bands } },
    );
    expect(rectsIn(svg).map(({ fill }) => fill)).toEqual([
      '#00703C',
      '#0B0C0C',
      '#0B0C0C',
      '#FFDD00',
      '#00703C',
      '#0B0C0C',
    ]);
  });
});
