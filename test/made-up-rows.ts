/** Made-up submissions of a given shape: so many rows, each as a function says. */
import type { Acknowledgement, Submission } from '../src/model/submission.ts';
import { buildSubmission, type RowText } from './scoring/build-submission.ts';

const PRIORITIES = ['Safe', 'Strong', 'Ambitious'] as const;

/** A submission that may be published: with a date, and with the given warnings let stand. */
export function madeUp(
  rows: readonly RowText[],
  { priorities = PRIORITIES, letStand = [] }: Shape = {},
): Submission {
  const built = buildSubmission(rows, { priorities });
  const at = { sheet: 'Report', cell: 'B7' };
  return letStandIn(
    { ...built, settings: { ...built.settings, publicationDate: { value: '2017-06-30', at } } },
    letStand,
  );
}

interface Shape {
  readonly priorities?: readonly string[];
  /** Codes of warnings. */
  readonly letStand?: readonly string[];
}

/** The submission with warnings of the given codes let stand wherever they are. */
export function letStandIn(submission: Submission, codes: readonly string[]): Submission {
  const rows = codes.map((code, index): Acknowledgement => {
    const at = { sheet: 'Acknowledged', cell: `A${index + 2}` };
    return { at, code, cell: '*', reason: 'It is so in this test.', by: 'The tester' };
  });
  return { ...submission, acknowledgements: rows };
}

/** Measures and actions in turn, spread over the priorities and two themes of each; four in five are measures. */
export function rows(count: number, row: (index: number) => RowText): RowText[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `PM ${index + 1}`,
    name: `Something the council measures, number ${index + 1}`,
    priority: PRIORITIES[index % PRIORITIES.length] ?? '',
    theme: index % 2 === 0 ? 'Roads and bridges' : 'Schools',
    ...row(index),
  }));
}
