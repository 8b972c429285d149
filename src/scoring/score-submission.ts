/**
 * The scoring stage. In: the workbook as typed data. Out: every row with status and direction of travel,
 * the summary tables, and findings. Pure: the same submission always gives the same report.
 */
import { type Outcome, sortFindings } from '../model/finding.ts';
import type { ScoredReport } from '../model/scored-report.ts';
import type { Action, Measure, Priority, Submission } from '../model/submission.ts';
import type { Rules } from './rules.ts';
import { scoreAction, scoreMeasure } from './score-row.ts';
import { summarise } from './summary.ts';

export interface ScoringOptions {
  /** False to score by the rules alone; true where nothing is said. */
  readonly overrides?: boolean;
}

/**
 * Scores a submission. A report always comes of it; with an error among the findings it is for showing to
 * the performance team, never for print. Findings come in the order of the workbook.
 */
export function scoreSubmission(
  submission: Submission,
  { overrides = true }: ScoringOptions = {},
): Outcome<ScoredReport> {
  const { scheme, source } = submission;
  const rules: Rules = { scheme, file: source.file, overrides };
  const priorities = new Map(submission.priorities.map((priority) => [priority.id, priority]));
  const priorityOf = (row: Measure | Action): Priority => priorities.get(row.priorityId) ?? unlisted(row);
  const measures = submission.measures.map((row) => scoreMeasure(row, priorityOf(row), rules));
  const actions = submission.actions.map((row) => scoreAction(row, priorityOf(row), rules));
  const scored = { measures: measures.map(({ row }) => row), actions: actions.map(({ row }) => row) };
  return {
    value: { submission, ...scored, summary: summarise(submission, scored.measures, scored.actions) },
    findings: sortFindings(
      [...measures, ...actions].flatMap(({ findings }) => findings),
      source.sheets,
    ),
  };
}

/** Stands in for a priority that is not on its sheet, which the reader reports: the row is scored all the same. */
function unlisted({ priorityId, at }: Measure | Action): Priority {
  const name = { value: priorityId, at };
  return { id: priorityId, name, shortName: name };
}
