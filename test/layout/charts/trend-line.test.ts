import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, WHITE } from '../../../src/layout/charts/contrast.ts';
import { trendLine } from '../../../src/layout/charts/trend-line.ts';
import { inspectSvg } from '../../../src/layout/check/inspect-svg.ts';
import type { Measure } from '../../../src/model/submission.ts';
import { buildSubmission, type Cell, entry, type RowText } from '../../scoring/build-submission.ts';
import { wordsOf } from '../view/view-of.ts';
import { drawnIn, styleOf, textsIn } from './chart-of.ts';

function measure(quarters: readonly [Cell, Cell, Cell, Cell], row: RowText = {}): Measure {
  const [built] = buildSubmission([{ target: '70', previous: '65', ...row }]).measures;
  if (built === undefined) throw new Error('expected a measure');
  const [q1, q2, q3, q4] = quarters.map((cell) => ({ value: entry(cell), at: built.at }));
  if (!q1 || !q2 || !q3 || !q4) throw new Error('expected four quarters');
  return { ...built, quarters: { q1, q2, q3, q4 } };
}

function trendOf(...measured: Parameters<typeof measure>) {
  const chart = trendLine(measure(...measured), styleOf());
  if (chart === null) throw new Error('expected a trend');
  return chart;
}

const dotsIn = (svg: string) =>
  drawnIn(svg)
    .filter(({ name }) => name === 'circle')
    .map(({ attributes: { cx, cy, r } }) => ({ x: Number(cx), y: Number(cy), radius: Number(r) }));

describe('the trend of a measure', () => {
  it('is drawn as in the golden', async () => {
    const { svg } = trendOf(['62', '64', '69', '71']);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('trend-line.golden.svg');
  });

  it.each([
    ['no quarter', ['', 'N/A', 'not reported', '']],
    ['one quarter', ['', '', '', '71']],
  ] as const)('is none where %s has a number', (_, quarters) => {
    expect(trendLine(measure([...quarters]), styleOf())).toBeNull();
  });

  it('has a dot for each quarter with a number, higher values higher, the last the largest', () => {
    const dots = dotsIn(trendOf(['62', '64', '', '71']).svg);
    expect(dots).toHaveLength(3);
    const heights = dots.map(({ y }) => y);
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    expect(dots.map(({ radius }) => radius)).toEqual([2.2, 2.2, 3.2]);
  });

  it('is broken where a quarter has no number', () => {
    const paths = drawnIn(trendOf(['62', '64', '', '71']).svg).filter(({ name }) => name === 'path');
    expect(paths.some(({ attributes: { d = '' } }) => d.split('M').length === 3)).toBe(true);
  });

  it('has a dashed line only where there is a target, a diamond only where there is a last year', () => {
    const parts = (row: RowText) => drawnIn(trendOf(['62', '64', '69', '71'], row).svg);
    const dashed = (row: RowText) => parts(row).some(({ attributes }) => 'stroke-dasharray' in attributes);
    const marked = (row: RowText) => parts(row).some(({ name }) => name === 'g');
    expect([dashed({}), marked({})]).toEqual([true, true]);
    const none = { target: 'No target', previous: 'N/A' };
    expect([dashed(none), marked(none)]).toEqual([false, false]);
  });

  it('labels the last figure as it prints', () => {
    expect(textsIn(trendOf(['62.5%', '64%', '69%', '71.24%'], { decimals: 1 }).svg)).toMatchObject([
      { text: '71.2%', size: 10 },
    ]);
  });

  it('stands in the middle where all values are the same', () => {
    expect(dotsIn(trendOf(['70', '70', '70', '70'], { previous: '70' }).svg).map(({ y }) => y)).toEqual(
      Array(4).fill(17),
    );
  });

  it('is wider only for a figure that would not fit', () => {
    expect(trendOf(['62', '64', '69', '£12,345']).width).toBe(124);
    expect(trendOf(['62', '64', '69', '£123,456,789,012.34']).width).toBeGreaterThan(124);
  });

  it('keeps all it draws within itself, whatever the values', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String);
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), value, value, (quarters, target, previous) => {
        const { svg, width, height } = trendOf(quarters, { target, previous });
        expect(inspectSvg(svg)).toEqual([]);
        for (const { x, y, radius } of dotsIn(svg)) {
          expect(x - radius).toBeGreaterThanOrEqual(0);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(height);
          expect(x + radius).toBeLessThan(width);
        }
        for (const { y, size } of textsIn(svg)) {
          expect(y).toBeGreaterThanOrEqual(size);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('has shapes of 3 : 1 and a text of 4.5 : 1 on white', () => {
    const drawn = drawnIn(trendOf(['62', '64', '69', '71']).svg);
    for (const {
      name,
      attributes: { fill = 'none', stroke = 'none' },
    } of drawn) {
      const colour = fill === 'none' ? stroke : fill;
      if (colour !== 'none')
        expect(contrast(colour, WHITE)).toBeGreaterThanOrEqual(name === 'text' ? 4.5 : 3);
    }
  });
});

describe('the words of a trend', () => {
  it('say where it began and ended, against target and last year', () => {
    const { caption, alt } = trendOf(['62', '64', '69', '71']);
    expect(caption).toBe('From 62 in quarter 1 to 71 in quarter 4, above the target of 70; last year 65.');
    expect(alt).toBe(`${caption} Quarter by quarter: 62, 64, 69, 71.`);
  });

  it.each([
    ['70', 'From 62 in quarter 1 to 70 in quarter 4, equal to the target of 70; last year 65.'],
    ['69.9', 'From 62 in quarter 1 to 69.9 in quarter 4, below the target of 70; last year 65.'],
  ])('say how %s stands to the target', (q4, caption) => {
    expect(trendOf(['62', '64', '69', q4]).caption).toBe(caption);
  });

  it('leave out what there is not, and say which quarters have no figure', () => {
    const { caption, alt } = trendOf(['', '64', 'not reported', '71'], { target: 'N/A', previous: 'N/A' });
    expect(caption).toBe('From 64 in quarter 2 to 71 in quarter 4.');
    expect(alt).toBe(`${caption} Quarter by quarter: no figure, 64, no figure, 71.`);
  });

  it('are Welsh in a Welsh report', () => {
    const chart = trendLine(measure(['62', '64', '69', '71']), styleOf({ words: wordsOf('cy-GB') }));
    expect(chart?.caption).toBe(
      "O 62 yn chwarter 1 i 71 yn chwarter 4, uwchlaw'r targed o 70; 65 y llynedd.",
    );
  });
});
