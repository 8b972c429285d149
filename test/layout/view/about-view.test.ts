import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME, type Scheme } from '../../../src/model/scheme.ts';
import { buildSubmission, hidden, type RowText } from '../../scoring/build-submission.ts';
import { scheme } from '../../scoring/schemes/scheme.ts';
import { viewOf, wordsOf } from './view-of.ts';

const aboutOf = (rows: readonly RowText[], inForce: Scheme = DEFAULT_SCHEME, language = 'en-GB') =>
  viewOf(buildSubmission(rows, { scheme: inForce }), { words: wordsOf(language) }).about;
const rulesOf = (inForce: Scheme) => aboutOf([], inForce).status.statuses.map(({ sentence }) => sentence);

const EXACT =
  'Status and direction of travel are worked out from unrounded figures; rounding is for print only.';

describe('the rules of status', () => {
  it("are Derby's where nothing else is in force, its 2% presented as inferred", () => {
    expect(rulesOf(DEFAULT_SCHEME)).toEqual([
      'Blue: at least 2% better than the target (inferred from published results, not stated by the council).',
      'Green: the target was met.',
      'Amber: the target was missed by no more than 5%.',
      'Red: the target was missed by more than 5%.',
    ]);
    expect(aboutOf([]).status.notes).toEqual([
      'These percentages are shares of the target: where the target is 80%, 5% of it is 4 percentage points.',
      'The tables count Blue and Green as target met or exceeded.',
      'An action, or a measure without numbers, is judged by its progress in words. Completed, On track: Green; Some slippage: Amber; Major slippage: Red.',
      EXACT,
    ]);
  });

  it('say that the 2% is inferred in the language of the report', () => {
    expect(aboutOf([], DEFAULT_SCHEME, 'cy-GB').status.statuses[0]?.sentence).toContain(
      "(casgliad o'r canlyniadau a gyhoeddwyd, heb ei nodi gan y cyngor).",
    );
  });

  it('print a note of the council with one full stop', () => {
    const [blue, ...others] = DEFAULT_SCHEME.bands;
    if (blue === undefined) throw new Error('expected a band');
    const noted = { ...DEFAULT_SCHEME, bands: [{ ...blue, note: 'From the framework.' }, ...others] };
    expect(rulesOf(noted)[0]).toBe('Blue: at least 2% better than the target (From the framework).');
  });

  it('can be in units', () => {
    const units = scheme([
      { label: 'Blue', met: true, from: '2' },
      { label: 'Green', met: true, from: '0' },
      { label: 'Amber', from: '-3' },
      { label: 'Red' },
    ]);
    expect(rulesOf(units)).toEqual([
      "Blue: at least 2 in the measure's own units better than the target.",
      'Green: the target was met.',
      "Amber: the target was missed by no more than 3 in the measure's own units.",
      "Red: the target was missed by more than 3 in the measure's own units.",
    ]);
    expect(aboutOf([], units).status.notes.join()).not.toContain('shares of the target');
  });

  it('can rest on a floor of each measure', () => {
    const floors = scheme([
      { label: 'Green', met: true, from: '0%' },
      { label: 'Amber', from: '0%' },
      { label: 'Red' },
    ]);
    expect(rulesOf(floors)).toEqual([
      'Green: the target was met.',
      'Amber: the target was missed, but within the tolerance or floor of the measure.',
      'Red: every other result.',
    ]);
    expect(viewOf(buildSubmission([], { scheme: floors })).key.statuses[1]?.meaning).toBe(
      "missed target, within the measure's own tolerance or floor",
    );
  });

  it('can ask that the result held or improved, with a bound and without', () => {
    const held = scheme([
      { label: 'Star', met: true, heldOrImproved: true },
      { label: 'Green', met: true, from: '0%' },
      { label: 'Near', from: '-5%', heldOrImproved: true },
      { label: 'Amber', heldOrImproved: true },
      { label: 'Red' },
    ]);
    expect(rulesOf(held)).toEqual([
      'Star: every other result, and the result held or improved on the year before.',
      'Green: the target was met.',
      'Near: the target was missed by no more than 5%, and the result held or improved on the year before.',
      'Amber: the target was missed, and the result held or improved on the year before.',
      'Red: every other result.',
    ]);
  });

  it('of five statuses with words of their own', () => {
    const five = scheme(
      [
        { label: 'Outstanding', met: true, from: '10%' },
        { label: 'On course', met: true, from: '0%' },
        { label: 'Close', from: '-2.5%' },
        { label: 'Off course', from: '-15%' },
        { label: 'Critical' },
      ],
      '0%',
      { finished: 'on course', 'under way': 'on course', stopped: 'critical' },
    );
    expect(rulesOf(five).slice(2)).toEqual([
      'Close: the target was missed by no more than 2.5%.',
      'Off course: the target was missed by no more than 15%.',
      'Critical: the target was missed by more than 15%.',
    ]);
    expect(aboutOf([], five).status.notes[0]).toBe(
      'These percentages are shares of the target: where the target is 80%, 15% of it is 12 percentage points.',
    );
    expect(aboutOf([], five).status.notes[2]).toContain('Finished, Under way: On course; Stopped: Critical.');
  });

  it('say nothing of what a scheme does not have', () => {
    const bare = scheme([{ label: 'Any' }], '0%', {});
    const { status } = aboutOf([{ outturn: '5', target: '5', floor: '4' }], bare);
    expect(status.notes).toEqual([EXACT]);
    expect(status.statuses.map(({ sentence }) => sentence)).toEqual(['Any: every other result.']);
  });

  it('list the measures with a tolerance or floor of their own', () => {
    const rows: RowText[] = [
      { ref: 'A', outturn: '5', target: '5', tolerance: '10%' },
      { ref: 'B', outturn: '5', target: '0', polarity: 'lower', tolerance: '2' },
      { ref: 'C', outturn: '5', target: '5', floor: '4.5' },
      { ref: 'D', outturn: '5', target: '5' },
      { ref: 'E', outturn: '50%', target: '50%', floor: '45' },
    ];
    const built = buildSubmission(rows);
    const measures = built.measures.map((row) => (row.ref.value === 'E' ? { ...row, unit: '%' } : row));
    const { status } = viewOf({ ...built, measures }).about;
    expect(status.ownLimits.map(({ ref, limit }) => `${ref} ${limit}`)).toEqual([
      'A tolerance of 10%',
      'B tolerance of 2',
      'C floor of 4.5',
      'E floor of 45%',
    ]);
    expect(status.notes).toContain(
      'Where a measure has a tolerance or a floor of its own, that decides between Amber and Red.',
    );
  });
});

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
