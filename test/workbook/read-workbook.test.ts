import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { rawWorkbook, type SheetParts, typed } from './raw-workbook.ts';
import {
  actionsSheet,
  MEASURE,
  measuresSheet,
  readBytes,
  readSample,
  reportSheet,
  SAMPLE,
  tableOf,
} from './sample-book.ts';

const sound = await readSample();

/** Columns in another order, by their indexes. */
const reordered = (sheet: SheetParts, order: readonly number[]): SheetParts => ({
  rows: sheet.rows.map((row) => order.map((column) => row[column])),
});
const withHeadings = (sheet: SheetParts, change: (heading: string) => string): SheetParts => ({
  rows: sheet.rows.map((row, index) => (index === 0 ? row.map((cell) => change(String(cell))) : row)),
});

describe('the sample', () => {
  it('reads whole and without a finding', () => {
    expect(sound.said).toEqual([]);
    expect(sound.value).toMatchObject({
      source: { file: 'sample.xlsx', sheets: ['Report', 'Priorities', 'Measures'] },
      settings: { organisation: { value: 'Exampleton Council', at: { sheet: 'Report', cell: 'B2' } } },
      priorities: [{ id: 'safe exampleton', shortName: { value: 'Safe' } }],
      measures: [{ priorityId: 'safe exampleton', unit: '%', polarity: 'higher' }],
      actions: [],
      scheme: { fromWorkbook: false },
    });
    expect(sound.value?.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is an empty workbook of ours with its cells filled in', async () => {
    const { value, codes } = await readBytes(await writeWorkbook({}));
    expect(codes).toEqual([
      'Report!A1 missing-setting',
      'Report!A1 missing-setting',
      'Report!A1 missing-setting',
      'Priorities empty-sheet',
      'Measures empty-sheet',
    ]);
    expect(value?.measures).toEqual([]);
  });
});

describe('sheets and columns', () => {
  it('may have any case, spacing and signs in their names', async () => {
    const read = await readBytes(
      rawWorkbook({
        ' REPORT ': SAMPLE.Report ?? { rows: [] },
        'pri-orities': SAMPLE.Priorities ?? { rows: [] },
        MEASURES: withHeadings(
          measuresSheet({}),
          (heading) => ` ${heading.toUpperCase().replace(' ', '\n')}:`,
        ),
        'sign off': tableOf({ Role: 'Director', Scope: 'ALL' }),
      }),
    );
    expect(read.said).toEqual([]);
    expect(read.value?.measures[0]).toMatchObject({ target: { at: { sheet: 'MEASURES', cell: 'H2' } } });
    expect(read.value?.signOffs).toMatchObject([{ scope: 'all' }]);
  });

  it('may come in any order', async () => {
    const measures = reordered(measuresSheet({}), [7, 3, 0, 1, 6, 5, 4, 2]);
    const { value, said } = await readBytes(
      rawWorkbook({
        Measures: measures,
        Priorities: SAMPLE.Priorities ?? { rows: [] },
        Report: SAMPLE.Report ?? { rows: [] },
      }),
    );
    expect(said).toEqual([]);
    expect(value?.measures[0]).toMatchObject({
      at: { cell: 'C2' },
      ref: { value: 'M1' },
      target: { value: { kind: 'number', value: '95' }, at: { cell: 'A2' } },
    });
  });

  it('may stand below a title, of several rows and merged', async () => {
    const { rows } = measuresSheet({});
    const titled: SheetParts = {
      rows: [['Measures'], [], [undefined, 'Target: as agreed in March'], ...rows],
      merges: ['A1:H1'],
    };
    const { value, said } = await readSample({ Measures: titled });
    expect(said).toEqual([]);
    expect(value?.measures[0]?.ref.at.cell).toBe('A5');
  });

  it('may begin in another column, with notes beside the table', async () => {
    const rows = measuresSheet({}).rows.map((row) => [undefined, undefined, ...row, undefined, undefined]);
    const noted = rows.map((row, index) => (index === 0 ? row : [...row, 'ask Finance']));
    const { value, said } = await readSample({ Measures: { rows: noted } });
    expect(said).toEqual([]);
    expect(value?.measures[0]?.ref.at.cell).toBe('C2');
  });

  it('with a heading that has gone are a warning there, not a column lost in silence', async () => {
    const sheet = measuresSheet({ Floor: '80%', Owner: 'A. Person' });
    const { codes, value } = await readSample({
      Measures: withHeadings(sheet, (heading) => (heading === 'Floor' ? ' ' : heading)),
    });
    expect(codes).toEqual(['Measures!I1 column-without-heading']);
    expect(value?.measures[0]?.floor).toBeUndefined();
  });

  it('that are empty or hold blanks only are as if they were not there', async () => {
    const rows = [
      ...measuresSheet({}).rows,
      [],
      ['', ' ', '\u200b'],
      [...(measuresSheet({ Ref: 'M2' }).rows[1] ?? [])],
    ];
    const { value, said } = await readSample({ Measures: { rows }, Glossary: { rows: [] } });
    expect(said).toEqual([]);
    expect(value?.measures.map(({ at }) => at.cell)).toEqual(['A2', 'A5']);
  });

  it('of ours that people read are not unknown', async () => {
    const { said } = await readSample({ Guide: tableOf({ Word: 'help' }), Lists: { rows: [['Yes']] } });
    expect(said).toEqual([]);
  });

  it('that are missing leave no submission, and the findings of all others are made', async () => {
    const { value, codes } = await readSample({
      Report: undefined,
      Priorities: undefined,
      Measures: measuresSheet({ Polarity: 'Up', Q4: '9..3' }),
      Glossary: { rows: [['Word']] },
    });
    expect(value).toBeUndefined();
    expect(codes).toEqual([
      'missing-sheet',
      'missing-sheet',
      'Measures!E2 unknown-polarity',
      'Measures!G2 unreadable-number',
      'Glossary missing-header',
    ]);
  });
});

describe('findings', () => {
  it('come all in one run, by sheet as the workbook has them, then by row and column', async () => {
    const measures = measuresSheet(
      { Q4: '9..3', Polarity: 'Up' },
      { Ref: 'M1', Target: typed('e', '#REF!') },
      { Ref: 'M10', Priority: 'Strong' },
    );
    const { codes } = await readBytes(
      rawWorkbook({
        Actions: actionsSheet({ Q4: 5 }),
        Measures: measures,
        Priorities: SAMPLE.Priorities ?? { rows: [] },
        Report: reportSheet({ ...MEASURE, Title: 'T', Organisation: 'O', Year: 'Y' }),
      }),
    );
    expect(codes.slice(0, 6)).toEqual([
      'Actions!D2 unexpected-number',
      'Measures!E2 unknown-polarity',
      'Measures!G2 unreadable-number',
      'Measures!A3 duplicate-reference',
      'Measures!H3 error-cell',
      'Measures!C4 unknown-priority',
    ]);
    expect(codes.slice(6).every((code) => /^Report!A\d unknown-setting$/.test(code))).toBe(true);
  });

  it('of one cell are one: what follows from it is not told again', async () => {
    const broken = typed('e', '#REF!');
    const all = (sheet: SheetParts): SheetParts => ({
      rows: sheet.rows.map((row, index) => (index === 0 ? row : row.map(() => broken))),
    });
    const { codes } = await readSample({
      Measures: all(measuresSheet({ 'Override reason': 'x', Commentary: 'x' })),
      Narrative: all(tableOf({ Section: 'x', Kind: 'x', Text: 'x' })),
      Scoring: all(tableOf({ Rule: 'x', Name: 'x' })),
      'Sign-off': all(tableOf({ Role: 'x', Scope: 'x', Decision: 'x' })),
      Acknowledged: all(tableOf({ Code: 'x', Cell: 'x', Reason: 'x', By: 'x' })),
      Glossary: all(tableOf({ Term: 'x', Meaning: 'x' })),
    });
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.map((code) => code.split(' ')[1]))).toEqual(new Set(['error-cell', 'no-statuses']));
  });
});

describe('the language of a row', () => {
  it('is kept with its words where it is not that of the report', async () => {
    const { value, said } = await readSample({
      Measures: measuresSheet({ Language: 'Cymraeg' }, { Ref: 'M2', Language: 'en-gb' }),
    });
    expect(said).toEqual([]);
    expect(value?.measures.map(({ name }) => name.language)).toEqual(['cy-GB', undefined]);
  });
});
