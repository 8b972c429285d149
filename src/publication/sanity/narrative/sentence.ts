/** A sentence of narrative text, with all that says what it is about. */
import type { ScoredReport } from '../../../model/scored-report.ts';
import type { LinkedRows } from './linked-rows.ts';
import type { Outcome } from './outcomes.ts';
import type { Scope } from './scopes.ts';

export interface Sentence {
  readonly text: string;
  readonly scopes: readonly Scope[];
  /** What it says became of rows. */
  readonly outcomes: readonly Outcome[];
  /** A priority is named in it, or it is of a priority's commentary. */
  readonly isPlaced: boolean;
  readonly rows: LinkedRows;
  readonly scored: ScoredReport;
}
