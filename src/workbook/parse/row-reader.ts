/** Reads the word cells of one row, reporting what cannot be read, and stamps each text with its cell and language. */
import type { Language, Sourced } from '../../model/entry.ts';
import type { CellAddress } from '../../model/place.ts';
import { readCellText } from '../cells/cell-text.ts';
import type { TableRow } from '../grid/table-row.ts';
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
  let told: Set<string> | undefined;
  /** Reports each cell that cannot be read once, however often it is asked for. */
  const read = (key: string): string => {
    const words = readCellText(row.value(key));
    if (words.kind === 'text') return words.text;
    told ??= new Set();
    if (!told.has(key)) report(reading, words.problem, at(key), { found: words.found });
    told.add(key);
    return '';
  };
  const at = (key: string): CellAddress => row.at(key);
  const language = reportLanguage && matchLanguage(read('language'), at('language'), reading);
  const isOther = language !== undefined && language !== reportLanguage;
  const isUnreadable = (key: string): boolean => readCellText(row.value(key)).kind === 'unreadable';
  const reportText: RowReader['report'] = (key, code, params) => {
    if (!isUnreadable(key) && !reportMerged(row, key, reading)) report(reading, code, at(key), params);
  };
  const source = <T>(key: string, value: T): Sourced<T> =>
    isOther ? { value, at: at(key), language } : { value, at: at(key) };
  return {
    row,
    reading,
    at,
    source,
    isUnreadable,
    report: reportText,
    text: (key) => source(key, read(key)),
    optional: (key) => {
      const text = read(key);
      return text === '' ? undefined : source(key, text);
    },
    required: (key, what) => {
      const text = read(key);
      if (text === '') reportText(key, 'missing-cell', { what });
      return source(key, text);
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
