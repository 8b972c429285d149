import { describe, expect, it } from 'vitest';
import type { Submission } from '../../src/model/submission.ts';
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

/** What does not print in any edition's figures and texts, or says only where a value stands. */
const NOT_PRINTED =
  /\bat\.(?:sheet|cell)$|^source\.|^settings\.theme\.|^signOffs\.|^acknowledgements\.|\.fromWorkbook$/;

const rich = richSubmission();
const { whole, priorities: scopes } = takeFingerprints(scoredOf(rich));

function richSubmission(): Submission {
  const base = submissionOf([
    ...ROWS.map((row) => ({ ...row, tolerance: '5%', floor: '1' })),
    {
      ref: 'C 1',
      name: 'Judged',
      priority: 'Safe',
      outturn: 'a sentence',
      statusOverride: 'Red',
      reason: 'so',
    },
  ]);
  const at = { sheet: 'Narrative', cell: 'C2' };
  const text = (value: string) => ({ value, at });
  const year = { year: text('2015/16'), statuses: { met: { value: 50, at }, red: { value: 31, at } } };
  return {
    ...base,
    settings: {
      ...base.settings,
      period: text('Q4'),
      summaryLink: text('https://example.org'),
      contact: text('team@example.org'),
    },
    narrative: [
      { section: 'Introduction', kind: 'paragraph', text: text('One.') },
      { section: 'Introduction', kind: 'bullet', text: { ...text('Dau.'), language: 'cy-GB' } },
    ],
    priorities: base.priorities.map((priority) => ({ ...priority, commentary: text('Words.') })),
    measures: base.measures.map((row) => ({ ...row, decimals: 1, ...rowTexts(text) })),
    actions: base.actions.map((row) => ({ ...row, ...rowTexts(text) })),
    earlierYears: [{ ...year, improved: { value: 52, at }, sameOrPlanned: { value: 18, at } }],
    glossary: [{ term: text('Outturn'), meaning: text('The result.') }],
    acknowledgements: [{ at, code: 'placeholder', cell: '*', reason: 'r', by: 'b' }],
    signOffs: [{ at, role: 'Director', name: 'D', scope: 'all', decision: 'open', comment: 'c' }],
  };
}

function rowTexts(text: (value: string) => { value: string; at: { sheet: string; cell: string } }) {
  return { commentary: text('Why.'), owner: text('Who.') };
}

type Path = readonly (string | number)[];

/** Paths to every text, number and truth value, but ids, which name rows and bands for each other. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => leavesOf(member, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .filter(([key]) => !['id', 'priorityId', 'kind'].includes(key))
    .flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

function changeLeaf(submission: Submission, path: Path): Submission {
  const copy: unknown = structuredClone(submission);
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  holder[last] = changed(holder[last]);
  return copy as Submission;
}

/** Another value of the same sort: digits stay a number, words of a vocabulary become others of it. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  const others: Readonly<Record<string, string>> = {
    higher: 'lower',
    lower: 'higher',
    none: 'higher',
    relative: 'units',
    'en-GB': 'cy-GB',
    'cy-GB': 'en-GB',
    '': '£',
    green: 'red',
    amber: 'red',
    red: 'green',
    Amber: 'Red',
    Red: 'Amber',
  };
  return others[text] ?? (/^-?[\d.]+$/.test(text) ? `${text}${text.includes('.') ? '' : '.'}1` : `${text}x`);
}
