import { describe, expect, it, test } from 'vitest';
import { closeCalls } from '../../src/scoring/close-calls.ts';
import { hidden, type RowText } from './build-submission.ts';
import { closeCallLines, closeCallsOf } from './close-call-words.ts';
import { readPublishedRows } from './read-golden.ts';
import { scheme } from './schemes/scheme.ts';
import { scoreRows } from './score-rows.ts';

const PRIORITIES = ['Safe', 'Strong', 'Ambitious', 'Resilient'];
const published = readPublishedRows().map(({ row }) => row);

test('every close call of the real report is as in the golden', async () => {
  const lines = closeCallLines(published, { priorities: PRIORITIES });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('close-calls.golden.txt');
});

describe('the six rows that rules alone do not reproduce', () => {
  const linesOf = (ref: string): readonly string[] =>
    closeCallLines(published, { priorities: PRIORITIES }).filter((line) => line.startsWith(`${ref} `));

  it('needs an unrounded 76.44 to 76.5 for the Green of SS PM07', () => {
    expect(linesOf('SS PM07')[0]).toBe(
      'SS PM07 status, 76 against 78 after 76, Green, overridden: Blue [75.5, 76.44] Green (76.44, 76.5)',
    );
  });

  it('needs less than 100 for the Amber of IC PM20', () => {
    expect(linesOf('IC PM20')).toEqual([
      'IC PM20 status, 100% against 100%, Amber, overridden: Amber [99.5, 100) Green [100, 100.5)',
    ]);
  });

  it('needs less than 92 for the Deteriorating of CM PM05', () => {
    expect(linesOf('CM PM05')).toEqual([
      'CM PM05 direction, 92% against 93% after 92%, Deteriorating, overridden: ' +
        'Deteriorating [91.5, 92) Same [92] Improving (92, 92.5)',
    ]);
  });

  it('finds no rounding in the target of 0, the sentence and the Planned of the other three', () => {
    for (const ref of ['L&I PM 03a (2016/17)', 'FPA PM21', 'PH PM02']) expect(linesOf(ref)).toEqual([]);
  });
});

describe('closeCalls', () => {
  it('gives everything that a reader needs, as data', () => {
    const row: RowText = {
      ref: 'A 1',
      name: 'Rate of return',
      previous: '70',
      outturn: hidden('76.45', 0),
      target: '78',
      polarity: 'lower',
    };
    const { report } = scoreRows([row]);
    const number = (value: string) => ({ kind: 'number', value, decimals: 0, unit: '' });
    expect(closeCalls(report)).toEqual([
      {
        of: 'status',
        ref: 'A 1',
        name: 'Rate of return',
        row: { sheet: 'Measures', cell: 'A2' },
        at: { sheet: 'Measures', cell: 'M2' },
        figures: {
          outturn: { printed: number('76'), exact: '76.45' },
          target: { printed: number('78') },
          previous: { printed: number('70') },
        },
        published: { kind: 'band', band: 'green' },
        computed: { kind: 'band', band: 'green' },
        overridden: false,
        roundingSensitive: true,
        varies: 'outturn',
        held: { target: '78', previous: '70' },
        ranges: [
          {
            judgement: { kind: 'band', band: 'blue' },
            from: '75.5',
            to: '76.44',
            fromIncluded: true,
            toIncluded: true,
          },
          {
            judgement: { kind: 'band', band: 'green' },
            from: '76.44',
            to: '76.5',
            fromIncluded: false,
            toIncluded: false,
          },
        ],
      },
    ]);
  });

  it.each<[string, RowText]>([
    ['far from every boundary', { outturn: '60%', target: '90%', previous: '70%' }],
    ['without an outturn', { outturn: '', target: '90%', previous: '90%' }],
    ['in words', { outturn: 'Completed', target: '90%' }],
    ['without a target', { outturn: '90%', target: 'No target' }],
    ['without a polarity', { outturn: '90%', target: '90%', previous: '90%', polarity: 'none' }],
    ['at a boundary that prints as the next figure', { outturn: '76%', target: hidden('76.5', 1) }],
    ['one apart from last year', { outturn: '93%', target: '60%', previous: '92%' }],
  ])('says nothing of a measure %s', (_, row) => {
    expect(closeCallsOf(row)).toEqual([]);
  });

  it('takes 0 for what rounds to it from both sides, and a negative figure for what lies below it', () => {
    expect(closeCallsOf({ outturn: '0%', target: '0%', tolerance: '1' })).toEqual([
      'status, 0% against 0%, Green: Amber (-0.5, 0) Green [0, 0.5)',
    ]);
    expect(closeCallsOf({ outturn: '-2.0%', target: '-2.0%' })).toEqual([
      'status, -2.0% against -2.0%, Green: Amber (-2.05, -2) Green [-2, -1.96) Blue [-1.96, -1.95]',
    ]);
  });

  it('leaves a target of 0 undecided unless the row says how far short is acceptable', () => {
    expect(closeCallsOf({ outturn: '0%', target: '0%' })).toEqual([]);
  });

  it('holds to a tolerance and a floor of the row', () => {
    expect(closeCallsOf({ outturn: '81%', target: '90%', tolerance: '10%' })).toEqual([
      'status, 81% against 90%, Amber: Red [80.5, 81) Amber [81, 81.5)',
    ]);
    expect(closeCallsOf({ outturn: '87%', target: '90%', tolerance: '3' })).toEqual([
      'status, 87% against 90%, Amber: Red [86.5, 87) Amber [87, 87.5)',
    ]);
    expect(closeCallsOf({ outturn: '45%', target: '50%', floor: '45.2' })).toEqual([
      'status, 45% against 50%, Red: Red [44.5, 45.2) Amber [45.2, 45.5)',
    ]);
  });

  it('holds to the dead band, relative and in units, and asks for the interval of last year too', () => {
    const bands = [{ label: 'Green', met: true, from: '0%' }, { label: 'Red' }];
    expect(
      closeCallsOf({ outturn: '105%', target: '50%', previous: '100%' }, { scheme: scheme(bands, '5%') }),
    ).toEqual([
      'direction, 105% against 50% after 100%, Planned: Planned [104.5, 105] Improving (105, 105.5)',
    ]);
    expect(
      closeCallsOf({ outturn: '98%', target: '120%', previous: '100%' }, { scheme: scheme(bands, '2') }),
    ).toEqual(['direction, 98% against 120% after 100%, Same: Deteriorating [97.5, 98) Same [98, 98.5)']);
    expect(
      closeCallsOf({ outturn: '98.3%', target: '120%', previous: '100%' }, { scheme: scheme(bands, '2') }),
    ).toEqual([
      'direction, 98.3% against 120% after 100%, Same, of the previous: ' +
        'Same [99.5, 100.3] Deteriorating (100.3, 100.5)',
    ]);
    expect(
      closeCallsOf({ outturn: '106%', target: '120%', previous: '100%' }, { scheme: scheme(bands, '5.5%') }),
    ).toEqual(['direction, 106% against 120% after 100%, Improving: Same [105.5] Improving (105.5, 106.5)']);
  });

  it('divides by the dead band to say how high last year must have been', () => {
    const halves = scheme([{ label: 'Green', met: true, from: '0%' }, { label: 'Red' }], '100%');
    expect(closeCallsOf({ outturn: '10.0%', target: '120%', previous: '5%' }, { scheme: halves })).toEqual([
      'direction, 10.0% against 120% after 5%, Same: Same [9.95, 10] Improving (10, 10.05)',
    ]);
    expect(closeCallsOf({ outturn: '10.5%', target: '120%', previous: '5%' }, { scheme: halves })).toEqual([
      'direction, 10.5% against 120% after 5%, Improving, of the previous: Improving [4.5, 5.25) Same [5.25, 5.5)',
    ]);
  });

  it('looks at both years at once where neither alone would change the direction', () => {
    const bands = [{ label: 'Green', met: true, from: '0%' }, { label: 'Red' }];
    const book = { scheme: scheme(bands, '5.3%') };
    const row: RowText = { outturn: '106%', target: '120%', previous: '100%' };
    expect(closeCallsOf(row, book)).toEqual([
      'direction, 106% against 120% after 100%, Improving: Same [105.5, 105.81597] Improving (105.81597, 106.5)',
    ]);
    expect(closeCalls(scoreRows([row], book).report)[0]?.held).toEqual({ target: '120', previous: '100.49' });
  });

  it('lets the status depend on last year where the scheme does', () => {
    const held = scheme([
      { label: 'Green', met: true, from: '0%' },
      { label: 'Amber', heldOrImproved: true },
      { label: 'Red' },
    ]);
    expect(closeCallsOf({ outturn: '60%', target: '80%', previous: '60%' }, { scheme: held })[0]).toBe(
      'status, 60% against 80% after 60%, Amber: Red [59.5, 60) Amber [60, 60.5)',
    );
  });

  it('finds every boundary of a scheme with five statuses that lies within rounding', () => {
    const five = scheme([
      { label: 'Outstanding', met: true, from: '10%' },
      { label: 'On course', met: true, from: '0%' },
      { label: 'Close', from: '-2.5%' },
      { label: 'Off course', from: '-15%' },
      { label: 'Critical' },
    ]);
    expect(closeCallsOf({ outturn: '4%', target: '4%' }, { scheme: five })).toEqual([
      'status, 4% against 4%, On course: Off course [3.5, 3.9) Close [3.9, 4) On course [4, 4.4) Outstanding [4.4, 4.5)',
    ]);
  });

  it('takes a target for what is printed, unless its cell holds more digits', () => {
    expect(closeCallsOf({ outturn: '77.8%', target: '78%' })).toEqual([]);
    expect(closeCallsOf({ outturn: '77.8%', target: hidden('77.7', 0, '%') })).toEqual([
      'status, 77.8% against 78%, Green, rounding-sensitive, of the target: Green [77.5, 77.8] Amber (77.8, 78.5)',
    ]);
    expect(closeCallsOf({ outturn: '1', target: hidden('0.4', 0) })).toEqual([
      'status, 1 against 0, Blue, rounding-sensitive, of the target: Blue (-0.5, 0) none [0] Blue (0, 0.5)',
    ]);
    const units = scheme([{ label: 'Green', met: true, from: '-0.5' }, { label: 'Red' }]);
    expect(
      closeCallsOf({ outturn: '77.3%', previous: 'N/A', target: hidden('77.7', 0, '%') }, { scheme: units }),
    ).toEqual([
      'status, 77.3% against 78%, Green, rounding-sensitive, of the target: Green [77.5, 77.8] Red (77.8, 78.5)',
    ]);
  });

  it('gives a planned fall its target, and a target its part in the direction', () => {
    expect(closeCallsOf({ outturn: '85%', target: '85%', previous: '93%' })[1]).toBe(
      'direction, 85% against 85% after 93%, Planned: Deteriorating [84.5, 85) Planned [85, 85.5)',
    );
    expect(closeCallsOf({ outturn: '90.0%', target: '85%', previous: hidden('85.2', 0, '%') })).toEqual([]);
    const held = closeCallsOf({ outturn: '86.0%', target: hidden('86.4', 0, '%'), previous: '88.0%' });
    expect(held[1]).toBe(
      'direction, 86.0% against 86% after 88.0%, Deteriorating, rounding-sensitive, of the target: ' +
        'Planned [85.5, 86] Deteriorating (86, 86.5)',
    );
  });

  it('says of a rounding-sensitive row what it rests on, whichever of its figures is rounded', () => {
    const row: RowText = {
      outturn: hidden('92.3', 0, '%'),
      target: '70%',
      previous: hidden('92.4', 0, '%'),
    };
    expect(closeCallsOf(row)).toEqual([
      'direction, 92%=92.3 against 70% after 92%, Planned: Planned [91.5, 92.4] Improving (92.4, 92.5)',
    ]);
  });
});

describe('a count', () => {
  const row: RowText = { name: 'Number of parks', previous: '7', outturn: '7', target: '7' };

  it('is not rounded', () => {
    expect(closeCallsOf(row)).toEqual([]);
    expect(closeCallsOf({ ...row, name: 'Parks with an award' })).toEqual([]);
  });

  it.each<[string, RowText]>([
    ['has a name that says it is worked out', { ...row, name: 'Number of parks per 10,000' }],
    ['has a Welsh name that says so', { ...row, name: 'Nifer y parciau fesul ward' }],
    ['has a sign', { ...row, outturn: '7%' }],
    ['stands beside a figure with decimals', { ...row, previous: '7.0' }],
    ['holds more digits than it prints', { ...row, outturn: hidden('7.2', 0) }],
  ])('is a count no longer where it %s', (_, other) => {
    expect(closeCallsOf(other)).not.toEqual([]);
  });

  it('is a count no longer with a unit of its own', () => {
    const { report } = scoreRows([row]);
    const [item] = report.measures;
    if (!item) throw new Error('expected a measure');
    const days = { ...report, measures: [{ ...item, measure: { ...item.measure, unit: 'days' } }] };
    expect(closeCalls(days)).toHaveLength(2);
  });
});
