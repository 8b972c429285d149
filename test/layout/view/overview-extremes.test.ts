import { describe, expect, it } from 'vitest';
import type { RowText } from '../../scoring/build-submission.ts';
import { buildSubmission } from '../../scoring/build-submission.ts';
import { viewOf, wordsOf } from './view-of.ts';

/** The overview of the only priority. */
function overviewOf(rows: readonly RowText[], language = 'en-GB'): readonly string[] {
  const view = viewOf(buildSubmission(rows), { words: wordsOf(language) });
  return view.priorities[0]?.overview ?? [];
}

const measure = (outturn: string, more: Partial<RowText> = {}): RowText => ({
  name: 'Homes built',
  outturn,
  target: '100',
  ...more,
});
const action = (outturn: string, name = 'Open the library'): RowText => ({ kind: 'action', name, outturn });

describe('what improved most', () => {
  const row = (name: string, before: string, outturn: string, more: Partial<RowText> = {}): RowText =>
    measure(outturn, { name, previous: before, ...more });
  const third = (rows: RowText[], language?: string) => overviewOf(rows, language)[2];

  it('is the greatest change as a share of the year before', () => {
    expect(third([row('A', '100', '150'), row('B', '10', '20', { target: '5' })])).toBe(
      '“B” improved most: from 10 to 20.',
    );
  });

  it('is the fall where lower is better', () => {
    const lower = { polarity: 'lower', target: '200' } as const;
    expect(third([row('A', '100', '50', lower), row('B', '100', '60', lower)])).toBe(
      '“A” improved most: from 100 to 50.',
    );
  });

  it('needs no superlative where only one improved', () => {
    expect(third([row('A', '100', '150'), row('B', '200', '150')])).toBe('“A” improved: from 100 to 150.');
  });

  it('names all that tie', () => {
    expect(third([row('A', '100', '150'), row('B', '80', '120')])).toBe(
      'These improved most, all by the same share: “A” (from 100 to 150) and “B” (from 80 to 120).',
    );
  });

  it('counts those that tie beyond the third', () => {
    const rows = ['A', 'B', 'C', 'D', 'E'].map((name) => row(name, '100', '150'));
    expect(third(rows)).toContain('“C” (from 100 to 150) and 2 more.');
    expect(third(rows.slice(0, 4))).toContain('“C” (from 100 to 150) and 1 more.');
    expect(third(rows.slice(0, 4), 'cy-GB')).toContain('“C” (o 100 i 150) ac 1 arall.');
  });

  it('leaves out an improvement on zero, which is no share of anything', () => {
    expect(third([row('A', '0', '150'), row('B', '200', '150')])).toBeUndefined();
  });

  it('leaves out what only an override calls an improvement', () => {
    const override = { directionOverride: 'Improving', reason: 'judged so' };
    expect(third([row('A', '200', '150', override), row('B', '300', '150')])).toBeUndefined();
  });
});

describe('what missed most', () => {
  const last = (rows: RowText[]) => overviewOf(rows).at(-1);
  const row = (name: string, outturn: string, target: string, more: Partial<RowText> = {}): RowText => ({
    name,
    outturn,
    target,
    ...more,
  });

  it('is the greatest margin as a share of the target', () => {
    expect(last([row('A', '50', '100'), row('B', '1', '10')])).toBe(
      '“B” missed its target by the widest margin: 1, against a target of 10.',
    );
  });

  it('needs no superlative where only one missed', () => {
    expect(last([row('A', '50', '100'), row('B', '10', '10')])).toBe(
      '“A” missed its target: 50, against a target of 100.',
    );
  });

  it('names all that tie', () => {
    expect(last([row('A', '50', '100'), row('B', '5', '10')])).toBe(
      'These missed their targets by the widest margin, all by the same share: ' +
        '“A” (50, against a target of 100) and “B” (5, against a target of 10).',
    );
  });

  it('says "it" of the measure that improved most', () => {
    const improved = row('A', '19%', '75%', { previous: '1%' });
    expect(last([improved, row('B', '70%', '75%')])).toBe(
      'It also missed its target by the widest margin: 19%, against a target of 75%.',
    );
    expect(last([improved])).toBe('But it missed its target: 19%, against a target of 75%.');
  });

  it('does not count what an override publishes as met', () => {
    const override = { statusOverride: 'Green', reason: 'judged so' };
    expect(last([row('A', '50', '100', override)])).toBe('No measure can be compared with 2015/16.');
  });

  it('names rows of the lowest status where there is no number to rank', () => {
    expect(last([action('Major slippage')])).toBe('“Open the library” did not go to plan: Major slippage.');
    const audit = row('Audit', 'Not signed off', 'N/A', { statusOverride: 'Red', reason: 'judged so' });
    expect(last([audit, action('Major slippage')])).toBe(
      'These did not go to plan: “Open the library” (Major slippage) and “Audit” (Not signed off).',
    );
  });

  it('says that nothing has the lowest status where something missed by less', () => {
    expect(last([action('Some slippage')])).toBe('No measure or action here has the lowest status, Red.');
  });
});
