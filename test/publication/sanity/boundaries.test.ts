/** Where each check begins to speak, and where it does not yet. */
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../../src/check-workbook.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { inspectSanity, SANITY_CODES } from '../../../src/publication/sanity/inspect-sanity.ts';
import { buildSubmission, entry, type RowText } from '../../scoring/build-submission.ts';
import { scoredOf } from '../scored.ts';

interface Row extends RowText {
  readonly quarters?: readonly [q1: string, q2: string, q3: string];
  readonly unit?: string;
}

function submissionOf(...rows: readonly Row[]): Submission {
  const built = buildSubmission(rows);
  const measures = built.measures.map((measure, index) => {
    const [q1 = '', q2 = '', q3 = ''] = rows[index]?.quarters ?? [];
    const { quarters } = measure;
    const filled = {
      ...quarters,
      q1: { ...quarters.q1, value: entry(q1) },
      q2: { ...quarters.q2, value: entry(q2) },
      q3: { ...quarters.q3, value: entry(q3) },
    };
    return { ...measure, quarters: filled, unit: rows[index]?.unit ?? '' };
  });
  return { ...built, measures };
}

const codes = (...rows: readonly Row[]): string[] =>
  inspectSanity(scoredOf(submissionOf(...rows))).map(({ code }) => code);

describe('a target of 0', () => {
  it.each<[what: string, row: Row, found: readonly string[]]>([
    ['needs a word', { outturn: '3', target: '0', statusOverride: 'Red', reason: 'x' }, ['target-zero']],
    [
      'is meant where a tolerance says how near is good enough',
      { outturn: '1', target: '0', polarity: 'lower', tolerance: '2' },
      [],
    ],
    [
      'is odd where any number above 0 would do',
      { outturn: '5', target: '0', tolerance: '2' },
      ['target-zero'],
    ],
    ['is meant where results go below 0', { outturn: '-0.2', target: '0', tolerance: '0.5' }, []],
    ['is not "No target"', { outturn: '5', target: { kind: 'no-target' } }, []],
  ])('%s', (_what, row, found) => {
    expect(codes(row)).toEqual(found);
  });
});

describe('the size of an outturn', () => {
  it.each<[outturn: string, target: string, found: readonly string[]]>([
    ['4,200', '420', []],
    ['4,201', '420', ['outturn-size']],
    ['73,390', '420', ['outturn-size']],
    ['42', '420', []],
    ['41', '420', ['outturn-size']],
    ['0', '10', ['outturn-size']],
    ['0', '9', []],
    ['0.0%', '0.9%', []],
    ['-50', '40', []],
    ['-500', '40', ['outturn-size']],
    ['N/A', '40', []],
  ])('%s against %s', (outturn, target, found) => {
    expect(codes({ outturn, target })).toEqual(found);
  });
});

describe('a 0 after other quarters', () => {
  it.each<[quarters: readonly [string, string, string], outturn: string, found: readonly string[]]>([
    [['12', '15', '11'], '0', ['zero-after-quarters']],
    [['12', '0', '0'], '0', ['zero-after-quarters']],
    [['5', '6', '7'], '0', ['zero-after-quarters']],
    [['4', '6', '7'], '0', []],
    [['0', '6', '7'], '0', []],
    [['0.9', '0.8', '0.9'], '0.0', []],
    [['1.2', '1.3', '1.1'], '0.0', ['zero-after-quarters']],
    [['Not reported', 'N/A', '12'], '0', ['zero-after-quarters']],
    [['', '', ''], '0', []],
    [['12', '15', 'Not reported'], 'Not reported', []],
  ])('%s, then %s', (quarters, outturn, found) => {
    expect(codes({ quarters, outturn, polarity: 'none', target: { kind: 'no-target' } })).toEqual(found);
  });
});

describe('a target beside last year', () => {
  it.each<[row: Row, found: readonly string[]]>([
    [{ previous: '93%', target: '85%' }, ['target-looser']],
    [{ previous: '93%', target: '93%' }, []],
    [{ previous: '9.8%', target: '10%', polarity: 'lower' }, []],
    [{ previous: '9.8%', target: '10.0%', polarity: 'lower' }, ['target-looser']],
    [{ previous: '76', target: '78', polarity: 'lower' }, ['target-looser']],
    [{ previous: '76', target: '70', polarity: 'lower' }, []],
    [{ previous: 'N/A', target: '70' }, []],
  ])('%o', (row, found) => {
    expect(codes({ outturn: row.target as string, ...row })).toEqual(found);
  });
});

describe('a count that falls', () => {
  const falling = { quarters: ['96', '203', '150'], outturn: '310', target: '300' } as const;

  it.each<[row: Row, found: readonly string[]]>([
    [{ ...falling, name: 'Homes built (cumulative)' }, ['cumulative-falls']],
    [{ ...falling, name: 'Homes built, year to date' }, ['cumulative-falls']],
    [{ ...falling, name: 'Cartrefi a gwblhawyd yn ystod y flwyddyn' }, ['cumulative-falls']],
    [{ ...falling, name: 'Homes built', unit: 'homes, YTD' }, ['cumulative-falls']],
    [{ ...falling, name: 'Homes built', outturn: '310 (so far this year)' }, ['cumulative-falls']],
    [{ ...falling, name: 'Homes built' }, []],
    [{ ...falling, name: 'Homes built (not cumulative)' }, []],
    [{ ...falling, name: 'Average homes open in the year' }, []],
  ])('%o', (row, found) => {
    expect(codes(row)).toEqual(found);
  });
});

describe("last year's actual", () => {
  const now = (previous: string, rest: Row = {}): Submission =>
    submissionOf({ ref: 'A 1', outturn: '95', target: '90', ...rest, previous });
  const then = (outturn: string) =>
    scoredOf({
      ...submissionOf({ ref: 'A 1', outturn, target: '80' }),
      source: { file: 'then.xlsx', sha256: '0'.repeat(64), sheets: [] },
    });
  const found = (previous: string, outturn: string): string[] =>
    inspectSanity(
      scoredOf(now(previous, { polarity: 'none', target: { kind: 'no-target' } })),
      then(outturn),
    ).map(({ code }) => code);

  it.each<[previous: string, published: string, found: readonly string[]]>([
    ['88%', '88%', []],
    ['88%', '88.4%', []],
    ['88.4%', '88%', []],
    ['88.6%', '88%', ['previous-differs']],
    ['88%', '89%', ['previous-differs']],
    ['88% (Provisional)', '88%', []],
    ['86% (Restated)', '88%', []],
    ['N/A', '88%', ['previous-differs']],
    ['', '88%', ['previous-blank']],
    ['88%', 'N/A', []],
    ['88%', 'Not reported', []],
    ['N/A', 'Not reported', []],
    ['', 'N/A', []],
  ])('%s where %s was published', (previous, published, expected) => {
    expect(found(previous, published)).toEqual(expected);
  });

  it('is held against the row of its reference, and a new row against none', () => {
    const lastYear = then('40');
    expect(inspectSanity(scoredOf(now('90')), lastYear).map(({ code }) => code)).toEqual([
      'previous-differs',
    ]);
    const renamed = submissionOf({
      ref: 'B 9',
      name: 'Another',
      outturn: '95',
      target: '95',
      previous: '90',
    });
    expect(inspectSanity(scoredOf(renamed), lastYear)).toEqual([]);
  });

  it('may be blank in every row of a kind, but not in one of them', () => {
    const action = (name: string, previous: string): Row => ({
      kind: 'action',
      name,
      previous,
      outturn: 'Completed',
    });
    expect(codes({ previous: '' }, { previous: '' }, action('Open', ''), action('Mend', ''))).toEqual([]);
    expect(codes({ previous: '' }, { previous: '9' })).toEqual(['previous-blank']);
    expect(codes(action('Open', ''), action('Mend', 'On track'))).toEqual(['previous-blank']);
  });
});

describe('one slip, told once', () => {
  const reversed: Row = {
    name: 'Complaints',
    polarity: 'higher',
    previous: '90',
    target: '80',
    outturn: '70',
  };

  it('a target that looks loose because of the polarity is not told until the polarity is let stand', () => {
    expect(codes(reversed)).toEqual(['polarity-wording']);
    const at = { sheet: 'Acknowledged', cell: 'A2' };
    const row = { at, code: 'polarity-wording', cell: 'Measures!B2', reason: 'Meant so.', by: 'A. Person' };
    const settled = { ...submissionOf(reversed), acknowledgements: [row] };
    expect(inspectSanity(scoredOf(settled)).map(({ code }) => code)).toEqual([
      'target-looser',
      'polarity-wording',
    ]);
    const told = checkSubmission(settled).findings.filter(({ code }) => code === 'polarity-wording');
    expect(told).toMatchObject([{ acknowledged: { reason: 'Meant so.', by: 'A. Person' } }]);
  });

  it('a target of 0 that cannot be scored is an error, not a warning beside it', () => {
    const { findings } = checkSubmission(submissionOf({ previous: '5', outturn: '6', target: '0' }));
    expect(findings.map(({ code }) => code)).toContain('zero-target');
    expect(findings.filter(({ code }) => SANITY_CODES.has(code))).toEqual([]);
  });
});

describe('the unit', () => {
  it.each<[row: Row, found: readonly string[]]>([
    [{ name: 'Number of exits', outturn: '8%', target: '8%' }, ['unit-name']],
    [{ name: 'Number of exits', outturn: '8', target: '8' }, []],
    [{ name: 'Percentage of exits', outturn: '8', target: '8' }, ['unit-name']],
    [{ name: 'Percentage of exits', outturn: '8', target: '8', unit: 'percentage points' }, []],
    [
      { name: 'Average days to re-let', outturn: '8', target: '8', unit: 'weeks', polarity: 'lower' },
      ['unit-name'],
    ],
    [
      { name: 'Average days to re-let', outturn: '8', target: '8', unit: 'working days', polarity: 'lower' },
      [],
    ],
    [{ name: 'Number of homes', outturn: '8', target: '8', unit: 'days' }, ['unit-name']],
    [{ name: 'Income from parking', outturn: '8%', target: '8%' }, []],
    [{ name: 'Income from parking', outturn: '8', target: '8' }, ['unit-name']],
    [{ name: 'Number of exits', outturn: 'N/A' }, []],
  ])('%o', (row, found) => {
    expect(codes(row)).toEqual(found);
  });
});
