/** A submission that holds something of everything, and a way to change each value of it by itself. */
import type { Submission } from '../../src/model/submission.ts';
import { ROWS, submissionOf } from './scored.ts';

/** What does not print in any edition's figures and texts, or says only where a value stands. */
export const NOT_PRINTED =
  /\bat\.(?:sheet|cell)$|^source\.|^settings\.theme\.|^signOffs\.|^acknowledgements\.|\.fromWorkbook$/;

/** Holds something of everything a submission can hold. */
export function richSubmission(): Submission {
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

export type Path = readonly (string | number)[];

/** Paths to every text, number and truth value, but ids, which name rows and bands for each other. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => leavesOf(member, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .filter(([key]) => !['id', 'priorityId', 'kind'].includes(key))
    .flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

/** The submission with another value at that path. */
export function changeLeaf(submission: Submission, path: Path): Submission {
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
