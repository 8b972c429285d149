import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME, type Scheme } from '../../../src/model/scheme.ts';
import { buildSubmission, hidden, type RowText } from '../../scoring/build-submission.ts';
import { scheme } from '../../scoring/schemes/scheme.ts';
import { viewOf, wordsOf } from './view-of.ts';

const aboutOf = (rows: readonly RowText[], inForce: Scheme = DEFAULT_SCHEME, language = 'en-GB') =>
  viewOf(buildSubmission(rows, { scheme: inForce }), { words: wordsOf(language) }).about;

describe('the rules of direction', () => {
  it('say that every change counts, or which does not', () => {
    expect(aboutOf([]).direction.notes).toEqual(['Every change counts, however small.']);
    const tolerant = { ...DEFAULT_SCHEME, direction: scheme([], '5%').direction };
    expect(aboutOf([], tolerant).direction.notes).toEqual(['Changes of up to 5% count as the same.']);
  });

  it('hold for measures where lower is better too', () => {
    expect(aboutOf([]).direction.directions.map(({ sentence }) => sentence)).toContain(
      "Planned: not better than the year before, as planned: the target asked for less than last year's actual and was met.",
    );
  });
});

describe('the figures to take with care', () => {
  it('are apart by what their notes say', () => {
    const { provisional, noted } = aboutOf([
      { ref: 'A', previous: '18.8% (2014 data)', outturn: '18.7% (Forecast)', target: '20% (restated)' },
      { ref: 'B', outturn: '1,234 (PROVISIONAL)', target: '5' },
      { ref: 'C', outturn: hidden('7', 0), target: 'No target' },
    ]);
    const lines = (list: typeof noted) =>
      list?.rows.map(({ ref, of, figure, note, cell }) => `${ref} ${of}: ${figure} (${note}) ${cell}`);
    expect(lines(provisional)).toEqual([
      'A Q4 outturn: 18.7% (Forecast) Measures!M2',
      'B Q4 outturn: 1,234 (PROVISIONAL) Measures!M3',
    ]);
    expect(lines(noted)).toEqual([
      'A 2015/16 actual: 18.8% (2014 data) Measures!H2',
      'A Year-end target: 20% (restated) Measures!O2',
    ]);
  });

  it('are named after the year before where that is known', () => {
    const built = buildSubmission([{ previous: '5 (restated)', outturn: '5', target: '5' }]);
    const settings = { ...built.settings, year: { ...built.settings.year, value: 'this year' } };
    expect(viewOf({ ...built, settings }).about.noted?.rows[0]?.of).toBe('Previous actual');
  });

  it('are counted in good English', () => {
    const one: RowText[] = [
      { outturn: '5 (Provisional)', previous: '6 (2014 data)', target: 'No target' },
      { outturn: 'not reported', target: '5' },
      { outturn: 'N/A', target: '5' },
    ];
    const leads = (rows: RowText[]) => {
      const { provisional, noted, notReported, noTarget, notApplicable } = aboutOf(rows);
      return [provisional, noted, notReported, noTarget, notApplicable].map((list) => list?.lead);
    };
    expect(leads(one)).toEqual([
      '1 figure is provisional or a forecast and may still change.',
      '1 figure has a note that says what it rests on.',
      'No result was reported for 1 measure or action; it is in no percentage.',
      '1 measure has no target. It is in no percentage of targets met, but counts in the direction of travel where it can be compared.',
      '1 measure or action has no result to judge this year.',
    ]);
    expect(leads([...one, ...one])).toEqual([
      '2 figures are provisional or forecasts and may still change.',
      '2 figures have notes that say what they rest on.',
      'No result was reported for 2 measures and actions; they are in no percentage.',
      '2 measures have no target. They are in no percentage of targets met, but count in the direction of travel where they can be compared.',
      '2 measures and actions have no result to judge this year.',
    ]);
    expect(leads([])).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('name rows that were not reported, actions first', () => {
    const rows: RowText[] = [
      { ref: 'A', outturn: 'not reported', target: '5' },
      { kind: 'action', name: 'Ask residents', outturn: '' },
    ];
    expect(aboutOf(rows).notReported?.rows.map(({ ref, cell }) => [ref, cell])).toEqual([
      [null, 'Actions!A2'],
      ['A', 'Measures!A2'],
    ]);
  });
});

describe('what the tables count', () => {
  it('is said as below the tables', () => {
    const { about, summary } = viewOf();
    expect(about.tables.map(({ name }) => name)).toEqual([
      'Performance by priority',
      'Performance against target',
      'Direction of travel',
    ]);
    expect(about.tables[1]?.sentence).toContain(`${summary.trafficLights.counted} of them`);
  });
});
