import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { withoutConsequences } from '../../src/publication/consequences.ts';

const cell = (sheet: string, address: string): Place => ({
  kind: 'cell',
  file: 'sample.xlsx',
  sheet,
  cell: address,
});

function finding(code: string, place?: Place): Finding {
  return { code, severity: 'error', message: code, hint: '', ...(place ? { place } : {}) };
}

const codesOf = (findings: readonly Finding[]): string[] =>
  withoutConsequences(findings).map(
    ({ code, place }) => `${code}${place?.kind === 'cell' ? ` ${place.cell}` : ''}`,
  );

describe('withoutConsequences', () => {
  it('leaves out a missing polarity in the row where the polarity is misspelt, and in no other', () => {
    const rows = [
      finding('unknown-polarity', cell('Measures', 'E4')),
      finding('no-polarity', cell('Measures', 'A4')),
      finding('no-polarity', cell('Measures', 'A5')),
      finding('no-polarity', cell('Actions', 'A4')),
    ];
    expect(codesOf(rows)).toEqual(['unknown-polarity E4', 'no-polarity A5', 'no-polarity A4']);
  });

  it('leaves out a missing publication date where there is one that cannot be read', () => {
    const sheet: Place = { kind: 'sheet', file: 'sample.xlsx', sheet: 'Report' };
    const missing = finding('publication-date-missing', sheet);
    expect(codesOf([finding('invalid-date', cell('Report', 'B6')), missing])).toEqual(['invalid-date B6']);
    expect(codesOf([finding('invalid-date', cell('Sign-off', 'F3')), missing])).toHaveLength(2);
    expect(codesOf([missing])).toEqual(['publication-date-missing']);
  });

  it('keeps findings without a place', () => {
    expect(codesOf([finding('unknown-polarity'), finding('no-polarity')])).toHaveLength(2);
  });
});
