/** Sheet Acknowledged → warnings that are let stand. A row that could settle nothing is left out, with a warning. */
import { foldHeading, foldName } from '../../model/near-match.ts';
import { cellPosition, formatCell } from '../../model/place.ts';
import type { Acknowledgement } from '../../model/submission.ts';
import { plainText } from '../cells/plain-text.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { rowReader } from './row-reader.ts';

const REQUIRED = [
  { key: 'code', what: 'the code of a warning' },
  { key: 'cell', what: 'the address of a cell, or *' },
  { key: 'reason', what: 'a reason' },
  { key: 'by', what: 'the name of who decided' },
] as const;

/** `sheets`: names as the workbook spells them. */
export function parseAcknowledgements(
  table: Table,
  sheets: readonly string[],
  reading: Reading,
): Acknowledgement[] {
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, reading);
    const blank = REQUIRED.find(({ key }) => reader.text(key).value === '');
    if (blank) {
      reader.report(blank.key, 'incomplete-row', { what: blank.what });
      return [];
    }
    const [code, cell] = [reader.text('code'), reader.text('cell')];
    const address = parseAddress(cell.value, sheets);
    const isCode = /^[a-z]+(-[a-z0-9]+)*$/.test(foldName(code.value));
    if (!isCode) {
      report(reading, 'impossible-acknowledgement', code.at, {
        what: 'the code of a warning',
        found: code.value,
      });
    }
    if (address === undefined) {
      const what = 'an address such as Measures!R14 or *';
      report(reading, 'impossible-acknowledgement', cell.at, { what, found: cell.value });
    }
    if (!isCode || address === undefined) return [];
    const [reason, by] = [reader.text('reason').value, reader.text('by').value];
    return [{ at: code.at, code: foldName(code.value), cell: address, reason, by }];
  });
}

/** `measures!$r$14` → `Measures!R14`, where the workbook has such a sheet. */
function parseAddress(text: string, sheets: readonly string[]): string | undefined {
  const plain = plainText(text);
  if (plain === '*') return plain;
  const [, quoted, bare, reference = ''] = /^(?:'(.+)'|([^'!]+))!\s*(\$?[a-z]+\$?\d+)$/i.exec(plain) ?? [];
  const name = foldHeading(quoted?.replaceAll("''", "'") ?? bare ?? '');
  const sheet = sheets.find((one) => foldHeading(one) === name);
  const cell = reference.replaceAll('$', '').toUpperCase();
  return sheet !== undefined && cellPosition(cell).row > 0 ? formatCell({ sheet, cell }) : undefined;
}
