/** The rows of the open data as a percentage needs them: priority, status, direction. In: tables. Out: rows. */
import type { Finding, Outcome } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { DIRECTIONS, type Direction } from '../../model/scored-report.ts';
import { csvText } from '../csv.ts';
import { directionLabel } from '../data-pack.ts';
import type { OpenTable } from './embedded-report.ts';
import { verifyFindings } from './findings.ts';
import type { ReadManifest } from './parse-manifest.ts';

export interface OpenRow {
  readonly kind: 'measure' | 'action';
  /** Its place in the manifest's list. */
  readonly priority: number;
  /** Id of the band; undefined for what no percentage counts. */
  readonly band: string | undefined;
  readonly direction: Direction;
  /** `Measures!A2` */
  readonly cell: string;
}

const UNCOUNTED = ['No target', 'Not reported', 'N/A'];

const COLUMNS = ['priority', 'status', 'direction', 'cell'];

/** A word that stands for nothing is a finding, and its row counts as N/A. */
export function readOpenRows(
  table: OpenTable,
  kind: OpenRow['kind'],
  manifest: ReadManifest,
  place: Place,
): Outcome<readonly OpenRow[]> {
  const { name, columns, records } = table;
  const lacking = COLUMNS.find((column) => !columns.includes(column));
  if (lacking !== undefined) {
    const params = { name, reason: `no column ${lacking}` };
    return { value: undefined, findings: [verifyFindings['unreadable-data'](place, params)] };
  }
  const findings: Finding[] = [];
  const words = wordsOf(manifest);
  const value = records.map((record): OpenRow => {
    const { priority = '', status = '', direction = '', cell = '' } = record;
    const find = <T>(known: ReadonlyMap<string, T>, what: string, found: string): T | undefined => {
      if (!known.has(found)) {
        findings.push(verifyFindings['unknown-word'](place, { name, row: cell, what, found }));
      }
      return known.get(found);
    };
    return {
      kind,
      priority: find(words.priorities, 'priority', priority) ?? -1,
      band: find(words.bands, 'status', status),
      direction: find(words.directions, 'direction', direction) ?? 'not-applicable',
      cell,
    };
  });
  return { value, findings };
}

/** What the words of the data stand for, spelt as the data spells them. */
function wordsOf({ priorities, scheme }: ReadManifest) {
  return {
    priorities: new Map(priorities.map(({ name }, index) => [csvText(name), index])),
    bands: new Map<string, string | undefined>([
      ...UNCOUNTED.map((label): [string, undefined] => [label, undefined]),
      ...scheme.bands.map(({ id, label }): [string, string] => [csvText(label), id]),
    ]),
    directions: new Map(DIRECTIONS.map((direction) => [directionLabel(direction), direction])),
  };
}
