/** Which sheet of a workbook is which of the report. In: declared sheets. Out: one for each known shape. */
import { foldHeading } from '../model/near-match.ts';
import type { DeclaredSheet, NamedPart } from './archive/open-package.ts';
import { type Reading, report } from './reading.ts';
import { SHEETS, type SheetShape } from './sheets.ts';

export interface MatchedSheet extends NamedPart {
  readonly shape: SheetShape;
}

/** Sheets that a workbook made by us has beside those of the report: read by people and drop-downs only. */
const COMPANIONS = new Set(['guide', 'lists']);

export function matchSheets(declared: readonly DeclaredSheet[], reading: Reading): MatchedSheet[] {
  const matched = new Map<SheetShape, DeclaredSheet>();
  for (const sheet of declared) {
    const shape = sheet.isChart ? undefined : findShape(sheet.name);
    const first = shape && matched.get(shape);
    const isRead = sheet.part !== undefined || sheet.isChart;
    if (!isRead) report(reading, 'sheet-not-read', 'file', { sheet: sheet.name });
    if (shape && first) {
      report(reading, 'duplicate-sheet', { sheet: sheet.name }, { sheet: shape.name, first: first.name });
    } else if (shape) matched.set(shape, sheet);
    else if (isRead) noteUnknown(sheet, reading);
  }
  reportMissing(declared, matched, reading);
  return [...matched].flatMap(([shape, { name, part }]) =>
    part === undefined ? [] : [{ shape, name, part }],
  );
}

function findShape(name: string): SheetShape | undefined {
  const folded = foldHeading(name);
  return SHEETS.find((shape) => foldHeading(shape.name) === folded);
}

function noteUnknown({ name, isChart }: DeclaredSheet, reading: Reading): void {
  if (isChart || COMPANIONS.has(foldHeading(name))) return;
  report(
    reading,
    'unknown-sheet',
    { sheet: name },
    { found: name, known: SHEETS.map((shape) => shape.name) },
  );
}

function reportMissing(
  declared: readonly DeclaredSheet[],
  matched: ReadonlyMap<SheetShape, DeclaredSheet>,
  reading: Reading,
): void {
  const found = declared.map(({ name }) => name);
  for (const shape of SHEETS) {
    if (!shape.required || matched.has(shape)) continue;
    report(reading, 'missing-sheet', 'file', { sheet: shape.name, found });
  }
}
