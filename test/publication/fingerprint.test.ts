import { describe, expect, it } from 'vitest';
import { shortFingerprint, takeFingerprints } from '../../src/publication/fingerprint.ts';
import { changeLeaf, leavesOf, NOT_PRINTED, richSubmission } from './every-value.ts';
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

  it('enters every value of the submission, but for those that do not print', () => {
    const missed = leavesOf(rich).filter((path) => {
      const changed = changeLeaf(rich, path);
      return takeFingerprints(scoredOf(changed)).whole === whole;
    });
    expect(missed.map((path) => path.join('.')).filter((path) => !NOT_PRINTED.test(path))).toEqual([]);
  });

  it('is the same whatever of the rest changes', () => {
    const exempt = leavesOf(rich).filter((path) => NOT_PRINTED.test(path.join('.')));
    expect(exempt.length).toBeGreaterThan(100);
    for (const path of exempt) {
      const { whole: changed } = takeFingerprints(scoredOf(changeLeaf(rich, path)));
      expect(changed, path.join('.')).toBe(whole);
    }
  });

  it('of a scope changes with that scope and the scheme, and with nothing else', () => {
    const touched = (path: readonly (string | number)[]): string[] => {
      const changed = takeFingerprints(scoredOf(changeLeaf(rich, path))).priorities;
      return Object.keys(scopes).filter((scope) => scopes[scope] !== changed[scope]);
    };
    expect(touched(['measures', 0, 'name', 'value'])).toEqual(['safe']);
    expect(touched(['measures', 2, 'commentary', 'value'])).toEqual(['strong']);
    expect(touched(['actions', 0, 'name', 'value'])).toEqual(['safe']);
    expect(touched(['priorities', 1, 'commentary', 'value'])).toEqual(['strong']);
    expect(touched(['scheme', 'bands', 0, 'label'])).toEqual(['safe', 'strong']);
    expect(touched(['settings', 'title', 'value'])).toEqual([]);
    expect(touched(['narrative', 0, 'text', 'value'])).toEqual([]);
    expect(touched(['glossary', 0, 'meaning', 'value'])).toEqual([]);
    expect(touched(['earlierYears', 0, 'statuses', 'red', 'value'])).toEqual([]);
  });

  it('depends on the order of rows, which is the order of print', () => {
    const base = submissionOf();
    const turned = { ...base, narrative: [...rich.narrative].reverse() };
    const straight = { ...base, narrative: rich.narrative };
    expect(takeFingerprints(scoredOf(turned)).whole).not.toBe(takeFingerprints(scoredOf(straight)).whole);
  });
});

const rich = richSubmission();
const { whole, priorities: scopes } = takeFingerprints(scoredOf(rich));
