import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/build-report.ts';
import type { Figure } from '../../../src/model/scored-report.ts';
import { sample } from '../../samples.ts';
import { type Book, buildSubmission, type RowText } from '../../scoring/build-submission.ts';
import { scheme } from '../../scoring/schemes/scheme.ts';
import { scoreRows } from '../../scoring/score-rows.ts';
import { viewOf } from './view-of.ts';

const headlinesOf = (rows: readonly RowText[], book?: Book) => viewOf(buildSubmission(rows, book)).headlines;
const row = (ref: string, outturn: string, target = '100', more: Partial<RowText> = {}): RowText => ({
  ref,
  outturn,
  target,
  ...more,
});

describe('the year in numbers', () => {
  it('has the published figures of Derby, each from the summary tables', async () => {
    const { scored } = await checkWorkbook(sample('derby-2016-17'));
    if (scored === undefined) throw new Error('expected Derby to be scored');
    const { headlines, summary } = viewOf(undefined, { scored });
    expect(headlines.title).toBe('The year in five numbers');
    expect(headlines.numbers.map(({ id, value }) => [id, value])).toEqual([
      ['went-to-plan', '68%'],
      ['improved', '39%'],
      ['measures-met', '22 of 41'],
      ['actions-met', '46 of 59'],
      ['lowest', '11 of 41'],
    ]);
    expect(headlines.numbers[0]?.value).toBe(summary.total.met.percent);
    const { total, trafficLights } = scored.summary;
    const measures = trafficLights.map(({ figure }) => figure)[0] as Figure;
    expect(total.met.numerator).toBe(measures.numerator + 46);
    expect(total.met.denominator).toBe(measures.denominator + 59);
  });

  it('leaves out what counts nothing, and no longer says five', () => {
    const { title, numbers } = headlinesOf([{ kind: 'action', outturn: 'Completed' }]);
    expect(title).toBe('The year in numbers');
    expect(numbers.map(({ id }) => id)).toEqual(['went-to-plan', 'actions-met']);
    expect(headlinesOf([])).toMatchObject({ numbers: [], best: [], worst: [] });
    expect(headlinesOf([row('A', '1', 'No target')]).numbers).toEqual([]);
  });

  it('says that none has the lowest status', () => {
    expect(headlinesOf([row('A', '105')]).numbers.at(-1)).toMatchObject({
      value: '0 of 1',
      label: 'measures with the status Red',
      sentence: 'No measure with a target has the status Red (missed target by more than 5%).',
    });
  });

  it('has no lowest status where every status counts as met', () => {
    const allMet = scheme([
      { label: 'Good', met: true, from: '0%' },
      { label: 'Fair', met: true },
    ]);
    const { numbers } = headlinesOf([row('A', '105')], { scheme: allMet });
    expect(numbers.map(({ id }) => id)).toEqual(['went-to-plan', 'measures-met']);
  });

  it('asks nothing of tables that a summary does not have', () => {
    const compared = { previous: '90' };
    const { report } = scoreRows([row('A', '105', '100', compared), row('B', '105', '100', compared)]);
    const scored = { ...report, summary: { ...report.summary, trafficLights: [], directions: [] } };
    const { headlines, overview } = viewOf(undefined, { scored });
    expect(headlines.numbers.map(({ id }) => id)).toEqual(['went-to-plan', 'improved']);
    expect(overview).toContain(
      'Of the 2 measures that can be compared with 2015/16: improved 0, the same or as planned 0, worse 0.',
    );
  });
});

describe('best and worst', () => {
  const rows = [
    row('A', '101'),
    row('B', '150'),
    row('C', '3', '2'),
    row('D', '120'),
    row('E', '100'),
    row('F', '99'),
    row('G', '4 days', '8', { outturn: '4' }),
    row('H', '9', '6', { polarity: 'lower' }),
    row('I', '10%', '50%'),
  ];

  it('are the three furthest from their targets as a share of them, in the order of the report where they tie', () => {
    const { best, worst } = headlinesOf(rows);
    expect(best.map(({ ref }) => ref)).toEqual(['B', 'C', 'D']);
    expect(worst.map(({ ref, sentence }) => `${ref} ${sentence}`)).toEqual([
      'I It missed its target by 40 percentage points.',
      'G It missed its target by 4.',
      'H It missed its target by 3.',
    ]);
  });

  it('say by how much, with outturn, target and status', () => {
    expect(headlinesOf(rows).best[0]).toMatchObject({
      outturn: '150',
      target: '100',
      status: { word: 'Blue' },
      sentence: 'It beat its target by 50.',
    });
  });

  it('leave out a measure whose gap is not known', () => {
    const { report } = scoreRows([row('A', '105')]);
    const measures = report.measures.map(({ gap: _gap, ...item }) => item);
    expect(viewOf(undefined, { scored: { ...report, measures } }).headlines.best).toEqual([]);
  });

  it('are empty where no number can be compared', () => {
    const words: RowText[] = [row('A', 'Completed', 'N/A'), row('B', '-1', '0', { tolerance: '2' })];
    expect(headlinesOf(words)).toMatchObject({ best: [], worst: [] });
  });
});
