/** What a listener's machine makes of the tables: rebuilt from the tags alone, against the scored model. */
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../src/build-report.ts';
import { composeReport } from '../src/layout/compose-report.ts';
import type { DetailRowView } from '../src/layout/view/detail-view.ts';
import { reportView } from '../src/layout/view/report-view.ts';
import { type Words, word } from '../src/layout/words.ts';
import { formatFinding } from '../src/model/finding.ts';
import type { ScoredReport } from '../src/model/scored-report.ts';
import { readTaggedPdf } from '../src/pdf/read/read-tagged-pdf.ts';
import { type TableMatrix, tableMatrix } from '../src/pdf/read/structure/table-matrix.ts';
import { renderDocument } from '../src/pdf/render-document.ts';
import { scoreSubmission } from '../src/scoring/score-submission.ts';
import { resources, viewOf, wordsOf } from './layout/view/view-of.ts';
import { sample } from './samples.ts';
import { buildSubmission, type RowText } from './scoring/build-submission.ts';

const COLUMNS = ['previous', 'outturn', 'status', 'target', 'direction'] as const;

/** Of a figure, or of a commentary that stands across all the columns. */
type Row = Readonly<Record<'name' | (typeof COLUMNS)[number], string>>;

/** The detailed tables of the official edition, by their tags. */
async function tablesOf(scored: ScoredReport): Promise<TableMatrix[]> {
  const composed = composeReport({ scored, edition: 'official', fingerprint: '0123456789ab', resources });
  if (composed.value === undefined) throw new Error(composed.findings.map(formatFinding).join('\n'));
  const { definition, fonts } = composed.value;
  const options = { fonts, creator: 'outturn test', colourProfile: resources.colourProfile };
  const { value, findings } = await renderDocument(definition, options);
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  const pdf = readTaggedPdf(value.bytes);
  return pdf.structure.elements
    .filter(({ type }) => type === 'Table')
    .map((table) => tableMatrix(table, pdf.text));
}

/** The rows of tables that begin with the given heading, by the headings of their columns. */
function rowsUnder(heading: string, tables: readonly TableMatrix[], words: Words, year: string): Row[] {
  const headings: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    previous: word(words, 'column-previous', { previousYear: year }),
    outturn: word(words, 'column-outturn'),
    status: word(words, 'column-q4-status'),
    target: word(words, 'column-target'),
    direction: word(words, 'column-direction'),
  };
  return tables.flatMap(({ rows: [head, ...rows] }) => {
    const names = head?.cells.map((cell) => cell?.text) ?? [];
    if (names[0] !== heading || !names.includes(headings.status)) return [];
    return rows.map(({ cells }) => {
      const figures = COLUMNS.map((column) => [column, cells[names.indexOf(headings[column])]?.spoken]);
      return { name: cells[0]?.spoken ?? '', ...Object.fromEntries(figures) };
    });
  });
}

/** What each row must say, from the scored model alone. */
function expectedRows(scored: ScoredReport, words: Words, kind: 'measures' | 'actions'): Row[] {
  const view = reportView({
    scored,
    edition: 'official',
    theme: viewOf().theme,
    words,
    fingerprint: '0123456789ab',
  });
  const rows = view.priorities.flatMap(({ themes }) => themes.flatMap((theme) => theme[kind]));
  return rows.flatMap(printedRows);
}

/** A trend line is read after its outturn; the commentary of a row of the lowest status stands in a row below it. */
function printedRows(row: DetailRowView): Row[] {
  const { ref, outturn, trend, commentary } = row;
  const name = ref === null ? row.name.text : `${ref} ${row.name.text}`;
  const figures = {
    name,
    previous: row.previous,
    outturn: trend === null ? outturn : `${outturn} ${trend.alt}`,
    status: row.status.word,
    target: row.target,
    direction: row.direction.word,
  };
  if (!row.isShortfall || commentary === null) return [figures];
  const across = Object.fromEntries(COLUMNS.map((column) => [column, commentary.text]));
  return [figures, { ...figures, ...across, name }];
}

/** All but those that say the same in every column. */
function figuresIn(rows: readonly Row[]): Row[] {
  return rows.filter((row) => new Set(COLUMNS.map((column) => row[column])).size > 1);
}

async function expectSameTables(scored: ScoredReport, language: string, year: string): Promise<void> {
  const words = wordsOf(language);
  const tables = await tablesOf(scored);
  const measures = rowsUnder(word(words, 'column-measure'), tables, words, year);
  const actions = rowsUnder(word(words, 'column-action'), tables, words, year);
  expect(measures).toEqual(expectedRows(scored, words, 'measures'));
  expect(actions).toEqual(expectedRows(scored, words, 'actions'));
  expect(figuresIn(measures)).toHaveLength(scored.measures.length);
  expect(figuresIn(actions)).toHaveLength(scored.actions.length);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(cells).not.toContain(undefined);
  expect(tables.flatMap(({ misfits }) => misfits)).toEqual([]);
}

async function scoredSample(name: string): Promise<ScoredReport> {
  const { scored } = await checkWorkbook(sample(name));
  if (scored === undefined) throw new Error(`expected ${name} to be scored`);
  return scored;
}

/** A made-up council with many rows of every kind. */
function largeCouncil(): ScoredReport {
  const priorities = ['Safe', 'Strong', 'Ambitious', 'Resilient'];
  const words = ['Completed', 'On track', 'Some slippage', 'Major slippage'];
  const rows = Array.from({ length: 2000 }, (_, index): RowText => {
    const common = {
      priority: priorities[index % 4] ?? '',
      theme: `Theme ${index % 12}`,
      name: `Row ${index}: ${'something the council measures '.repeat(1 + (index % 4))}`.trim(),
    };
    return index % 5 === 0
      ? { ...common, kind: 'action', outturn: words[index % 4] ?? '' }
      : {
          ...common,
          ref: `PM ${index}`,
          polarity: index % 2 === 0 ? 'higher' : 'lower',
          previous: String(40 + (index % 17)),
          outturn: String(index % 97),
          target: index % 11 === 0 ? { kind: 'no-target' } : String(1 + (index % 89)),
        };
  });
  const { value } = scoreSubmission(buildSubmission(rows, { priorities }));
  if (value === undefined) throw new Error('expected the large council to be scored');
  return value;
}

describe('the detailed tables rebuilt from the tags equal the scored model, cell by cell', () => {
  it('for Derby', async () => {
    await expectSameTables(await scoredSample('derby-2016-17'), 'en-GB', '2015/16');
  });

  it('for Exampleton', async () => {
    await expectSameTables(await scoredSample('exampleton-2025-26'), 'en-GB', '2024/25');
  });

  it('for Exampleton in Welsh', async () => {
    await expectSameTables(await scoredSample('exampleton-2025-26-cy'), 'cy-GB', '2024/25');
  });

  it('for a council of 2,000 rows', async () => {
    await expectSameTables(largeCouncil(), 'en-GB', '2015/16');
  });
});
