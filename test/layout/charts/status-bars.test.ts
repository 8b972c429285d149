import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/build-report.ts';
import { statusBarOf, statusBars } from '../../../src/layout/charts/status-bars.ts';
import { DEFAULT_SCHEME } from '../../../src/model/scheme.ts';
import type { ScoredReport } from '../../../src/model/scored-report.ts';
import { sample } from '../../samples.ts';
import { rectsIn, statusChart, styleOf, textsIn, withStatuses } from './chart-of.ts';

/** The bars from top to bottom, each its segments from left to right. */
function barsIn(svg: string) {
  const rects = rectsIn(svg);
  const tops = [...new Set(rects.map(({ y }) => y))];
  return tops.map((y) => rects.filter((each) => each.y === y));
}

async function derby(): Promise<ScoredReport> {
  const { scored } = await checkWorkbook(sample('derby-2016-17'));
  if (scored === undefined) throw new Error('expected the sample to be scored');
  return scored;
}

describe('the bars of statuses', () => {
  it('are drawn as in the golden', async () => {
    const { svg } = statusChart({ Safe: { Blue: 5, Green: 9, Amber: 4, Red: 1 }, Strong: { Green: 1 } });
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('status-bars.golden.svg');
  });

  it('are in the colours and the order of the scheme, a bar for each priority and one for all', () => {
    const { svg } = statusChart({ Safe: { Red: 2, Blue: 3 }, Strong: { Amber: 1 } });
    const [blue, , amber, red] = DEFAULT_SCHEME.bands.map(({ colour }) => colour);
    expect(barsIn(svg).map((bar) => bar.map(({ fill }) => fill))).toEqual([
      [blue, red],
      [amber],
      [blue, amber, red],
    ]);
    const named = textsIn(svg).filter(({ x }) => x === 0);
    expect(named.map(({ text }) => text)).toEqual(['Safe', 'Strong', 'All priorities']);
  });

  it('show the percentages of the summary table', async () => {
    const scored = await derby();
    const { svg } = statusBars(scored, styleOf()) ?? { svg: '' };
    const shares = textsIn(svg).filter(({ anchor }) => anchor === 'end');
    expect(shares.map(({ text }) => text)).toEqual(['Met or on track', '68%', '75%', '76%', '61%', '68%']);
  });

  it('count what the summary figures count', async () => {
    const { summary, submission } = await derby();
    const { alt } = statusBars(await derby(), styleOf()) ?? { alt: '' };
    const met = submission.scheme.bands.filter((band) => band.met).map(({ label }) => label);
    for (const { priority, met: figure } of summary.priorities) {
      const [, said = ''] = new RegExp(`${priority.shortName.value}: \\d+% \\(([^)]*)\\)`).exec(alt) ?? [];
      const counts = said.split(', ').map((each) => /^(.*) (\d+)$/.exec(each) ?? []);
      const sum = (of: typeof counts) => of.reduce((total, [, , count]) => total + Number(count), 0);
      expect(sum(counts)).toBe(figure.denominator);
      expect(sum(counts.filter(([, label = '']) => met.includes(label)))).toBe(figure.numerator);
    }
  });

  it('have a wide gap between what is met and what is not, a narrow one elsewhere', () => {
    const [bar = []] = barsIn(statusChart({ Safe: { Blue: 3, Green: 3, Amber: 3, Red: 3 } }).svg);
    const gaps = bar.slice(1).map(({ x }, index) => x - (bar[index]?.x ?? 0) - (bar[index]?.width ?? 0));
    expect(gaps.map((gap) => Number(gap.toFixed(1)))).toEqual([1.5, 5, 1.5]);
  });

  it('have segments in proportion to their counts, which with the gaps make up bars of one length', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const row = fc.record({ Blue: count, Green: count, Amber: count, Red: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(row, row, (one, other) => {
        const bars = barsIn(statusChart({ Safe: one, Strong: other }).svg);
        const ends = bars.map((bar) => (bar.at(-1)?.x ?? 0) + (bar.at(-1)?.width ?? 0));
        for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 1);
        [one, other].forEach((counts, index) => {
          const drawn = Object.values(counts).filter((each) => each > 0);
          const total = drawn.reduce((sum, each) => sum + each, 0);
          const widths = bars[index]?.map(({ width }) => width) ?? [];
          const painted = widths.reduce((sum, width) => sum + width, 0);
          expect(widths).toHaveLength(drawn.length);
          widths.forEach((width, at) => {
            expect(width / painted).toBeCloseTo((drawn[at] ?? 0) / total, 3);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('say every count, however narrow its segment', () => {
    const said = textsIn(
      statusChart({ Safe: { Blue: 1, Green: 300, Amber: 1, Red: 1 }, Strong: { Red: 9 } }).svg,
    );
    expect(said.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['★ Blue 1', '● Green 300', '▲ Amber 1', '◆ Red 1', '◆ Red 10']),
    );
  });

  it('are one bar where there is one priority', () => {
    const { svg, caption } = statusChart({ Safe: { Green: 3, Red: 1 } });
    expect(barsIn(svg)).toHaveLength(1);
    expect(textsIn(svg).map(({ text }) => text)).toContain('Safe');
    expect(caption).toBe('Measures and actions that met their target or are on track: 75% (3 of 4).');
  });

  it('say so where nothing of a priority is counted, and are none where nothing is at all', () => {
    const { svg, alt } = statusChart({ Safe: { Green: 1 }, Strong: {} });
    expect(textsIn(svg).map(({ text }) => text)).toContain('Nothing to count');
    expect(alt).toContain('Strong: nothing to count.');
    expect(statusBars(withStatuses({ Safe: {}, Strong: {} }), styleOf())).toBeNull();
  });
});

describe('the bar of one priority', () => {
  const scored = withStatuses({ Safe: { Green: 3, Red: 1 }, Strong: {} });

  it('stands without a name below the heading that has it', () => {
    const chart = statusBarOf('safe', scored, styleOf());
    const texts = textsIn(chart?.svg ?? '').map(({ text }) => text);
    expect(texts).toEqual(['Met or on track', '● Green 3', '◆ Red 1', '75%']);
    expect(chart?.caption).toBe('Measures and actions that met their target or are on track: 75% (3 of 4).');
  });

  it('is none where nothing is counted, or there is no such priority', () => {
    expect(statusBarOf('strong', scored, styleOf())).toBeNull();
    expect(statusBarOf('gone', scored, styleOf())).toBeNull();
  });
});
