/**
 * Sheet Scoring → the scheme as data. What the sheet does not speak of (bands, words, dead band) is as in the
 * built-in scheme; without rows it is the built-in scheme.
 */
import { foldName } from '../../model/near-match.ts';
import { type Band, DEFAULT_SCHEME, type DirectionRule, type Scheme } from '../../model/scheme.ts';
import type { Table } from '../grid/find-table.ts';
import { type Reading, report } from '../reading.ts';
import { firstSeen } from './first-seen.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { parseBands } from './scheme-bands.ts';
import { parseBound } from './scheme-bound.ts';
import { matchWord } from './vocabulary.ts';

const RULES = ['Status', 'Word', 'Direction'] as const;
const DEAD_BAND = 'Dead band';

type RuleRows = Readonly<Record<(typeof RULES)[number], readonly RowReader[]>> & {
  /** The last status is there twice, so that what is left over has lost its row. */
  readonly isLastTwice: boolean;
};

export function parseScheme(table: Table | undefined, reading: Reading): Scheme {
  if (!table || table.rows.length === 0) return DEFAULT_SCHEME;
  const rules = sortRules(table, reading);
  if (rules.Status.length === 0) report(reading, 'no-statuses', { sheet: table.sheet }, {});
  const bands =
    rules.Status.length === 0 ? DEFAULT_SCHEME.bands : parseBands(rules.Status, reading, rules.isLastTwice);
  return {
    bands,
    words: rules.Word.length === 0 ? knownWords(bands) : parseWords(rules.Word, bands),
    direction: parseDeadBand(rules.Direction, reading),
    fromWorkbook: true,
  };
}

/** Rows by their kind of rule; the second of two with one name is left out. */
function sortRules(table: Table, reading: Reading): RuleRows {
  const sorted: Record<(typeof RULES)[number], RowReader[]> = { Status: [], Word: [], Direction: [] };
  const seen = firstSeen();
  let isLastTwice = false;
  for (const row of table.rows) {
    const reader = rowReader(row, reading);
    const { value } = reader.text('rule');
    const rule = matchWord(value, RULES);
    const name = reader.required('name', 'the name of the rule');
    if (rule === 'Status') isLastTwice = false;
    const first = rule && name.value !== '' ? seen(`${rule} ${name.value}`, name.at) : undefined;
    if (!rule) reader.report('rule', 'unknown-rule', { found: value, known: RULES });
    else if (first) {
      report(reading, 'duplicate-rule', name.at, { found: name.value, first: first.cell });
      if (rule === 'Status') isLastTwice = true;
    } else if (name.value !== '') sorted[rule].push(reader);
  }
  return { ...sorted, isLastTwice };
}

function knownWords(bands: readonly Band[]): Scheme['words'] {
  const ids = new Set(bands.map(({ id }) => id));
  return Object.fromEntries(Object.entries(DEFAULT_SCHEME.words).filter(([, id]) => ids.has(id)));
}

function parseWords(rows: readonly RowReader[], bands: readonly Band[]): Scheme['words'] {
  const words = rows.flatMap((reader): [string, string][] => {
    const status = reader.text('status').value;
    const band = bands.find(({ id }) => id === foldName(status));
    if (band) return [[foldName(reader.text('name').value), band.id]];
    reader.report('status', 'unknown-band', { found: status, known: bands.map(({ label }) => label) });
    return [];
  });
  return Object.fromEntries(words);
}

function parseDeadBand(rows: readonly RowReader[], reading: Reading): DirectionRule {
  let { deadBand } = DEFAULT_SCHEME.direction;
  for (const reader of rows) {
    const name = reader.text('name');
    if (!matchWord(name.value, [DEAD_BAND])) {
      report(reading, 'unknown-rule-name', name.at, { found: name.value, known: [DEAD_BAND] });
      continue;
    }
    const bound = parseBound(reader);
    if (bound === 'unreadable') continue;
    if (bound?.value.startsWith('-')) {
      report(reading, 'negative-dead-band', reader.at('from'), { found: reader.text('from').value });
    } else if (bound) deadBand = bound;
  }
  return { deadBand };
}
