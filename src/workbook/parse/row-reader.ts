/** Reads the word cells of one row, reporting what cannot be read, and stamps each text with its cell and language. */
import type { Language, Sourced } from '../../model/entry.ts';
import type { CellAddress } from '../../model/place.ts';
import { readCellText } from '../cells/cell-text.ts';
import type { TableRow } from '../grid/find-table.ts';
import { type Code, type Params, type Reading, report } from '../reading.ts';
import { matchLanguage } from './language.ts';

export interface RowReader {
  readonly row: TableRow;
  readonly reading: Reading;
  readonly at: (key: string) => CellAddress;
  /** The text of a cell; '' for a blank and for what cannot be read. */
  readonly text: (key: string) => Sourced<string>;
  /** The same, undefined for a blank. */
  readonly optional: (key: string) => Sourced<string> | undefined;
  /** The same, with an error for a blank: `what` says what was expected. */
  readonly required: (key: string, what: string) => Sourced<string>;
  /** It holds something that is no text; reading it as one makes the finding. */
  readonly isUnreadable: (key: string) => boolean;
  /** Reports what the text of a cell is not, unless the cell has its finding already for holding no text. */
  readonly report: <C extends Code>(key: string, code: C, params: Params<C>) => void;
  /** Any value with its cell, and the language of the row where it differs from that of the report. */
  readonly source: <T>(key: string, value: T) => Sourced<T>;
}

/** `reportLanguage` undefined: the sheet has no language column. */
export function rowReader(row: TableRow, reading: Reading, reportLanguage?: Language): RowReader {
  const known = new Map<string, string>();
  const read = (key: string): string => {
    const text = known.get(key) ?? readText(row, key, reading);
    known.set(key, text);
    return text;
  };
  const at = (key: string): CellAddress => row.cell(key).at;
  const language = reportLanguage && matchLanguage(read('language'), at('language'), reading);
  const stamp = language === undefined || language === reportLanguage ? {} : { language };
  const isUnreadable = (key: string): boolean => readCellText(row.cell(key).value).kind === 'unreadable';
  const reportText: RowReader['report'] = (key, code, params) => {
    if (!isUnreadable(key) && !reportMerged(row, key, reading)) report(reading, code, at(key), params);
  };
  const source = <T>(key: string, value: T): Sourced<T> => ({ value, at: at(key), ...stamp });
  return {
    row,
    reading,
    at,
    source,
    isUnreadable,
    report: reportText,
    text: (key) => source(key, read(key)),
    optional: (key) => (read(key) === '' ? undefined : source(key, read(key))),
    required: (key, what) => {
      if (read(key) === '') reportText(key, 'missing-cell', { what });
      return source(key, read(key));
    },
  };
}

/** What is amiss with a blank under a merged area is the merge. Out: whether it is one, and has been reported. */
function reportMerged(row: TableRow, key: string, reading: Reading): boolean {
  const { at, value, areaOver } = row.cell(key);
  const area = value.kind === 'blank' ? areaOver() : undefined;
  if (area === undefined) return false;
  report(reading, 'merged-cell', at, { area, first: area.split(':')[0] ?? area });
  return true;
}

/** Reports each cell that cannot be read once, however often it is asked for. */
function readText(row: TableRow, key: string, reading: Reading): string {
  const { at, value } = row.cell(key);
  const read = readCellText(value);
  if (read.kind === 'text') return read.text;
  report(reading, read.problem, at, { found: read.found });
  return '';
}
