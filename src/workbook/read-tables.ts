/** Bytes of a workbook → a table for each sheet of the report. Undefined where it is no workbook that can be read. */
import { openPackage, type WorkbookPackage } from './archive/open-package.ts';
import type { Refusal } from './archive/refused.ts';
import { findTable, reportUnknownColumns, type Table } from './grid/find-table.ts';
import type { RawSheet } from './grid/raw-grid.ts';
import { type MatchedSheet, matchSheets } from './match-sheets.ts';
import { type Reading, report } from './reading.ts';
import { SHEETS } from './sheets.ts';

export interface Tables {
  /** All sheets, as the workbook orders them. */
  readonly sheets: readonly string[];
  /** By the name in sheets.ts; a sheet that is not there, or is empty, has none. */
  readonly byName: ReadonlyMap<string, Table>;
  /** Every sheet and column that must be there is. */
  readonly isWhole: boolean;
}

export function readTables(bytes: Uint8Array, reading: Reading): Tables | undefined {
  const opened = openPackage(bytes);
  if (opened.kind === 'refused') return refuse(opened.refusal, reading);
  const workbook = opened.value;
  const matched = matchSheets(workbook.sheets, reading);
  const raws = readSheets(workbook, matched, reading);
  if (!raws) return undefined;
  const byName = new Map<string, Table>();
  let isWhole = true;
  matched.forEach(({ shape }, index) => {
    const raw = raws[index];
    if (!raw || (raw.rows.size === 0 && !shape.required)) return;
    const table = findTable(raw, shape, reading);
    if (table) byName.set(shape.name, table);
    else isWhole = false;
    if (table && shape.name !== 'Earlier years') reportUnknownColumns(table.extra, shape.columns, reading);
  });
  const hasRequired = SHEETS.every(({ name, required }) => !required || byName.has(name));
  return { sheets: workbook.sheets.map(({ name }) => name), byName, isWhole: isWhole && hasRequired };
}

function readSheets(
  workbook: WorkbookPackage,
  matched: readonly MatchedSheet[],
  reading: Reading,
): readonly RawSheet[] | undefined {
  const read = workbook.read(matched);
  if (read.kind === 'refused') return refuse(read.refusal, reading);
  for (const { name, faults } of read.value) {
    for (const found of faults) report(reading, 'damaged-sheet', { sheet: name }, { found });
  }
  return read.value;
}

function refuse(refusal: Refusal, reading: Reading): undefined {
  report(reading, refusal.code, 'file', refusal);
}
