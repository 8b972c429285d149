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

describe('the first sentence counts', () => {
  it.each<[string, RowText[], string]>([
    [
      'some of measures and actions',
      [measure('105'), measure('90'), action('Completed')],
      'Of the 3 measures and actions that could be judged, 2 went to plan (67%).',
    ],
    [
      'all of them',
      [measure('105'), action('On track')],
      'Every one of the 2 measures and actions that could be judged went to plan (100%).',
    ],
    [
      'none of them',
      [measure('90'), action('Major slippage')],
      'None of the 2 measures and actions that could be judged went to plan (0%).',
    ],
    [
      'some of measures alone',
      [measure('105'), measure('90')],
      'Of the 2 measures with a target, 1 met or exceeded it (50%).',
    ],
    [
      'all measures',
      [measure('105'), measure('100')],
      'Every one of the 2 measures with a target met or exceeded it (100%).',
    ],
    ['all red', [measure('90'), measure('80')], 'None of the 2 measures with a target met it (0%).'],
    [
      'one measure that met its target',
      [measure('105')],
      'The one measure with a target met or exceeded it.',
    ],
    ['one measure that did not', [measure('90')], 'The one measure with a target did not meet it.'],
    [
      'some of actions alone',
      [action('Completed'), action('Some slippage'), action('not reported')],
      'Of the 2 actions with progress to report, 1 went to plan (50%): completed or on track.',
    ],
    [
      'all actions',
      [action('Completed'), action('On track')],
      'Every one of the 2 actions with progress to report went to plan (100%): completed or on track.',
    ],
    [
      'no action',
      [action('Some slippage'), action('Some slippage')],
      'None of the 2 actions with progress to report went to plan (0%): none is completed or on track.',
    ],
    [
      'one action on track',
      [action('On track')],
      'The one action with progress to report is completed or on track.',
    ],
    [
      'one action behind',
      [action('Some slippage')],
      'The one action with progress to report is behind schedule.',
    ],
    ['nothing', [], 'There are no measures or actions here to report on.'],
    [
      'all no-target',
      [measure('5', { target: 'No target' }), measure('6', { target: 'No target' })],
      'No measure here has a target, so none can be judged against one.',
    ],
    [
      'nothing that could be judged',
      [measure('5', { target: 'No target' }), action('not reported')],
      'None of the measures and actions here could be judged this year: there was no target, or no result.',
    ],
  ])('%s', (_, rows, sentence) => {
    expect(overviewOf(rows)[0]).toBe(sentence);
  });
});

describe('the sentence on the year before', () => {
  const previous = (before: string, outturn: string): RowText => measure(outturn, { previous: before });

  it.each<[string, RowText[], string | undefined]>([
    [
      'says how many improved',
      [previous('90', '105'), previous('110', '105')],
      'Of the 2 measures that can be compared with 2015/16, 1 improved (50%).',
    ],
    [
      'says that all improved',
      [previous('90', '105'), previous('80', '100')],
      'Every one of the 2 measures that can be compared with 2015/16 improved (100%).',
    ],
    [
      'says that none improved',
      [previous('120', '105'), previous('130', '100')],
      'None of the 2 measures that can be compared with 2015/16 improved (0%).',
    ],
    [
      'has its own words for one',
      [previous('90', '105')],
      'The one measure that can be compared with 2015/16 improved.',
    ],
    [
      'has its own words for one that did not',
      [previous('120', '105')],
      'The one measure that can be compared with 2015/16 did not improve.',
    ],
    ['says that there is no history', [measure('105')], 'No measure can be compared with 2015/16.'],
    ['is left out where there are only actions', [action('Completed')], undefined],
  ])('%s', (_, rows, sentence) => {
    expect(overviewOf(rows)[1]).toBe(sentence);
  });

  it('says "the year before" where its name is not known', () => {
    const submission = buildSubmission([measure('105')]);
    const year = { ...submission.settings.year, value: 'this year' };
    const { overview } = viewOf({ ...submission, settings: { ...submission.settings, year } });
    expect(overview).toContain('No measure can be compared with the year before.');
  });
});

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

describe('the overview of the whole report', () => {
  const book = (rows: readonly RowText[], priorities = ['Safe', 'Strong', 'Green']) =>
    viewOf(buildSubmission(rows, { priorities })).overview;
  const inPriority = (priority: string, outturn: string): RowText =>
    measure(outturn, { priority, previous: '95' });

  it('says what "went to plan" means, and which priorities did best and worst', () => {
    expect(book([inPriority('Safe', '105'), inPriority('Strong', '90'), inPriority('Green', '50')])).toEqual([
      'Of the 3 measures with a target, 1 met or exceeded it (33%).',
      '“Went to plan” means that a measure met or exceeded its target, or that an action is completed or on track.',
      'The share that went to plan was highest for Safe (100%) and lowest for Strong and Green (0%).',
      'Of the 3 measures that can be compared with 2015/16: improved 1, the same or as planned 0, worse 2.',
      '“Homes built” improved: from 95 to 105.',
      '“Homes built” missed its target by the widest margin: 50, against a target of 100.',
    ]);
  });

  it('compares no priorities where there is one, or all are alike', () => {
    const compared = 'The share that went to plan';
    expect(book([inPriority('Safe', '105')], ['Safe']).join()).not.toContain(compared);
    expect(book([inPriority('Safe', '105'), inPriority('Strong', '105')]).join()).not.toContain(compared);
  });

  it('counts no directions where one measure or none can be compared', () => {
    expect(book([inPriority('Safe', '105')])).toContain(
      'The one measure that can be compared with 2015/16 improved.',
    );
    expect(book([])).toEqual(['There are no measures or actions here to report on.']);
  });
});
