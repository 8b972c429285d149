/** Sheet Glossary → terms and what they mean, in the order of the sheet. */
import type { GlossaryTerm } from '../../model/submission.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { firstSeen } from './first-seen.ts';
import { rowReader } from './row-reader.ts';

export function parseGlossary(table: Table, reading: Reading): GlossaryTerm[] {
  const seen = firstSeen();
  return table.rows.flatMap((row) => {
    const reader = rowReader(row, reading);
    const [term, meaning] = [reader.text('term'), reader.text('meaning')];
    const blank = [
      { key: 'term', what: 'a term' },
      { key: 'meaning', what: 'what the term means' },
    ].find(({ key }) => reader.text(key).value === '');
    if (blank) {
      reader.report(blank.key, 'incomplete-row', { what: blank.what });
      return [];
    }
    const first = seen(term.value, term.at);
    if (!first) return [{ term, meaning }];
    report(reading, 'duplicate-term', term.at, { found: term.value, first: first.cell });
    return [];
  });
}
