import { describe, expect, it } from 'vitest';
import { chartWidth, reportCharts } from '../../../src/layout/charts/report-charts.ts';
import { inspectSvg } from '../../../src/layout/check/inspect-svg.ts';
import { submissionOf } from '../../publication/scored.ts';
import { HOSTILE } from '../hostile.ts';
import { viewOf } from '../view/view-of.ts';
import { styleOf, textsIn, withStatuses } from './chart-of.ts';

describe('the charts of a report', () => {
  const { theme } = viewOf();

  it('are as wide as the page of the edition leaves room for', () => {
    expect(chartWidth(theme, 'official')).toBe(757);
    expect(chartWidth(theme, 'draft')).toBe(757);
    expect(chartWidth(theme, 'summary')).toBe(511);
    expect(chartWidth({ ...theme, page: { size: 'LETTER', margins: [50, 0, 42, 0] } }, 'summary')).toBe(520);
  });

  it('are never too narrow to be read, whatever the margins', () => {
    expect(chartWidth({ ...theme, page: { size: 'A4', margins: [400, 0, 400, 0] } }, 'official')).toBe(300);
  });

  it('are there at full width, and narrow so that two stand side by side', () => {
    const charts = reportCharts(withStatuses({ Safe: { Green: 1 } }), styleOf({ width: 758 }));
    expect([charts.status?.width, charts.narrow.status?.width]).toEqual([758, 367]);
  });

  it('stand in the view, for the report, each priority and each measure with quarters', () => {
    const base = submissionOf();
    const measures = base.measures.map((each) => ({
      ...each,
      quarters: { ...each.quarters, q1: each.quarters.q4, q2: each.quarters.q4 },
    }));
    const { charts, priorities } = viewOf({ ...base, measures });
    expect(charts.status?.caption).toContain('50% (3 of 6)');
    expect(priorities.map((each) => each.charts.status?.caption.match(/\(.*?\)/)?.[0])).toEqual([
      '(2 of 3)',
      '(1 of 3)',
    ]);
    const rows = priorities
      .flatMap(({ themes }) => themes)
      .flatMap((each) => [...each.actions, ...each.measures]);
    expect(rows.every(({ ref, trend }) => (trend === null) === (ref === null))).toBe(true);
  });

  it.each(Object.entries(HOSTILE))('are sound with %s for the name of a priority', (_, text) => {
    const scored = withStatuses({ Safe: { Green: 5, Red: 1 }, Strong: { Red: 2 } });
    const rows = scored.summary.priorities.map((row) => ({
      ...row,
      priority: { ...row.priority, shortName: { ...row.priority.shortName, value: text } },
    }));
    const { status } = reportCharts(
      { ...scored, summary: { ...scored.summary, priorities: rows } },
      styleOf(),
    );
    expect(inspectSvg(status?.svg ?? '')).toEqual([]);
    expect(status?.alt).toContain(text);
    expect(textsIn(status?.svg ?? '').map((each) => each.text)).toContain('◆ Red 1');
  });
});
