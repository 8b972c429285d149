/**
 * What an outturn, previous actual or target cell says. Blank, N/A, not reported and 0 stay four things; a
 * lone dash is a blank, as people type one to say that nothing stands here.
 */
import type { Decimal } from '../../model/decimal.ts';
import type { Entry, NumberEntry, Target, Unit } from '../../model/entry.ts';
import type { RawValue } from '../grid/raw-grid.ts';
import { NOTE, type NumberProblem, readCellNumber } from './cell-number.ts';
import { knownWords } from './known-words.ts';
import { NO_UNIT, type RowUnit } from './row-unit.ts';

export interface ReadEntry {
  readonly entry: Entry | Target;
  /** The number's unit stands in the cell itself. */
  readonly hasSign: boolean;
  /** A note in brackets behind N/A and the like, where there is no number for it to stand behind. */
  readonly looseNote?: string;
  readonly problem?: { readonly code: NumberProblem; readonly found: string };
}

/**
 * A number as the model keeps it. Spelt out, as are all that a row is made of: objects that are spread into a new one
 * each get a shape of their own, and of fifty thousand rows the shapes alone fill tens of megabytes.
 */
export function numberEntry(
  value: Decimal,
  decimals: number,
  unit: Unit,
  note: string | undefined,
): NumberEntry {
  return note === undefined
    ? { kind: 'number', value, decimals, unit }
    : { kind: 'number', value, decimals, unit, note };
}

/** One for all: most cells of a workbook may be blank. */
const NOTHING: ReadEntry = { entry: { kind: 'blank' }, hasSign: false };

export function readEntry(value: RawValue, unit: RowUnit = NO_UNIT): ReadEntry {
  const read = readCellNumber(value, unit);
  switch (read.kind) {
    case 'blank':
      return NOTHING;
    case 'words':
      return readWords(read.words);
    case 'unreadable':
      return {
        entry: { kind: 'unreadable' },
        hasSign: false,
        problem: { code: read.problem, found: read.found },
      };
    case 'number': {
      const { value, decimals, unit, note, hasSign } = read.number;
      return { entry: numberEntry(value, decimals, unit, note), hasSign };
    }
  }
}

function readWords(words: string): ReadEntry {
  const whole = knownWords(words);
  if (whole) return { entry: whole, hasSign: false };
  const [, front = '', looseNote = ''] = (words.length < 200 && NOTE.exec(words)) || [];
  const known = knownWords(front);
  return known
    ? { entry: known, hasSign: false, looseNote }
    : { entry: { kind: 'text', text: words }, hasSign: false };
}
