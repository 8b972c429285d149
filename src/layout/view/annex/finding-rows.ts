/** Findings as rows of the annex. */
import type { Finding, Severity } from '../../../model/finding.ts';
import { type CellAddress, cellPosition, formatCell, formatPlace, type Place } from '../../../model/place.ts';
import type { ScoredReport } from '../../../model/scored-report.ts';
import { type Words, word } from '../../words.ts';

export interface FindingRow {
  readonly severity: string;
  readonly place: string;
  /** The reference or the action that stands in that row; empty elsewhere. */
  readonly row: string;
  readonly message: string;
  readonly hint: string;
}

export interface AcknowledgedRow {
  readonly code: string;
  readonly place: string;
  readonly row: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
}

/** What stands in the row of a place. */
export type RowAt = (place: Place | undefined) => string;

/** An action is known by its whole text, of which the beginning tells enough beside its cell. */
const LONGEST_NAME = 48;

/** In: the scored report. Out: the reference of the measure, or the beginning of the action, in a cell's row. */
export function rowsByPlace({ measures, actions }: ScoredReport): RowAt {
  const key = (at: CellAddress): string => `${at.sheet}\n${cellPosition(at.cell).row}`;
  const names = new Map([
    ...measures.map(({ measure }): [string, string] => [key(measure.at), measure.ref.value]),
    ...actions.map(({ action }): [string, string] => [key(action.at), shortened(action.name.value)]),
  ]);
  return (place) => (place?.kind === 'cell' ? (names.get(key(place)) ?? '') : '');
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME).join('').trimEnd()}…`;
}

/** In: findings that are open. Out: a row each, in their order. */
export function findingRows(findings: readonly Finding[], rowAt: RowAt, words: Words): FindingRow[] {
  const severities: Readonly<Record<Severity, string>> = {
    error: word(words, 'severity-error'),
    warning: word(words, 'severity-warning'),
    note: word(words, 'severity-note'),
  };
  return findings.map(({ severity, place, message, hint }) => ({
    severity: severities[severity],
    place: placeWithin(place),
    row: rowAt(place),
    message,
    hint,
  }));
}

/** In: findings of any kind. Out: a row for each that the workbook lets stand. */
export function acknowledgedRows(findings: readonly Finding[], rowAt: RowAt): AcknowledgedRow[] {
  return findings.flatMap(({ code, place, message, acknowledged }) =>
    acknowledged === undefined
      ? []
      : [{ code, place: placeWithin(place), row: rowAt(place), message, ...acknowledged }],
  );
}

/** The workbook is known to who reads its draft: the cell alone says where. */
function placeWithin(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.kind === 'cell' ? formatCell(place) : formatPlace(place);
}
