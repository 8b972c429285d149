import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { publicationFindings } from '../../src/publication/findings.ts';
import { gatePoints, reasonsForRefusal } from '../../src/publication/gate.ts';

const place = { kind: 'cell', file: 'sample.xlsx', sheet: 'Measures', cell: 'B2' } as const;
const warning = publicationFindings['red-without-commentary'](place, { kind: 'measure', status: 'Red' });
const settled: Finding = { ...warning, acknowledged: { reason: 'known', by: 'A. Person (made up)' } };
const error: Finding = { ...warning, code: 'any-error', severity: 'error' };
const note: Finding = { ...warning, code: 'any-note', severity: 'note' };
const placeholder = publicationFindings.placeholder(place, { found: 'TBC' });
const draftMark = publicationFindings['draft-mark'](place, { found: 'DRAFT' });
const undated = publicationFindings['publication-date-missing'](place, {});
const unsigned = publicationFindings['sign-off-missing'](place, {});

describe('gatePoints', () => {
  it('is open at no point for a report with nothing but notes and settled warnings', () => {
    const points = gatePoints([note, settled], []);
    expect(points.map(({ topic }) => topic)).toEqual([
      'errors',
      'warnings',
      'placeholders',
      'draft-marks',
      'publication-date',
      'sign-offs',
    ]);
    expect(reasonsForRefusal(points)).toEqual([]);
  });

  it('names every reason at once, each at its own point', () => {
    const points = gatePoints([warning, error, placeholder, draftMark, undated], [unsigned]);
    expect(points.map(({ reasons }) => reasons)).toEqual([
      [error],
      [warning],
      [placeholder],
      [draftMark],
      [undated],
      [unsigned],
    ]);
    expect(reasonsForRefusal(points)).toHaveLength(6);
  });
});
