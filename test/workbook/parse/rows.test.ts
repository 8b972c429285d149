/** What measures and actions share, and the sheets they refer to. */
import { describe, expect, it } from 'vitest';
import { typed } from '../raw-workbook.ts';
import { actionsSheet, measuresSheet, readAction, readMeasure, readSample, tableOf } from '../sample-book.ts';

const REASON = { 'Override reason': 'Checked' };

describe('overrides', () => {
  it.each([
    ['green', 'Green'],
    ['NO TARGET', 'No target'],
    ['n/a', 'N/A'],
    ['Heb ei adrodd', 'Not reported'],
  ])('the status %s is %s', async (word, status) => {
    const { measure, codes } = await readMeasure({ 'Status override': word, ...REASON });
    expect([measure.statusOverride?.value, codes]).toEqual([status, []]);
  });

  it.each([
    ['improving', 'Improving'],
    ['Dirywio', 'Deteriorating'],
    ['Yr un fath', 'Same'],
    ['N/A', 'N/A'],
  ])('the direction %s is %s', async (word, direction) => {
    const { action, codes } = await readAction({ 'Direction override': word, ...REASON });
    expect([action.directionOverride?.value, codes]).toEqual([direction, []]);
  });

  it('need a reason; one that cannot be read has its own finding', async () => {
    const override = { 'Direction override': 'Same' };
    expect((await readAction({ ...override, 'Override reason': ' ' })).codes).toEqual([
      'Actions!E2 override-without-reason',
    ]);
    expect((await readAction({ ...override, 'Override reason': typed('e', '#REF!') })).codes).toEqual([
      'Actions!F2 error-cell',
    ]);
  });

  it('that misspell a status are told which is near', async () => {
    const { said } = await readMeasure({ 'Status override': 'Geren', ...REASON });
    expect(said.join()).toContain('Did you mean "Green"?');
  });
});

describe('the progress of an action', () => {
  it('is kept in its words, with what is not reported and N/A apart', async () => {
    const { action, codes } = await readAction({
      Previous: 'N/A',
      Q1: ' On\u00a0track',
      Q2: 'Not reported',
      Q3: '–',
    });
    expect(codes).toEqual([]);
    const { q1, q2, q3, q4 } = action.quarters;
    expect([action.previous, q1, q2, q3, q4].map(({ value }) => value)).toEqual([
      { kind: 'not-applicable' },
      { kind: 'text', text: 'On\u00a0track' },
      { kind: 'not-reported' },
      { kind: 'blank' },
      { kind: 'text', text: 'Completed' },
    ]);
  });

  it('that is an error has that finding', async () => {
    expect((await readAction({ Q4: typed('e', '#N/A') })).codes).toEqual(['Actions!D2 error-cell']);
  });

  it('has no target', async () => {
    expect((await readAction({ Q4: 'No target' })).codes).toEqual(['Actions!D2 misplaced-no-target']);
  });
});

describe('priorities', () => {
  it('are found by full or short name, whatever their case and dashes', async () => {
    const { value, said } = await readSample({
      Priorities: tableOf({ Priority: 'A well-run town', Commentary: 'Ours' }, { Priority: 'Safe' }),
      Measures: measuresSheet({ Priority: 'a WELL–RUN  town' }),
    });
    expect(said).toEqual([]);
    expect(value?.measures[0]?.priorityId).toBe('a well-run town');
    expect(value?.priorities[0]).toMatchObject({
      shortName: { value: 'A well-run town' },
      commentary: { value: 'Ours' },
    });
  });

  it.each([
    ['Saef', 'Did you mean "Safe"?'],
    ['Safe Exampelton', 'Did you mean "Safe Exampleton"?'],
    ['Leisure', 'Use one of "Safe Exampleton"'],
  ])('%s is none of them', async (name, hint) => {
    const { findings } = await readSample({ Measures: measuresSheet({ Priority: name }) });
    expect(findings.map(({ code, hint: said }) => [code, said])).toEqual([['unknown-priority', hint]]);
  });

  it('that are missing are one finding, not one for each row', async () => {
    const { codes } = await readSample({
      Priorities: { rows: [['Priority', 'Short name']] },
      Actions: actionsSheet({}, {}),
      'Sign-off': tableOf({ Role: 'Director', Scope: 'Safe' }),
    });
    expect(codes).toEqual(['Priorities empty-sheet']);
  });
});

describe('spelling', () => {
  const themes = (...names: readonly string[]) =>
    readSample({ Measures: measuresSheet(...names.map((Theme, row) => ({ Ref: `M${row}`, Theme }))) });

  it('of a theme is that of its first row where case, spaces and "&" differ', async () => {
    const { value, codes } = await themes('Parks and waste', 'Parks & Waste');
    expect(value?.measures.map(({ theme }) => theme.value)).toEqual(['Parks and waste', 'Parks and waste']);
    expect(codes).toEqual(['Measures!D3 uneven-spelling']);
  });

  it('with a slip of two letters is a warning, and stays two themes', async () => {
    const { value, codes } = await themes('Adult care', 'Adlut care');
    expect(value?.measures.map(({ theme }) => theme.value)).toEqual(['Adult care', 'Adlut care']);
    expect(codes).toEqual(['Measures!D3 uneven-spelling']);
  });

  it('is compared letter by letter while there are no more than 300 themes', async () => {
    const many = Array.from(
      { length: 301 },
      (_, index) => `Number ${'abcdefghij'.charAt(index % 10).repeat(12)} ${index}`,
    );
    const { codes } = await themes(...many, 'Adult care', 'Adlut care', 'ADULT CARE');
    expect(codes).toEqual(['Measures!D305 uneven-spelling']);
  });

  it.each([
    ['Theme no. 1', 'Theme no. 2'],
    ['Parks', 'Ports'],
    ['Adult care', 'Adult cases now'],
  ])('%s and %s are two themes', async (one, other) => {
    expect((await themes(one, other)).codes).toEqual([]);
  });
});

describe('the narrative', () => {
  it('carries a section on, and is a paragraph where nothing is said', async () => {
    const { value, codes } = await readSample({
      Narrative: tableOf(
        { Section: 'Introduction', Kind: '', Text: 'First\r\nline' },
        { Section: '', Kind: 'BULLET', Text: 'Second' },
        { Section: 'Summary note', Kind: 'note', Text: 'Third' },
      ),
    });
    expect(codes).toEqual(['Narrative!A3 blank-section']);
    expect(value?.narrative.map(({ section, kind, text }) => [section, kind, text.value])).toEqual([
      ['Introduction', 'paragraph', 'First\nline'],
      ['Introduction', 'bullet', 'Second'],
      ['Summary note', 'note', 'Third'],
    ]);
  });
});

describe('earlier years', () => {
  it('keep the columns of statuses under their names, and what is blank out', async () => {
    const { value, codes } = await readSample({
      Scoring: tableOf(
        { Rule: 'Status', Name: 'Good', From: '0%', Met: 'Yes', Colour: '#00703C', Shape: 'Circle' },
        { Rule: 'Status', Name: 'Not so good', Met: 'No', Colour: '#D4351C', Shape: 'Square' },
        { Rule: 'Word', Name: 'Completed', Status: 'Good' },
      ),
      'Earlier years': tableOf({
        Year: '2015/16',
        Met: '54%',
        'NOT SO GOOD': 46,
        Improved: '–',
        Deteriorated: 0,
      }),
    });
    expect(codes).toEqual([]);
    expect(value?.earlierYears).toEqual([
      {
        year: { value: '2015/16', at: { sheet: 'Earlier years', cell: 'A2' } },
        statuses: {
          met: { value: 54, at: { sheet: 'Earlier years', cell: 'B2' } },
          notsogood: { value: 46, at: { sheet: 'Earlier years', cell: 'C2' } },
        },
        deteriorated: { value: 0, at: { sheet: 'Earlier years', cell: 'E2' } },
      },
    ]);
  });
});
