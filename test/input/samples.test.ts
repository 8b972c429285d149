import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSamples } from '../../input/samples/build-samples.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { openWorkbook, rowsShown } from '../workbook/open-workbook.ts';

const samples = await buildSamples();
const open = (name: string) => openWorkbook(samples.get(name) ?? new Uint8Array());
const derby = await open('derby-2016-17.xlsx');
const english = await open('exampleton-2025-26.xlsx');
const welsh = await open('exampleton-2025-26-cy.xlsx');

const FIGURES = ['Previous actual', 'Q1', 'Q2', 'Q3', 'Q4', 'Target', 'Tolerance', 'Floor', 'Decimals'];

describe('the samples on disk', () => {
  it.each([...samples.keys()])('%s is what the script gives, byte for byte', (name) => {
    const onDisk = readFileSync(new URL(`../../input/${name}`, import.meta.url));
    expect(Buffer.compare(onDisk, samples.get(name) ?? new Uint8Array())).toBe(0);
  });
});

describe('the samples as they are read', () => {
  it.each([...samples])('%s reads without a finding', async (name, bytes) => {
    const { findings, value } = await readWorkbook(name, bytes);
    expect(findings.map(formatFinding)).toEqual([]);
    expect(value?.source.file).toBe(name);
  });

  it('reach every status and every direction of travel with the made-up council', async () => {
    const name = 'exampleton-2025-26.xlsx';
    const { value } = await readWorkbook(name, samples.get(name) ?? new Uint8Array());
    if (!value) throw new Error('the workbook was not read');
    const scored = scoreSubmission(value).value;
    const rows = [...(scored?.measures ?? []), ...(scored?.actions ?? [])];
    const statuses = rows.map(({ status: { published } }) =>
      published.kind === 'band' ? published.band : published.kind,
    );
    expect([...new Set(statuses)].sort()).toEqual([
      'amber',
      'blue',
      'green',
      'no-target',
      'not-applicable',
      'not-reported',
      'red',
    ]);
    expect([...new Set(rows.map(({ direction }) => direction.published))].sort()).toEqual([
      'deteriorating',
      'improving',
      'milestone',
      'not-applicable',
      'planned',
      'same',
    ]);
    const silent = rows.filter((row, index) => {
      const { commentary } = row.kind === 'measure' ? row.measure : row.action;
      return statuses[index] === 'red' && !commentary;
    });
    expect(silent).toEqual([]);
  });
});

describe("Derby's workbook", () => {
  const published = readGolden();

  it('holds the 46 published measures, to the digit and in their order', () => {
    const shown = rowsShown(derby.sheet('Measures')).map((row) => ({
      ref: row.Ref,
      name: row.Measure,
      theme: row.Theme,
      previous: row['Previous actual'],
      'previous note': row['Previous note'],
      outturn: row.Q4,
      'outturn note': row['Outturn note'],
      target: row.Target,
      polarity: row.Polarity?.toLowerCase(),
      'status override': row['Status override'],
      'direction override': row['Direction override'],
    }));
    expect(shown).toHaveLength(46);
    const wanted = published.filter(({ kind }) => kind === 'measure');
    for (const [index, row] of shown.entries()) expect(wanted[index]).toMatchObject(row);
  });

  it('holds the progress of the 59 published actions in their order, each named once', () => {
    const rows = rowsShown(derby.sheet('Actions'));
    const wanted = published.filter(({ kind }) => kind === 'action');
    expect(rows.map((row) => [row.Theme, row.Previous, row.Q4])).toEqual(
      wanted.map((row) => [row.theme, row.previous, row.outturn]),
    );
    expect(new Set(rows.map((row) => row.Action)).size).toBe(59);
  });

  it('invents no quarter that was never published', () => {
    const rows = [...rowsShown(derby.sheet('Measures')), ...rowsShown(derby.sheet('Actions'))];
    expect(rows.map((row) => `${row.Q1}${row.Q2}${row.Q3}`).join('')).toBe('');
  });

  it('gives a reason for each of its six overrides', () => {
    const overridden = rowsShown(derby.sheet('Measures')).filter(
      (row) => row['Status override'] !== '' || row['Direction override'] !== '',
    );
    expect(overridden).toHaveLength(6);
    expect(overridden.filter((row) => row['Override reason'] === '')).toEqual([]);
  });

  it('says beside date, link and contact that the council did not publish them', () => {
    const notes = rowsShown(derby.sheet('Report')).map((row) => [row.Setting, row.Note]);
    for (const setting of ['Publication date', 'Summary link', 'Contact']) {
      expect(notes.find(([name]) => name === setting)?.[1]).toMatch(/sample/);
    }
  });
});

describe('the made-up council', () => {
  it('has the same figures in both languages, cell for cell', () => {
    const [en, cy] = [rowsShown(english.sheet('Measures')), rowsShown(welsh.sheet('Measures'))];
    const figures = (rows: typeof en) =>
      rows.map((row) => FIGURES.map((name) => row[name]?.replace(/ \(.*\)$/, '')));
    expect(figures(cy)).toEqual(figures(en));
    expect(rowsShown(welsh.sheet('Actions')).map((row) => row.Q4)).toEqual(
      rowsShown(english.sheet('Actions')).map((row) => row.Q4),
    );
  });

  it('has every name, commentary and meaning in Welsh in the Welsh workbook', () => {
    for (const [sheet, column] of [
      ['Measures', 'Measure'],
      ['Measures', 'Commentary'],
      ['Actions', 'Action'],
      ['Narrative', 'Text'],
      ['Priorities', 'Priority'],
      ['Glossary', 'Meaning'],
    ] as const) {
      const [en, cy] = [english, welsh].map((book) => rowsShown(book.sheet(sheet)).map((row) => row[column]));
      expect(cy).toHaveLength(en?.length ?? 0);
      expect(cy?.filter((text, index) => text !== '' && text === en?.[index])).toEqual([]);
    }
    expect(rowsShown(welsh.sheet('Earlier years'))[0]).toMatchObject({ Oren: '26', Coch: '16' });
  });

  it('has two priorities with actions only', () => {
    const named = (sheet: string) => new Set(rowsShown(english.sheet(sheet)).map((row) => row.Priority));
    const withMeasures = named('Measures');
    expect([...named('Actions')].filter((name) => !withMeasures.has(name))).toEqual([
      'Greener Borough',
      'Stronger Voices',
    ]);
  });

  it('says of every name that it is made up', () => {
    const people = [
      ...rowsShown(english.sheet('Sign-off')).flatMap((row) => [row.Role, row.Name]),
      ...rowsShown(english.sheet('Measures')).map((row) => row.Owner),
    ];
    expect(people.filter((name) => !name?.endsWith('(made up)'))).toEqual([]);
  });
});

function readGolden(): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL('../golden/derby-2016-17.tsv', import.meta.url), 'utf8');
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
