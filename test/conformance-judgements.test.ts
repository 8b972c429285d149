import { describe, expect, it } from 'vitest';
import { CONTROL, controlProblem } from './conformance/control.ts';
import { describe as inWords, readJudgements } from './conformance/judgements.ts';

const passed = (name: string): object => jobOf(name, { passedChecks: 9, failedChecks: 0, ruleSummaries: [] });

const broken = (name: string, clause: string, testNumber: number): object =>
  jobOf(name, {
    passedChecks: 7,
    failedChecks: 2,
    ruleSummaries: [
      {
        clause,
        testNumber,
        failedChecks: 2,
        description: 'The rule in general',
        checks: [{ context: 'root/page[0]', errorMessage: 'What is wrong here' }],
      },
    ],
  });

function jobOf(name: string, details: { readonly failedChecks: number; [key: string]: unknown }): object {
  const compliant = details.failedChecks === 0;
  return {
    itemDetails: { name: `/folder/${name}` },
    validationResult: [{ compliant, jobEndStatus: 'normal', details }],
  };
}

const reportOf = (...jobs: object[]): string => JSON.stringify({ report: { jobs } });

describe('readJudgements', () => {
  it('gives a judgement a file, and each broken rule with its count, message and place', () => {
    const report = reportOf(passed('a.pdf'), broken('b.pdf', '7.1', 3));
    const judgements = readJudgements(report, 'ua1', ['a.pdf', 'b.pdf']);
    expect(judgements.flatMap(inWords)).toEqual([
      'FAILED ua1 b.pdf: 7.1-3, 2 times: What is wrong here First at root/page[0]',
    ]);
    expect(judgements.map(({ checks }) => checks)).toEqual([9, 9]);
  });

  it('says of a file the report is silent about that it was not judged', () => {
    const judgements = readJudgements(reportOf(passed('a.pdf')), '3a', ['a.pdf', 'b.pdf']);
    expect(judgements.flatMap(inWords)).toEqual(['NOT JUDGED 3a b.pdf: veraPDF did not look at it']);
  });

  it('takes no result, two results, an unfinished one and one without a check for no judgement', () => {
    const exception = { exceptionMessage: 'End of file is reached' };
    const [result] = (passed('x.pdf') as { validationResult: object[] }).validationResult;
    const jobs = [
      { itemDetails: { name: 'a.pdf' }, taskException: exception },
      { itemDetails: { name: 'b.pdf' }, validationResult: [result, result] },
      { itemDetails: { name: 'c.pdf' }, validationResult: [{ ...result, jobEndStatus: 'timeout' }] },
      jobOf('d.pdf', { passedChecks: 0, failedChecks: 0, ruleSummaries: [] }),
      { itemDetails: { name: 'e.pdf' }, validationResult: [{ ...result, compliant: false }] },
    ];
    const files = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'];
    expect(readJudgements(reportOf(...jobs), 'ua1', files).map(({ notJudged }) => notJudged)).toEqual([
      'End of file is reached',
      'veraPDF gave 2 results',
      'veraPDF ended with "timeout"',
      'veraPDF made no check',
      'veraPDF contradicts itself',
    ]);
  });

  it('throws on what is no report', () => {
    expect(() => readJudgements('', 'ua1', ['a.pdf'])).toThrow();
    expect(() => readJudgements('{"report":{}}', 'ua1', ['a.pdf'])).toThrow();
  });
});

describe('controlProblem', () => {
  const judge = (...jobs: object[]) => readJudgements(reportOf(...jobs), 'ua1', [CONTROL])[0];

  it('is content when the control is refused for what it lacks', () => {
    expect(controlProblem(judge(broken(CONTROL, '7.1', 11)), 'ua1')).toBeUndefined();
  });

  it('says so when the control passes, is refused for something else, or is not judged', () => {
    const refuse = `CONTROL ua1: expected veraPDF to refuse ${CONTROL} for 7.1-11, found`;
    expect(controlProblem(judge(passed(CONTROL)), 'ua1')).toBe(`${refuse} no fault`);
    expect(controlProblem(judge(broken(CONTROL, '7.2', 1)), 'ua1')).toBe(`${refuse} 7.2-1`);
    expect(controlProblem(judge(), 'ua1')).toBe(`${refuse} veraPDF did not look at it`);
    expect(controlProblem(undefined, 'ua1')).toBe(`${refuse} no fault`);
  });
});
