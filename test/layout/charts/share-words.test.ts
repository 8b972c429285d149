import { describe, expect, it } from 'vitest';
import { statusBars } from '../../../src/layout/charts/status-bars.ts';
import { wordsOf } from '../view/view-of.ts';
import { statusChart, styleOf, textsIn, withStatuses } from './chart-of.ts';

describe('the words of the bars of statuses', () => {
  const counts = { Safe: { Green: 3, Red: 1 }, Strong: { Amber: 2 }, Open: { Green: 3, Amber: 1 } };

  it('state the share, and who has the highest and the lowest', () => {
    const { finding, caption } = statusChart(counts);
    expect(finding).toBe('Measures and actions that met their target or are on track: 60% (6 of 10).');
    expect(caption).toBe(
      'Measures and actions that met their target or are on track: 60% (6 of 10). Highest: Safe, Open 75%; lowest: Strong 0%.',
    );
  });

  it('tell those who do not see the picture every bar', () => {
    expect(statusChart(counts).alt).toMatch(
      /\(6 of 10\)\. By status: Green 6, Amber 3, Red 1\. Safe: 75% \(Green 3, Red 1\)\. Strong: 0% \(Amber 2\)\. Open: 75% \(Green 3, Amber 1\)\.$/,
    );
  });

  it('name no highest where all are the same', () => {
    expect(statusChart({ Safe: { Red: 1 }, Strong: { Red: 2 } }).caption).not.toContain('Highest');
  });

  it('are Welsh in a Welsh report', () => {
    const welsh = statusBars(withStatuses(counts), styleOf({ words: wordsOf('cy-GB') }));
    expect(welsh?.caption).toBe(
      'Wedi cyrraedd y targed neu ar y trywydd iawn: 60% (6 o 10). Uchaf: Safe, Open 75%; isaf: Strong 0%.',
    );
  });

  it('shorten a name of 400 characters in picture and caption, and have it whole in the alternative text', () => {
    const name = 'n'.repeat(400);
    const { svg, caption, alt } = statusChart({ [name]: { Green: 1 }, Strong: { Red: 1 } });
    expect(textsIn(svg)[1]?.text).toMatch(/^n{5,30}…$/);
    expect(caption).toContain(`Highest: ${'n'.repeat(59)}… 100%`);
    expect(alt).toContain(`${name}: 100%`);
  });
});
