/** Reports of every shape hold together: all editions are built, checked and without an open finding. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../src/model/document.ts';
import { formatFinding } from '../src/model/finding.ts';
import type { Submission } from '../src/model/submission.ts';
import { buildFromSubmission, openFindings, pdfsOf, submissionOf } from './build-editions.ts';
import { letStandIn, madeUp, rows } from './made-up-rows.ts';
import type { RowText } from './scoring/build-submission.ts';

const sample = await submissionOf('exampleton-2025-26');

/** The file is checked before it is given: its standards, tags, links, contrast and that no text is lost. */
async function expectWhole(submission: Submission, edition: Edition | 'all' = 'all'): Promise<void> {
  const built = await buildFromSubmission(submission, edition);
  expect(openFindings(built).map(formatFinding)).toEqual([]);
  expect(built.findings.map(({ code }) => code)).not.toContain('acknowledgement-idle');
  expect(built.status).toBe('done');
  const editions = edition === 'all' ? ['official', 'draft-1', 'summary'] : [edition];
  expect([...pdfsOf(built, submission).keys()]).toEqual(editions);
}

/** The sample with only the given priorities. */
function only(count: number): Submission {
  const priorities = sample.priorities.slice(0, count);
  const ids = priorities.map(({ id }) => id);
  return {
    ...sample,
    priorities,
    measures: sample.measures.filter(({ priorityId }) => ids.includes(priorityId)),
    actions: sample.actions.filter(({ priorityId }) => ids.includes(priorityId)),
  };
}

/** The sample with all names of the given length. */
function named(length: number): Submission {
  const long = (text: string): string => `${text} and so on to the end of a long name`.repeat(20);
  const sized = <T extends { readonly value: string }>(name: T, start = ''): T => ({
    ...name,
    value: (start + long(name.value)).slice(0, length).trim().padEnd(length, 'x'),
  });
  return {
    ...sample,
    priorities: sample.priorities.map((priority, at) => ({
      ...priority,
      name: sized(priority.name, `${at} `),
      shortName: sized(priority.shortName, `${at} `),
    })),
    measures: sample.measures.map((row) => ({ ...row, name: sized(row.name), theme: sized(row.theme) })),
    actions: sample.actions.map((row) => ({ ...row, name: sized(row.name), theme: sized(row.theme) })),
  };
}

function withoutHistory(): Submission {
  const blank = { kind: 'blank' } as const;
  const bare: Submission = {
    ...sample,
    earlierYears: [],
    measures: sample.measures.map((row) => ({ ...row, previous: { ...row.previous, value: blank } })),
    actions: sample.actions.map((row) => ({ ...row, previous: { ...row.previous, value: blank } })),
  };
  return letStandIn(bare, ['rounding-sensitive']);
}

function withoutCommentary(): Submission {
  const mute = <T extends { readonly commentary?: unknown }>({ commentary, ...row }: T) => row;
  const silent: Submission = {
    ...sample,
    narrative: [],
    glossary: [],
    priorities: sample.priorities.map(mute),
    measures: sample.measures.map(mute),
    actions: sample.actions.map(mute),
  };
  return letStandIn(silent, ['red-without-commentary', 'rounding-sensitive', 'target-looser']);
}

const isRed = (index: number): RowText =>
  index % 5 === 0
    ? { kind: 'action', outturn: 'Major slippage' }
    : { previous: '60', outturn: String(20 + index), target: '90' };

const hasNoTarget = (index: number): RowText => ({
  previous: String(50 + index),
  outturn: String(48 + 2 * index),
  polarity: index % 2 === 0 ? 'higher' : 'none',
  target: { kind: 'no-target' },
});

const isAnything = (index: number): RowText => ({
  previous: String(40 + (index % 17)),
  outturn: String(1 + (index % 97)),
  target: index % 11 === 0 ? { kind: 'no-target' } : String(1 + (index % 89)),
});

describe('a report holds together in all editions', () => {
  it('with one priority', () => expectWhole(letStandIn(only(1), ['target-looser'])));

  it('with one measure', () =>
    expectWhole(
      madeUp(
        rows(1, () => ({ outturn: '95%', target: '90%' })),
        { priorities: ['Safe'] },
      ),
    ));

  it('with one measure that met nothing', () =>
    expectWhole(
      madeUp(
        rows(1, isRed).map((row) => ({ ...row, kind: 'measure', outturn: '1', target: '9' })),
        {
          priorities: ['Safe'],
          letStand: ['red-without-commentary'],
        },
      ),
    ));

  it('with names of 3 characters', () => expectWhole(named(3)));

  it('with names of 400 characters', () => expectWhole(named(400)));

  it('with a council and a title that take two lines each', () => {
    const { settings } = sample;
    const long = (name: string): string => `${name} with a long name`.repeat(9).slice(0, 60);
    return expectWhole({
      ...sample,
      settings: {
        ...settings,
        organisation: { ...settings.organisation, value: long('Borough Council') },
        title: { ...settings.title, value: long('Performance Report') },
      },
    });
  });

  it('without history', () => expectWhole(withoutHistory()));

  it('without commentary', () => expectWhole(withoutCommentary()));

  it('when all is red', () => expectWhole(madeUp(rows(24, isRed), { letStand: ['red-without-commentary'] })));

  it('when nothing has a target', () => expectWhole(madeUp(rows(24, hasNoTarget))));
});

it('a report of 2,000 measures holds together', () =>
  expectWhole(
    madeUp(rows(2000, isAnything), {
      letStand: ['red-without-commentary', 'outturn-size', 'target-looser'],
    }),
    'official',
  ));
