/** Sheet Narrative → paragraphs, bullets and notes by section. */
import type { Language, Sourced } from '../../model/entry.ts';
import type { NarrativeItem } from '../../model/submission.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { NARRATIVE_KINDS } from '../sheets.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { spellingRegister } from './spelling.ts';
import { matchWord } from './vocabulary.ts';

const KINDS: Readonly<Record<(typeof NARRATIVE_KINDS)[number], NarrativeItem['kind']>> = {
  Paragraph: 'paragraph',
  Bullet: 'bullet',
  Note: 'note',
};

export function parseNarrative(table: Table, language: Language, reading: Reading): NarrativeItem[] {
  const items: NarrativeItem[] = [];
  const settle = spellingRegister('section', reading);
  let section = '';
  for (const row of table.rows) {
    const reader = rowReader(row, reading, language);
    section = parseSection(reader, section, settle);
    const text = reader.text('text');
    if (text.value !== '') items.push({ section, kind: parseKind(reader), text });
    else reader.report('text', 'incomplete-row', { what: 'the text' });
  }
  return items;
}

/** A blank section carries on the one above. */
function parseSection(
  reader: RowReader,
  above: string,
  settle: (name: Sourced<string>) => Sourced<string>,
): string {
  const section = above === '' ? reader.required('section', 'a section') : reader.text('section');
  if (section.value !== '') return settle(section).value;
  if (above !== '') reader.report('section', 'blank-section', { section: above });
  return above;
}

function parseKind(reader: RowReader): NarrativeItem['kind'] {
  const { value, at } = reader.text('kind');
  if (value === '') return 'paragraph';
  const kind = matchWord(value, NARRATIVE_KINDS);
  if (!kind) report(reader.reading, 'unknown-kind', at, { found: value, known: NARRATIVE_KINDS });
  return kind ? KINDS[kind] : 'paragraph';
}
