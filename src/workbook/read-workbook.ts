/**
 * The workbook stage on one screen: bytes → package → tables → submission. In: the bytes of an .xlsx and its
 * base name. Out: the submission, before any scoring, and all findings ordered by sheet and cell.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Outcome, sortFindings } from '../model/finding.ts';
import type { Submission } from '../model/submission.ts';
import type { Table } from './grid/find-table.ts';
import { parseAcknowledgements } from './parse/acknowledgements.ts';
import { parseActions } from './parse/actions.ts';
import { parseEarlierYears } from './parse/earlier-years.ts';
import { parseGlossary } from './parse/glossary.ts';
import { parseMeasures } from './parse/measures.ts';
import { parseNarrative } from './parse/narrative.ts';
import { parsePriorities } from './parse/priorities.ts';
import type { RowContext } from './parse/row-placement.ts';
import { parseScheme } from './parse/scheme.ts';
import { parseSettings } from './parse/settings.ts';
import { parseSignOffs } from './parse/sign-offs.ts';
import { spellingRegister } from './parse/spelling.ts';
import { readTables, type Tables } from './read-tables.ts';
import { allFindings, type Reading, report, startReading } from './reading.ts';

/**
 * Reads a workbook. In: `file`, its base name with ending, and its bytes. Out: the submission, also with
 * errors in it, as far as they leave one: a cell that cannot be read is `unreadable`, a row that cannot be
 * placed is left out. `value` is undefined where the file is no workbook that can be read, or a required
 * sheet or column is missing. Never throws for what stands in the file.
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Outcome<Submission>> {
  const reading = startReading(file);
  const tables = readTables(bytes, reading);
  const parsed = tables && parseTables(tables, reading);
  const source = { file, sha256: bytesToHex(sha256(bytes)), sheets: tables?.sheets ?? [] };
  return {
    value: parsed && tables.isWhole ? { source, ...parsed } : undefined,
    findings: sortFindings(allFindings(reading), source.sheets),
  };
}

/** Parses what sheets there are, so that their findings show even where another sheet is missing. */
function parseTables(tables: Tables, reading: Reading): Omit<Submission, 'source'> | undefined {
  const table = (name: string): Table | undefined => tables.byName.get(name);
  const listed = <T>(name: string, parse: (table: Table) => readonly T[]): readonly T[] => {
    const found = table(name);
    return found ? parse(found) : [];
  };
  const reportTable = table('Report');
  const scheme = parseScheme(table('Scoring'), reading);
  const settings = reportTable && parseSettings(reportTable, reading);
  const language = settings?.language ?? 'en-GB';
  const priorities = listed('Priorities', (found) => parsePriorities(found, language, reading));
  const context: RowContext = {
    reading,
    language,
    priorities,
    scheme,
    settleTheme: spellingRegister('theme', reading),
  };
  const rest = {
    scheme,
    priorities,
    narrative: listed('Narrative', (found) => parseNarrative(found, language, reading)),
    measures: listed('Measures', (found) => parseMeasures(found, context)),
    actions: listed('Actions', (found) => parseActions(found, context)),
    earlierYears: listed('Earlier years', (found) => parseEarlierYears(found, scheme, reading)),
    signOffs: listed('Sign-off', (found) => parseSignOffs(found, priorities, reading)),
    acknowledgements: listed('Acknowledged', (found) => parseAcknowledgements(found, tables.sheets, reading)),
    glossary: listed('Glossary', (found) => parseGlossary(found, reading)),
  };
  reportEmptiness(tables, reading);
  return settings && { settings, ...rest };
}

/** A report on nothing: neither measures nor actions. */
function reportEmptiness(tables: Tables, reading: Reading): void {
  const [measures, actions] = [tables.byName.get('Measures'), tables.byName.get('Actions')];
  if (!measures || measures.rows.length > 0 || (actions && actions.rows.length > 0)) return;
  report(reading, 'empty-sheet', { sheet: measures.sheet }, { what: 'measures or actions' });
}
