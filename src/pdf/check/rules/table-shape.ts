/** Tables are regular (ISO 14289-1, 7.2): as many columns in every row, spans counted, no gap and no overlap. */
import type { Finding } from '../../../model/finding.ts';
import type { TableMatrix } from '../../read/structure/table-matrix.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

export function checkTableShape(checked: CheckedFile): Finding[] {
  return checked.tables.flatMap((table) => [
    ...misfits(checked, table),
    ...ragged(checked, table),
    ...secondHead(checked, table),
  ]);
}

function misfits(checked: CheckedFile, { misfits: cells }: TableMatrix): Finding[] {
  return cells.map(({ element, text }) => {
    const { place, where } = checked.spot(element);
    const found = `the cell "${excerpt(text)}" over another or past the end`;
    return checkFindings['irregular-table'](place, {
      expected: 'cells that fit into their rows',
      found,
      where,
    });
  });
}

/** Only the first odd row: the ones after it may follow from it. */
function ragged(checked: CheckedFile, { rows }: TableMatrix): Finding[] {
  const width = rows[0]?.cells.length ?? 0;
  const odd = rows.findIndex(({ cells }) => cells.length !== width || cells.includes(undefined));
  const row = rows[odd];
  if (row === undefined) return [];
  const count = row.cells.filter((cell) => cell !== undefined).length;
  const { place, where } = checked.spot(row.cells.find((cell) => cell !== undefined)?.element ?? row.element);
  const params = { expected: `${width} columns in every row`, found: `${count} in row ${odd + 1}`, where };
  return [checkFindings['irregular-table'](place, params)];
}

/** One THead at most, and before all bodies (ISO 32000-1, table 337). */
function secondHead(checked: CheckedFile, { element, rows }: TableMatrix): Finding[] {
  const first = rows.findIndex(({ part }) => part !== 'THead');
  const late = first < 0 ? undefined : rows.slice(first).find(({ part }) => part === 'THead');
  if (late === undefined) return [];
  const { place, where } = checked.spot(element);
  const text = excerpt(checked.pdf.text.printed(late.element));
  return [checkFindings['repeated-header-row'](place, { text, where })];
}
