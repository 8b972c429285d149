/** The note behind a number: from its own column, or from brackets in the cell, or both. */
import type { Entry, Sourced } from '../../model/entry.ts';
import { foldName } from '../../model/near-match.ts';
import { numberEntry } from '../cells/cell-entry.ts';
import { report } from '../reading.ts';
import type { RowReader } from './row-reader.ts';

/** In: a result and the column of its note. Out: the result with one note; the column's where two differ. */
export function withNote(
  result: Sourced<Entry>,
  key: string,
  heading: string,
  reader: RowReader,
): Sourced<Entry> {
  const column = reader.optional(key);
  if (!column || result.value.kind === 'unreadable') return result;
  const note = column.value.replace(/^\((.*)\)$/s, '$1').trim();
  const entry = result.value;
  if (entry.kind !== 'number') {
    report(reader.reading, 'note-without-number', column.at, { note });
    return result;
  }
  if (entry.note !== undefined && foldName(entry.note) !== foldName(note)) {
    report(reader.reading, 'contradictory-notes', result.at, { column: note, cell: entry.note, heading });
  }
  const value = numberEntry(entry.value, entry.decimals, entry.unit, note);
  const { at, language } = result;
  return language === undefined ? { value, at } : { value, at, language };
}
