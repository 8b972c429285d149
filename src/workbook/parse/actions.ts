/** Sheet Actions → actions in the order of the sheet. A row that cannot be placed is left out, with its finding. */
import type { Action } from '../../model/submission.ts';
import type { Table } from '../grid/find-table.ts';
import { report } from '../reading.ts';
import { firstSeen } from './first-seen.ts';
import { asQuarters, asResult, readProgress, warnOfBlankOutturn } from './row-entries.ts';
import { judgeRow } from './row-judgement.ts';
import { placeRow, type RowContext } from './row-placement.ts';
import { rowReader } from './row-reader.ts';

export function parseActions(table: Table, context: RowContext): Action[] {
  const seen = firstSeen();
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, context.reading, context.language);
    const name = reader.required('name', 'the action');
    const read = (key: string) => readProgress(reader, key);
    const previous = asResult(read('previous'), reader);
    const quarters = asQuarters(read, reader);
    warnOfBlankOutturn(quarters.q4, 'q4', 'progress', reader);
    const judgement = judgeRow(reader, context);
    const placement = placeRow(reader, context);
    if (!placement || name.value === '') return [];
    const first = seen(`${placement.priorityId}\n${name.value}`, name.at);
    if (first) report(context.reading, 'duplicate-action', name.at, { found: name.value, first: first.cell });
    return [{ kind: 'action', at: name.at, name, ...placement, previous, quarters, ...judgement }];
  });
}
