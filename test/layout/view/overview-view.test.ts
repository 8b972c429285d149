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
