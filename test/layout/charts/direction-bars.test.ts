import { describe, expect, it } from 'vitest';
import { contrast, luminance, WHITE } from '../../../src/layout/charts/contrast.ts';
import { directionBarOf, directionBars } from '../../../src/layout/charts/direction-bars.ts';
import { readTheme } from '../../../src/layout/theme.ts';
import { resources, wordsOf } from '../view/view-of.ts';
import { rectsIn, styleOf, textsIn, withDirections } from './chart-of.ts';

const scored = withDirections({
  Safe: { improving: 6, planned: 2, same: 2, deteriorating: 6, 'not-applicable': 3 },
  Strong: { improving: 9, same: 1 },
});

function chartOf(theme: string) {
  const { value } = readTheme(theme, resources.themes[theme] ?? '', Object.keys(resources.fonts));
  if (value === undefined) throw new Error('expected a theme');
  const chart = directionBars(scored, styleOf({ colours: value.colours }));
  if (chart === null) throw new Error('expected a chart');
  return chart;
}

describe('the bars of directions', () => {
  it('are drawn as in the golden', async () => {
    await expect(chartOf('neutral').svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      'direction-bars.golden.svg',
    );
  });

  it('count measures whose direction is not N/A, and name their share that improved', () => {
    const { caption } = chartOf('neutral');
    expect(caption).toBe(
      'Measures that improved on the year before: 58% (15 of 26). Highest: Strong 90%; lowest: Safe 38%.',
    );
    expect(scored.summary.total.improvement).toMatchObject({ numerator: 15, denominator: 26 });
  });

  it('say each direction with a sign of its own and its word', () => {
    const texts = textsIn(chartOf('neutral').svg).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['↑ Improving 6', '→ Planned 2', '= Same 2', '↓ Deteriorating 6']),
    );
  });

  it.each(Object.keys(resources.themes))(
    'differ in lightness from their neighbours, and from white: theme %s',
    (theme) => {
      const [improving, planned, same, deteriorating] = rectsIn(chartOf(theme).svg).map(({ fill }) => fill);
      const fills = [improving, planned, same, deteriorating].map(String);
      fills.slice(1).forEach((fill, index) => {
        expect(contrast(fill, fills[index] ?? '')).toBeGreaterThan(1.5);
      });
      for (const fill of fills) expect(contrast(fill, WHITE)).toBeGreaterThanOrEqual(3);
      expect(new Set(fills.map((fill) => luminance(fill).toFixed(2))).size).toBe(4);
    },
  );

  it.each(Object.keys(resources.themes))('have labels that can be read: theme %s', (theme) => {
    const { svg } = chartOf(theme);
    for (const { x, y, fill, anchor } of textsIn(svg)) {
      const under = rectsIn(svg).find(
        (each) => x > each.x && x < each.x + each.width && y > each.y && y < each.y + each.height,
      );
      expect(contrast(fill, anchor === 'middle' && under ? under.fill : WHITE)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are none where no measure can be compared', () => {
    expect(directionBars(withDirections({ Safe: { 'not-applicable': 2 } }), styleOf())).toBeNull();
  });

  it('stand alone for one priority', () => {
    const chart = directionBarOf('strong', scored, styleOf({ words: wordsOf('cy-GB') }));
    expect(chart?.caption).toBe('Mesurau sydd wedi gwella ers y flwyddyn flaenorol: 90% (9 o 10).');
  });
});
