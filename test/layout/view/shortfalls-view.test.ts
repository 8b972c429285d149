import { describe, expect, it } from 'vitest';
import { type Book, buildSubmission, type RowText } from '../../scoring/build-submission.ts';
import { scheme } from '../../scoring/schemes/scheme.ts';
import { viewOf } from './view-of.ts';

const RED: RowText = { ref: 'A 1', name: 'Homes', outturn: '80', target: '100' };
const LATE: RowText = { kind: 'action', name: 'Mend the bridge', outturn: 'Major slippage' };

const viewWith = (rows: readonly RowText[], book?: Book, commentary: readonly string[] = []) => {
  const built = buildSubmission(rows, book);
  const at = { sheet: 'Measures', cell: 'T2' };
  const measures = built.measures.map((measure) =>
    commentary.includes(measure.ref.value)
      ? { ...measure, commentary: { value: 'Why.', at }, owner: { value: 'Head of Homes', at } }
      : measure,
  );
  return viewOf({ ...built, measures });
};

describe('what did not go to plan', () => {
  it('lists rows of the lowest status by priority, actions first, with gap, commentary and owner', () => {
    const strong = { priority: 'Strong' };
    const rows = [RED, { ...LATE, ...strong }, { ...RED, ...strong, ref: 'B 1' }, { ...RED, outturn: '96' }];
    const { shortfalls } = viewWith(rows, { priorities: ['Safe', 'Green', 'Strong'] }, ['A 1']);
    expect(shortfalls.priorities.map(({ id, rows: own }) => [id, own.map(({ name }) => name.text)])).toEqual([
      ['priority-1', ['Homes']],
      ['priority-3', ['Mend the bridge', 'Homes']],
    ]);
    expect(shortfalls.status).toMatchObject({ word: 'Red', sign: '◆' });
    expect(shortfalls.priorities[0]?.rows[0]).toMatchObject({
      kind: 'measure',
      ref: 'A 1',
      outturn: '80',
      target: '100',
      gap: '20 short of the target',
      commentary: { text: 'Why.' },
      owner: 'Head of Homes',
      cell: 'Measures!A2',
    });
    expect(shortfalls.priorities[1]?.rows[0]).toMatchObject({
      kind: 'action',
      ref: null,
      outturn: 'Major slippage',
      target: 'N/A',
      gap: null,
      commentary: null,
      owner: null,
    });
  });

  it.each<[string, RowText[], string[], string[]]>([
    [
      'no commentary at all',
      [RED, LATE],
      [],
      [
        'This chapter lists 1 measure and 1 action with the lowest status, Red.',
        'For a measure, Red means: missed target by more than 5%.',
        'The council gave no commentary on them.',
      ],
    ],
    [
      'commentary on all',
      [RED],
      ['A 1'],
      [
        'This chapter lists 1 measure with the lowest status, Red.',
        'For a measure, Red means: missed target by more than 5%.',
      ],
    ],
    [
      'commentary on some',
      [RED, { ...RED, ref: 'A 2' }, LATE],
      ['A 1'],
      [
        'This chapter lists 2 measures and 1 action with the lowest status, Red.',
        'For a measure, Red means: missed target by more than 5%.',
        'The council gave no commentary on 2 of them.',
      ],
    ],
    [
      'commentary on all but one',
      [RED, { ...RED, ref: 'A 2' }],
      ['A 1'],
      [
        'This chapter lists 2 measures with the lowest status, Red.',
        'For a measure, Red means: missed target by more than 5%.',
        'The council gave no commentary on 1 of them.',
      ],
    ],
    [
      'nothing to list',
      [{ ...RED, outturn: '100' }],
      [],
      ['No measure or action has the lowest status, Red.'],
    ],
  ])('says what is there: %s', (_, rows, commentary, lead) => {
    expect(viewWith(rows, {}, commentary).shortfalls.lead).toEqual(lead);
  });

  it('takes the last status of any scheme, by its own name', () => {
    const five = scheme(
      [
        { label: 'On course', met: true, from: '0%' },
        { label: 'Off course', from: '-15%' },
        { label: 'Critical' },
      ],
      '0%',
      { stopped: 'critical' },
    );
    const { shortfalls, priorities } = viewWith(
      [
        { ...RED, outturn: '90' },
        { ...LATE, outturn: 'Stopped' },
      ],
      {
        scheme: five,
      },
    );
    expect(shortfalls.priorities[0]?.rows.map(({ name }) => name.text)).toEqual(['Mend the bridge']);
    expect(shortfalls.lead[1]).toBe('For a measure, Critical means: missed target by more than 15%.');
    const [theme] = priorities[0]?.themes ?? [];
    expect(theme?.actions.map(({ isShortfall }) => isShortfall)).toEqual([true]);
    expect(theme?.measures.map(({ isShortfall }) => isShortfall)).toEqual([false]);
  });

  it('says whether any row has a commentary and any an owner, so that no column stands empty', () => {
    const good = { ...RED, ref: 'A 2', outturn: '100' };
    const asked = (commentary: readonly string[]) => {
      const { hasCommentary, hasOwners } = viewWith([RED, good, LATE], {}, commentary).shortfalls;
      return [hasCommentary, hasOwners];
    };
    expect(asked([])).toEqual([false, false]);
    expect(asked(['A 1'])).toEqual([true, true]);
    expect(asked(['A 2'])).toEqual([false, false]);
  });

  it('lists nothing where even the last status counts as met', () => {
    const allMet = scheme([
      { label: 'Good', met: true, from: '0%' },
      { label: 'Fair', met: true },
    ]);
    const { shortfalls, overview } = viewWith([RED], { scheme: allMet });
    expect(shortfalls).toEqual({
      status: null,
      lead: ['Every status of this report counts as target met or exceeded.'],
      hasCommentary: false,
      hasOwners: false,
      priorities: [],
    });
    expect(overview.at(-1)).toBe('No measure can be compared with 2015/16.');
  });
});

describe('the rows of a chapter', () => {
  const rowsOf = (rows: readonly RowText[]) => viewWith(rows).priorities[0]?.themes[0]?.measures ?? [];

  it('have the gap of every measure with two numbers', () => {
    const gaps = rowsOf([RED, { ...RED, outturn: '107' }, { ...RED, target: 'No target' }]).map(
      ({ gap }) => gap,
    );
    expect(gaps).toEqual(['20 short of the target', '7 above the target', null]);
  });

  it('have all four quarters as printed where one before the last says something', () => {
    const built = buildSubmission([RED, { ...RED, ref: 'A 2' }, { kind: 'action', outturn: 'Completed' }]);
    const q2 = { value: { kind: 'not-reported' } as const, at: { sheet: 'Measures', cell: 'K2' } };
    const notApplicable = { ...q2, value: { kind: 'not-applicable' } as const };
    const [first, second] = built.measures;
    if (first === undefined || second === undefined) throw new Error('expected two measures');
    const measures = [
      { ...first, quarters: { ...first.quarters, q2 } },
      { ...second, quarters: { ...second.quarters, q1: notApplicable, q2: notApplicable } },
    ];
    const actions = built.actions.map((row) => ({ ...row, quarters: { ...row.quarters, q3: q2 } }));
    const [theme] = viewOf({ ...built, measures, actions }).priorities[0]?.themes ?? [];
    expect(theme?.measures.map(({ quarters }) => quarters)).toEqual([
      { q1: 'Not given', q2: 'Not reported', q3: 'Not given', q4: '80' },
      null,
    ]);
    expect(theme?.actions[0]?.quarters).toMatchObject({ q3: 'Not reported', q4: 'Completed' });
  });
});
