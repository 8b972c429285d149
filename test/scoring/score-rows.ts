/** Scores rows of plain cell texts and says what came out in words. For tests of scoring. */

import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { ScoredItem, ScoredReport } from '../../src/model/scored-report.ts';
import { nameDirection, nameStatus } from '../../src/scoring/names.ts';
import { type ScoringOptions, scoreSubmission } from '../../src/scoring/score-submission.ts';
import { type Book, buildSubmission, type RowText } from './build-submission.ts';

export interface Results {
  readonly report: ScoredReport;
  readonly findings: readonly Finding[];
  /** Each finding as it is printed. */
  readonly said: readonly string[];
}

export function scoreRows(rows: readonly RowText[], book?: Book, options?: ScoringOptions): Results {
  const { value: report, findings } = scoreSubmission(buildSubmission(rows, book), options);
  if (!report) throw new Error('expected a report');
  return { report, findings, said: findings.map(formatFinding) };
}

/** The published status of one row, `Green`; `undecided` where rules and overrides give none. */
export function statusOfRow(row: RowText, book?: Book): string {
  return onlyRow(row, book).status;
}

/** The published direction of one row, `Improving`. */
export function directionOfRow(row: RowText, book?: Book): string {
  return onlyRow(row, book).direction;
}

/** The codes of the findings of one row. */
export function codesOf(row: RowText, book?: Book): readonly string[] {
  return scoreRows([row], book).findings.map(({ code }) => code);
}

/** Status and direction in words. */
export function inWords(item: ScoredItem, report: ScoredReport): { status: string; direction: string } {
  const { status, direction } = item;
  const undecided = status.computed === undefined && !status.override;
  return {
    status: undecided ? 'undecided' : nameStatus(status.published, report.submission.scheme),
    direction: nameDirection(direction.published),
  };
}

function onlyRow(row: RowText, book?: Book): { status: string; direction: string } {
  const { report } = scoreRows([row], book);
  const [item] = [...report.measures, ...report.actions];
  if (!item) throw new Error('expected a row');
  return inWords(item, report);
}
