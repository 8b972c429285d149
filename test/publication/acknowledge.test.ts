import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { acknowledge } from '../../src/publication/acknowledge.ts';
import { publicationFindings } from '../../src/publication/findings.ts';
import { submissionOf } from './scored.ts';

describe('acknowledge', () => {
  const row = (code: string, cell: string) => ({
    at: { sheet: 'Acknowledged', cell: 'A2' },
    code,
    cell,
    reason: 'a name',
    by: 'A. Person (made up)',
  });
  const place = { kind: 'cell', file: 'sample.xlsx', sheet: 'Measures', cell: 'B2' } as const;
  const warnings: readonly Finding[] = [
    publicationFindings['red-without-commentary'](place, { kind: 'measure', status: 'Red' }),
  ];

  it('marks the warning of that code at that cell', () => {
    const submission = {
      ...submissionOf(),
      acknowledgements: [row('red-without-commentary', "'Measures'!$B$2")],
    };
    const [marked] = acknowledge(warnings, submission);
    expect(marked?.acknowledged).toEqual({ reason: 'a name', by: 'A. Person (made up)' });
  });

  it('marks every warning of the code with a star', () => {
    const submission = { ...submissionOf(), acknowledgements: [row('Red-without-commentary', '*')] };
    expect(acknowledge(warnings, submission)[0]?.acknowledged).toBeDefined();
  });

  it('does not settle by a cell what stands in no cell', () => {
    const onSheet = warnings.map((finding) => ({
      ...finding,
      place: { kind: 'sheet' as const, file: 'sample.xlsx', sheet: 'Measures' },
    }));
    const submission = {
      ...submissionOf(),
      acknowledgements: [row('red-without-commentary', 'Measures!B2')],
    };
    expect(acknowledge(onSheet, submission)[0]?.acknowledged).toBeUndefined();
  });

  it('notes a row that settles nothing', () => {
    const submission = {
      ...submissionOf(),
      acknowledgements: [row('red-without-commentary', 'Measures!B9')],
    };
    expect(acknowledge(warnings, submission).map(({ code }) => code)).toEqual([
      'red-without-commentary',
      'acknowledgement-idle',
    ]);
  });

  it('never marks an error', () => {
    const errors = warnings.map((finding) => ({ ...finding, severity: 'error' as const }));
    const submission = { ...submissionOf(), acknowledgements: [row('red-without-commentary', '*')] };
    expect(acknowledge(errors, submission)[0]?.acknowledged).toBeUndefined();
  });

  it.each(['placeholder', 'draft-mark', 'publication-date-missing'] as const)(
    'lets no %s pass, and says that the row is of no use',
    (code) => {
      const finding = publicationFindings[code](place, { found: 'TBC' });
      const submission = { ...submissionOf(), acknowledgements: [row(code, '*')] };
      const [kept, told] = acknowledge([finding], submission);
      expect(kept).toEqual(finding);
      expect(told?.code).toBe('acknowledgement-of-no-use');
    },
  );
});
