import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/publication/csv.ts';
import { makeDataPack } from '../../src/publication/data-pack.ts';
import { readCsv } from '../read-csv.ts';
import type { RowText } from '../scoring/build-submission.ts';
import { scoredOf, submissionOf } from './scored.ts';

describe('formatCsv', () => {
  it('quotes what needs quoting and doubles quotes', () => {
    expect(formatCsv(['a', 'b'], [['x,y', 'say "hi"']])).toBe('a,b\r\n"x,y","say ""hi"""\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\tx', ' =1+1', '\u00a0@A1', '＝1+1', '\n=1'])(
    'makes the text %s harmless',
    (text) => {
      expect(formatCsv(['a'], [[text]])).toContain(`'${text}`);
    },
  );

  it('leaves numbers numbers, also negative ones', () => {
    expect(formatCsv(['a'], [[{ number: -0.2 }]])).toBe('a\r\n-0.2\r\n');
  });

  it('leaves no cell empty', () => {
    expect(formatCsv(['a'], [['']])).toBe('a\r\nnone\r\n');
  });
});

describe('makeDataPack', () => {
  const pack = makeDataPack(scoredOf());

  it('writes measures, actions and summary as they are known', async () => {
    await expect(pack.measures).toMatchFileSnapshot('data-pack/measures.csv');
    await expect(pack.actions).toMatchFileSnapshot('data-pack/actions.csv');
    await expect(pack.summary).toMatchFileSnapshot('data-pack/summary.csv');
  });

  it('has the same number of cells in every row and none empty', () => {
    for (const text of Object.values(pack)) {
      expect(text).toMatch(/\r\n$/);
      for (const row of readCsv(text)) expect(Object.values(row)).not.toContain('');
    }
  });

  it('tells blank, N/A, not reported, no target and 0 apart, and says why a cell has no number', () => {
    const rows: readonly RowText[] = [
      { ref: '1', outturn: '', previous: 'N/A', target: { kind: 'no-target' } },
      { ref: '2', outturn: 'not reported', previous: '0', target: 'N/A' },
      { ref: '3', outturn: '£76,604.50 (Forecast)', previous: '-0.2%', target: '0' },
      { ref: '4', outturn: 'in words', previous: '', target: '5', statusOverride: 'Red', reason: 'judged' },
    ];
    const { measures } = makeDataPack(scoredOf(submissionOf(rows)));
    const columns = ['previous_actual', 'q4_outturn', 'outturn_note', 'target', 'gap', 'status'];
    expect(readCsv(measures).map((row) => columns.map((column) => row[column]))).toEqual([
      ['N/A', 'Not given', 'none', 'No target', 'none', 'Not reported'],
      ['0', 'Not reported', 'none', 'N/A', 'none', 'Not reported'],
      ['-0.2', '76604.5', 'Forecast', '0', '76604.5', 'N/A'],
      ['Not given', 'in words', 'none', '5', 'none', 'Red'],
    ]);
    expect(readCsv(measures)[3]?.status_by_rule).toBe('none');
    expect(readCsv(measures)[3]?.status_override_reason).toBe('judged');
  });

  it('keeps commas, quotes and line breaks of a commentary in one cell, and runs none of it', () => {
    const base = submissionOf();
    const at = { sheet: 'Measures', cell: 'U2' };
    const commentary = { value: '=HYPERLINK("x","y"),\nnext', at };
    const measures = base.measures.map((measure) => ({ ...measure, commentary }));
    const { measures: text } = makeDataPack(scoredOf({ ...base, measures }));
    for (const row of readCsv(text)) expect(row.commentary).toBe(`'${commentary.value}`);
  });

  it('gives the earlier years as published and says what was not', () => {
    const at = { sheet: 'Earlier years', cell: 'A2' };
    const year = { year: { value: '2015/16', at }, statuses: { red: { value: 31, at } } };
    const { summary } = makeDataPack(scoredOf({ ...submissionOf(), earlierYears: [year] }));
    const earlier = readCsv(summary).filter((row) => row.year === '2015/16');
    expect(earlier.map((row) => [row.row, row.percent, row.numerator])).toEqual([
      ['Green / Blue', 'not published', 'not published'],
      ['Amber', 'not published', 'not published'],
      ['Red', '31', 'not published'],
      ['Improved', 'not published', 'not published'],
      ['Same or planned', 'not published', 'not published'],
      ['Deteriorated', 'not published', 'not published'],
    ]);
  });

  it('says none where there is nothing to take a percentage of', () => {
    const { summary } = makeDataPack(scoredOf(submissionOf([])));
    const [first] = readCsv(summary);
    expect(first).toMatchObject({ percent: 'none', numerator: '0', denominator: '0', rows_counted: 'none' });
  });
});
