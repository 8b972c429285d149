/** Sheet Report → settings. */
import type { Language, Sourced } from '../../model/entry.ts';
import { foldHeading } from '../../model/near-match.ts';
import type { CellAddress } from '../../model/place.ts';
import type { Settings } from '../../model/submission.ts';
import { readCellDate } from '../cells/cell-date.ts';
import type { Table } from '../grid/find-table.ts';
import type { TableRow } from '../grid/table-row.ts';
import { type Reading, report } from '../reading.ts';
import { SETTINGS } from '../sheets.ts';
import { matchLanguage } from './language.ts';
import { checkedYear } from './report-year.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { matchWord } from './vocabulary.ts';

type SettingKey = (typeof SETTINGS)[number]['key'];
type SettingRows = ReadonlyMap<SettingKey, RowReader>;

const DEFAULT_LANGUAGE: Language = 'en-GB';
const DEFAULT_THEME = 'neutral';
const PERIODS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

export function parseSettings(table: Table, reading: Reading): Settings {
  const rows = settingRows(table.rows, reading);
  const required = (key: SettingKey): Sourced<string> => {
    const text = rows.get(key)?.text('value') ?? { value: '', at: table.header };
    if (text.value === '') reportMissing(key, rows.get(key), text.at, reading);
    return text;
  };
  const optional = (key: SettingKey): Sourced<string> | undefined => rows.get(key)?.optional('value');
  const period = parsePeriod(optional('period'), reading);
  const publicationDate = parsePublicationDate(rows.get('publicationDate'), reading);
  const summaryLink = safeLink(optional('summaryLink'), reading);
  const contact = safeLink(optional('contact'), reading);
  const language = optional('language');
  const theme = optional('theme');
  return {
    organisation: required('organisation'),
    title: required('title'),
    year: checkedYear(required('year'), reading),
    ...(period ? { period } : {}),
    ...(publicationDate ? { publicationDate } : {}),
    ...(summaryLink ? { summaryLink } : {}),
    ...(contact ? { contact } : {}),
    language: (language && matchLanguage(language.value, language.at, reading)) ?? DEFAULT_LANGUAGE,
    theme: theme ?? { value: DEFAULT_THEME, at: table.header },
  };
}

function settingRows(rows: readonly TableRow[], reading: Reading): SettingRows {
  const found = new Map<SettingKey, RowReader>();
  for (const row of rows) {
    const reader = rowReader(row, reading);
    const { value: name, at } = reader.text('setting');
    const setting = SETTINGS.find((known) => foldHeading(known.name) === foldHeading(name));
    const first = setting && found.get(setting.key);
    if (!setting) {
      const known = SETTINGS.map((one) => one.name);
      reader.report('setting', 'unknown-setting', { found: name, known });
    } else if (first) {
      report(reading, 'duplicate-setting', at, { setting: setting.name, first: first.at('setting').cell });
    } else found.set(setting.key, reader);
  }
  return found;
}

/** A cell that could not be read has its finding already. */
function reportMissing(key: SettingKey, row: RowReader | undefined, at: CellAddress, reading: Reading): void {
  if (row?.isUnreadable('value')) return;
  const setting = SETTINGS.find((known) => known.key === key)?.name ?? key;
  report(reading, 'missing-setting', at, { setting });
}

/** What an address can do beside leading to a page or a mailbox. */
const UNSAFE = /^\s*(javascript|vbscript|data|file|blob|ftp|about|chrome|ms-[a-z-]+)\s*:/i;

function safeLink(text: Sourced<string> | undefined, reading: Reading): Sourced<string> | undefined {
  if (!text || !UNSAFE.test(text.value)) return text;
  report(reading, 'unsafe-link', text.at, { found: text.value });
  return undefined;
}

function parsePeriod(text: Sourced<string> | undefined, reading: Reading): Sourced<string> | undefined {
  if (!text) return undefined;
  const period = matchWord(text.value.replace(/^(quarter|chwarter) ?/i, 'Q'), PERIODS);
  if (period) return { ...text, value: period };
  report(reading, 'unknown-period', text.at, { found: text.value, known: PERIODS });
  return undefined;
}

/** A placeholder leaves the date open, which stops publication only; a date that cannot be read is an error. */
function parsePublicationDate(row: RowReader | undefined, reading: Reading): Sourced<string> | undefined {
  if (!row) return undefined;
  const { value, at } = row.row.cell('value');
  if (value.kind !== 'date' && row.text('value').value === '') return undefined;
  const date = readCellDate(value);
  if (date.kind === 'date') return { value: date.date, at };
  if (date.kind === 'open') report(reading, 'publication-date-open', at, { found: date.found });
  if (date.kind === 'unreadable') report(reading, 'invalid-date', at, { found: date.found });
  return undefined;
}
