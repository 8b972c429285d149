/** A sample as it is read and scored, and ways to plant one slip in it. */
import type { Entry, Target } from '../../../src/model/entry.ts';
import { formatPlace } from '../../../src/model/place.ts';
import type { ScoredReport } from '../../../src/model/scored-report.ts';
import type { Measure, NarrativeItem, Quarter, Submission } from '../../../src/model/submission.ts';
import { inspectSanity } from '../../../src/publication/sanity/inspect-sanity.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { sample } from '../../samples.ts';
import { entry } from '../../scoring/build-submission.ts';
import { scoredOf } from '../scored.ts';

export type Change = (submission: Submission) => Submission;

/** Throws when the sample has an error. */
export async function readSampleSubmission(name: string): Promise<Submission> {
  const { file, bytes } = sample(name);
  const { value } = await readWorkbook(file, bytes);
  if (value === undefined) throw new Error(`expected ${file} to be readable`);
  return value;
}

/** `target-zero Measures!O3` for each finding, in order. */
export function told(submission: Submission, lastYear?: ScoredReport): string[] {
  return inspectSanity(scoredOf(submission), lastYear).map(({ code, place }) => {
    const where = place === undefined ? '' : formatPlace(place).replace(`${submission.source.file} `, '');
    return `${code} ${where}`;
  });
}

/** The measure of that reference with something else in it. Throws where there is none. */
export function measure(ref: string, change: (row: Measure) => Partial<Measure>): Change {
  return (submission) => {
    if (!submission.measures.some((row) => row.ref.value === ref)) throw new Error(`no measure ${ref}`);
    const measures = submission.measures.map((row) =>
      row.ref.value === ref ? { ...row, ...change(row) } : row,
    );
    return { ...submission, measures };
  };
}

export function quarter(ref: string, name: Quarter, text: string): Change {
  return measure(ref, ({ quarters }) => ({
    quarters: { ...quarters, [name]: { ...quarters[name], value: entry(text) } },
  }));
}

export function target(ref: string, text: string): Change {
  const value: Target = text === 'No target' ? { kind: 'no-target' } : entry(text);
  return measure(ref, (row) => ({ target: { ...row.target, value } }));
}

export function previous(ref: string, text: string): Change {
  return measure(ref, (row) => ({ previous: { ...row.previous, value: entry(text) } }));
}

export function named(ref: string, name: string): Change {
  return measure(ref, (row) => ({ name: { ...row.name, value: name } }));
}

/** Another unit for the column and every figure of the row. */
export function unit(ref: string, sign: '%' | '£' | ''): Change {
  const signed = <T extends Entry | Target>(value: T): T =>
    value.kind === 'number' ? { ...value, unit: sign } : value;
  return measure(ref, ({ quarters: { q1, q2, q3, q4 }, ...row }) => ({
    unit: sign,
    previous: { ...row.previous, value: signed(row.previous.value) },
    target: { ...row.target, value: signed(row.target.value) },
    quarters: {
      q1: { ...q1, value: signed(q1.value) },
      q2: { ...q2, value: signed(q2.value) },
      q3: { ...q3, value: signed(q3.value) },
      q4: { ...q4, value: signed(q4.value) },
    },
  }));
}

export function commentary(ref: string, text: string): Change {
  return measure(ref, ({ at }) => ({
    commentary: { value: text, at: { sheet: at.sheet, cell: `U${at.cell.slice(1)}` } },
  }));
}

export function priorityCommentary(short: string, text: string): Change {
  return (submission) => ({
    ...submission,
    priorities: submission.priorities.map((priority) =>
      priority.shortName.value === short && priority.commentary !== undefined
        ? { ...priority, commentary: { ...priority.commentary, value: text } }
        : priority,
    ),
  });
}

/** One paragraph more, at Narrative!C20. */
export function narrative(text: string, section = 'Summary note'): Change {
  const item: NarrativeItem = {
    section,
    kind: 'paragraph',
    text: { value: text, at: { sheet: 'Narrative', cell: 'C20' } },
  };
  return (submission) => ({ ...submission, narrative: [...submission.narrative, item] });
}

/** What last year's workbook would have published, had nothing been changed since: its outturns are today's previous actuals. */
export function lastYearOf(submission: Submission): ScoredReport {
  const back = <T extends Measure | Submission['actions'][number]>(row: T): T => ({
    ...row,
    quarters: { ...row.quarters, q4: { ...row.quarters.q4, value: row.previous.value } },
  });
  return scoredOf({
    ...submission,
    source: { ...submission.source, file: 'last-year.xlsx' },
    measures: submission.measures.map(back),
    actions: submission.actions.map(back),
  });
}
