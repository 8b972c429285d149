import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME, type Scheme } from '../../../src/model/scheme.ts';
import { buildSubmission, type RowText } from '../../scoring/build-submission.ts';
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
