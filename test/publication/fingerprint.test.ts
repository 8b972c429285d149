import { describe, expect, it } from 'vitest';
import { shortFingerprint, takeFingerprints } from '../../src/publication/fingerprint.ts';
import { ROWS, scoredOf, submissionOf } from './scored.ts';

const original = takeFingerprints(scoredOf());

describe('takeFingerprints', () => {
  it('gives 64 hexadecimal digits for the whole and for each priority, 12 of them in print', () => {
    expect(original.whole).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(original.priorities)).toEqual(['safe', 'strong']);
    expect(shortFingerprint(original.whole)).toBe(original.whole.slice(0, 12));
  });

  it('changes the whole and only the touched scope when an outturn changes', () => {
    const rows = ROWS.map((row) => (row.ref === 'B 1' ? { ...row, outturn: '1' } : row));
    const changed = takeFingerprints(scoredOf(submissionOf(rows)));
    expect(changed.whole).not.toBe(original.whole);
    expect(changed.priorities.strong).not.toBe(original.priorities.strong);
    expect(changed.priorities.safe).toBe(original.priorities.safe);
  });

  it('changes when a printed setting changes', () => {
    const base = submissionOf();
    const titled = {
      ...base,
      settings: { ...base.settings, title: { ...base.settings.title, value: 'Other' } },
    };
    expect(takeFingerprints(scoredOf(titled)).whole).not.toBe(original.whole);
  });

  it('does not depend on theme, sign-offs, acknowledgements, file name or the cells things stand in', () => {
    const base = submissionOf();
    const elsewhere = { sheet: 'Measures', cell: 'Z99' };
    const moved = {
      ...base,
      source: { ...base.source, file: 'other.xlsx', sha256: 'f'.repeat(64) },
      settings: { ...base.settings, theme: { value: 'derby', at: elsewhere } },
      measures: base.measures.map((measure) => ({
        ...measure,
        at: elsewhere,
        name: { ...measure.name, at: elsewhere },
      })),
      acknowledgements: [{ at: elsewhere, code: 'placeholder', cell: '*', reason: 'r', by: 'b' }],
      signOffs: [{ at: elsewhere, role: 'Director', name: 'D', scope: 'all', decision: 'approved' as const }],
    };
    expect(takeFingerprints(scoredOf(moved))).toEqual(original);
  });

  it('tells blank, N/A, not reported and 0 apart', () => {
    const variants = ['', 'N/A', 'not reported', '0'].map(
      (outturn) => takeFingerprints(scoredOf(submissionOf([{ ...ROWS[0], outturn }]))).whole,
    );
    expect(new Set(variants).size).toBe(4);
  });
});
