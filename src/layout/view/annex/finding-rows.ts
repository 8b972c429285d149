/** Findings as rows of the annex. */
import type { Finding, Severity } from '../../../model/finding.ts';
import { formatCell, formatPlace, type Place } from '../../../model/place.ts';
import { type Words, word } from '../../words.ts';

export interface FindingRow {
  readonly severity: string;
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

export interface AcknowledgedRow {
  readonly code: string;
  readonly place: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
}

/** In: findings that are open. Out: a row each, in their order. */
export function findingRows(findings: readonly Finding[], words: Words): FindingRow[] {
  const severities: Readonly<Record<Severity, string>> = {
    error: word(words, 'severity-error'),
    warning: word(words, 'severity-warning'),
    note: word(words, 'severity-note'),
  };
  return findings.map(({ severity, place, message, hint }) => ({
    severity: severities[severity],
    place: placeWithin(place),
    message,
    hint,
  }));
}

/** In: findings of any kind. Out: a row for each that the workbook lets stand. */
export function acknowledgedRows(findings: readonly Finding[]): AcknowledgedRow[] {
  return findings.flatMap(({ code, place, message, acknowledged }) =>
    acknowledged === undefined ? [] : [{ code, place: placeWithin(place), message, ...acknowledged }],
  );
}

/** The workbook is known to who reads its draft: the cell alone says where. */
function placeWithin(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.kind === 'cell' ? formatCell(place) : formatPlace(place);
}
