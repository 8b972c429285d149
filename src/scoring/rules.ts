/**
 * What every rule of the stage is given beside the row: the scheme and the file its findings name. And
 * what a status rule answers.
 */
import type { Finding } from '../model/finding.ts';
import type { CellAddress, Place } from '../model/place.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Status } from '../model/scored-report.ts';

export interface Rules {
  readonly scheme: Scheme;
  /** Base name of the workbook. */
  readonly file: string;
  /** False to score by the rules alone. */
  readonly overrides: boolean;
}

/** What the rules say of a row: a status, or why there is none. */
export interface Answer {
  readonly status: Status | undefined;
  /** Why there is none; absent where the reader has already said so. An override settles it. */
  readonly finding?: Finding;
}

export const NO_TARGET: Status = { kind: 'no-target' };
export const NOT_REPORTED: Status = { kind: 'not-reported' };
export const NOT_APPLICABLE: Status = { kind: 'not-applicable' };

/** The place of a cell for a finding. */
export function placeOf(rules: Rules, at: CellAddress): Place {
  return { kind: 'cell', file: rules.file, sheet: at.sheet, cell: at.cell };
}
