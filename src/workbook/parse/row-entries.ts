/** Result cells of a row, with their findings; what is the same for measures and actions. */
import type { Entry, Sourced, Target } from '../../model/entry.ts';
import type { Quarter } from '../../model/submission.ts';
import { type ReadEntry, readEntry } from '../cells/cell-entry.ts';
import { quoteCell } from '../cells/cell-text.ts';
import { NO_UNIT, type RowUnit } from '../cells/row-unit.ts';
import { report } from '../reading.ts';
import type { RowReader } from './row-reader.ts';

export const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const satisfies readonly Quarter[];

export interface RowEntry extends Pick<ReadEntry, 'entry' | 'hasSign'> {
  readonly key: string;
}

/** Reads a cell of numbers or words and reports what cannot be read. */
export function readNumbers(reader: RowReader, key: string, unit: RowUnit): RowEntry {
  const { at, value } = reader.row.cell(key);
  const read = readEntry(value, unit);
  if (read.problem) report(reader.reading, read.problem.code, at, { found: read.problem.found });
  if (read.looseNote !== undefined)
    report(reader.reading, 'note-without-number', at, { note: read.looseNote });
  return { key, entry: read.entry, hasSign: read.hasSign };
}

/** Problems of what is meant as a figure. */
const FIGURES: ReadonlySet<string> = new Set(['unreadable-number', 'unclear-letter', 'unlike-shown']);

/** Reads a cell of progress words, where a number is out of place. */
export function readProgress(reader: RowReader, key: string): RowEntry {
  const { at, value } = reader.row.cell(key);
  const read = readEntry(value);
  const isWordless = read.entry.kind === 'number' || value.kind === 'boolean' || value.kind === 'date';
  const isFigure = read.problem !== undefined && FIGURES.has(read.problem.code);
  if (!isWordless && !isFigure) return readNumbers(reader, key, NO_UNIT);
  report(reader.reading, 'unexpected-number', at, { found: quoteCell(value) });
  return { key, entry: { kind: 'unreadable' }, hasSign: false };
}

/** "No target" says something about a target only. */
export function asResult(read: RowEntry, reader: RowReader): Sourced<Entry> {
  const { entry, key } = read;
  if (entry.kind !== 'no-target') return reader.source(key, entry);
  const found = quoteCell(reader.row.cell(key).value);
  report(reader.reading, 'misplaced-no-target', reader.at(key), { found });
  return reader.source(key, { kind: 'unreadable' });
}

export function asTarget(read: RowEntry, reader: RowReader): Sourced<Target> {
  return reader.source(read.key, read.entry);
}

/** The four quarters as the model keeps them. */
export function asQuarters(
  read: (quarter: Quarter) => RowEntry,
  reader: RowReader,
): Record<Quarter, Sourced<Entry>> {
  return {
    q1: asResult(read('q1'), reader),
    q2: asResult(read('q2'), reader),
    q3: asResult(read('q3'), reader),
    q4: asResult(read('q4'), reader),
  };
}

/** Nothing may stand blank at year end without a word about it. `key`: the column of the year end. */
export function warnOfBlankOutturn(
  outturn: Sourced<Entry>,
  key: string,
  what: string,
  reader: RowReader,
): void {
  if (outturn.value.kind === 'blank') reader.report(key, 'blank-outturn', { what });
}
