/** Sheet Sign-off → who signs what, and what was decided. */
import type { Priority, SignOff } from '../../model/submission.ts';
import { readCellDate } from '../cells/cell-date.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { DECISIONS } from '../sheets.ts';
import { findPriority, offerPriorities } from './priorities.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { matchWord } from './vocabulary.ts';

const ALL = 'All';
const KEYS = { Approved: 'approved', 'Changes wanted': 'changes-wanted' } as const;
/** The 12 digits that are printed, or all 64. */
const FINGERPRINT = /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/;

export function parseSignOffs(table: Table, priorities: readonly Priority[], reading: Reading): SignOff[] {
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, reading);
    const role = reader.text('role');
    if (role.value === '') reader.report('role', 'incomplete-row', { what: 'a role' });
    const scope = parseScope(reader, priorities);
    const decision = parseDecision(reader);
    const fingerprint = parseFingerprint(reader);
    const date = parseDecisionDate(reader);
    const comment = reader.text('comment').value;
    if (role.value === '' || scope === undefined) return [];
    return [
      {
        at: role.at,
        role: role.value,
        name: reader.text('name').value,
        scope,
        decision,
        ...(fingerprint === undefined ? {} : { fingerprint }),
        ...(date === undefined ? {} : { date }),
        ...(comment === '' ? {} : { comment }),
      },
    ];
  });
}

function parseScope(reader: RowReader, priorities: readonly Priority[]): string | undefined {
  const { value } = reader.text('scope');
  if (matchWord(value, [ALL])) return 'all';
  const priority = findPriority(value, priorities);
  if (!priority && priorities.length > 0) {
    reader.report('scope', 'unknown-scope', offerPriorities(value, priorities, [ALL]));
  }
  return priority?.id;
}

function parseDecision(reader: RowReader): SignOff['decision'] {
  const { value, at } = reader.text('decision');
  if (value === '') return 'open';
  const decision = matchWord(value, DECISIONS);
  if (!decision) report(reader.reading, 'unknown-decision', at, { found: value, known: DECISIONS });
  return decision ? KEYS[decision] : 'open';
}

function parseFingerprint(reader: RowReader): string | undefined {
  const { value, at } = reader.text('fingerprint');
  if (value === '') return undefined;
  const digits = value.replace(/[\s-]/g, '').toLowerCase();
  if (FINGERPRINT.test(digits)) return digits;
  report(reader.reading, 'invalid-fingerprint', at, { found: value });
  return undefined;
}

function parseDecisionDate(reader: RowReader): string | undefined {
  const { at, value } = reader.row.cell('date');
  const date = readCellDate(value);
  if (date.kind === 'date') return date.date;
  if (date.kind !== 'blank') report(reader.reading, 'invalid-date', at, { found: date.found });
  return undefined;
}
