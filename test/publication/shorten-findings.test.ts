import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { shortenFindings } from '../../src/publication/shorten-findings.ts';

const made = (count: number, severity: Finding['severity'], settled = false): Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${severity}-${index}`,
    severity,
    message: 'expected this, found that',
    hint: 'Mend it.',
    ...(settled ? { acknowledged: { reason: 'Known', by: 'A. Person (made up)' } } : {}),
  }));

const countsOf = (findings: readonly Finding[]) =>
  ['error', 'warning', 'note'].map((one) => findings.filter(({ severity }) => severity === one).length);

describe('a list of findings', () => {
  it('of a thousand stays as it is', () => {
    const findings = made(1_000, 'note');
    expect(shortenFindings(findings, 'a.xlsx')).toBe(findings);
  });

  it('of more keeps errors, then open warnings, then the rest, in their order', () => {
    const findings = [
      ...made(600, 'note'),
      ...made(300, 'warning', true),
      ...made(300, 'warning'),
      ...made(300, 'error'),
    ];
    const kept = shortenFindings(findings, 'a.xlsx');
    expect(countsOf(kept)).toEqual([300, 300, 401]);
    expect(kept.slice(0, 1_000)).toEqual(findings.filter((finding) => kept.includes(finding)));
    expect(kept.at(-1)).toMatchObject({
      code: 'more-findings',
      message: 'expected a list that can be read, found 500 findings more than the 1000 listed',
    });
  });

  it('never loses what stops a build or a publication', () => {
    expect(countsOf(shortenFindings([...made(5_000, 'note'), ...made(1, 'error')], 'a.xlsx'))).toEqual([
      1, 0, 1_000,
    ]);
    const both = [...made(1_500, 'warning'), ...made(1_500, 'error')];
    expect(countsOf(shortenFindings(both, 'a.xlsx'))).toEqual([1_000, 0, 1]);
  });
});
