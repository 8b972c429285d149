/** The whole job on the real report: what is built, and what the data pack holds of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../src/index.ts';
import { formatFinding } from '../src/model/finding.ts';
import { buildDerby, type DerbyReport, derby } from './derby-report.ts';
import { readCsv } from './read-csv.ts';
import { readPublishedRows } from './scoring/read-golden.ts';

const published = readPublishedRows();

let report: DerbyReport;

beforeAll(async () => {
  report = await buildDerby();
}, 120_000);

const textOf = (name: string): string => report.textOf(name);

describe('the Derby workbook', () => {
  it('holds the 105 published rows', () => {
    expect(published).toHaveLength(105);
    expect(report.scored.measures.length + report.scored.actions.length).toBe(105);
  });

  it('builds all editions and the data pack without an error or an open warning', () => {
    expect(report.built.status).toBe('done');
    const open = report.built.findings.filter(
      (finding) => finding.severity !== 'note' && !finding.acknowledged,
    );
    expect(open.map(formatFinding)).toEqual([]);
    expect(report.built.files.map(({ name }) => name)).toEqual([
      'derby-2016-17-official.pdf',
      'derby-2016-17-draft-1.pdf',
      'derby-2016-17-summary.pdf',
      'derby-2016-17-measures.csv',
      'derby-2016-17-actions.csv',
      'derby-2016-17-summary.csv',
      'derby-2016-17-manifest.json',
    ]);
  });

  it('names every override in force', () => {
    const notes = report.built.findings.filter(({ severity }) => severity === 'note');
    expect(notes.map(({ code, place }) => [code, place?.kind === 'cell' ? place.sheet : ''])).toEqual(
      Array(6).fill(['override-in-force', 'Measures']),
    );
  });

  it('lets stand what was published so, each warning with a reason, and no other', () => {
    const warnings = report.built.findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
    const count = (code: string): number => warnings.filter((warning) => warning.code === code).length;
    expect({
      'red-without-commentary': count('red-without-commentary'),
      'target-looser': count('target-looser'),
      'unit-name': count('unit-name'),
      'target-zero': count('target-zero'),
      'previous-blank': count('previous-blank'),
      all: warnings.length,
    }).toEqual({
      'red-without-commentary': 13,
      'target-looser': 8,
      'unit-name': 3,
      'target-zero': 1,
      'previous-blank': 1,
      all: 26,
    });
  });

  it('gives the same bytes twice', async () => {
    const again = await buildReport(derby.bytes, { file: derby.file });
    for (const file of report.built.files) {
      const twin = again.files.find(({ name }) => name === file.name);
      expect(Buffer.compare(file.bytes, twin?.bytes ?? new Uint8Array()), file.name).toBe(0);
    }
  });
});

describe('the data pack', () => {
  it('holds every published figure of the summary', () => {
    const figures: [string, string, number, number, number][] = [
      ['met', 'Safe', 68, 23, 34],
      ['met', 'Strong', 75, 9, 12],
      ['met', 'Ambitious', 76, 16, 21],
      ['met', 'Resilient', 61, 20, 33],
      ['met', 'Summary', 68, 68, 100],
      ['improvement', 'Safe', 38, 6, 16],
      ['improvement', 'Strong', 25, 1, 4],
      ['improvement', 'Ambitious', 67, 4, 6],
      ['improvement', 'Resilient', 20, 1, 5],
      ['improvement', 'Summary', 39, 12, 31],
      ['traffic-lights', 'Green / Blue', 54, 22, 41],
      ['traffic-lights', 'Amber', 19, 8, 41],
      ['traffic-lights', 'Red', 27, 11, 41],
      ['direction', 'Improved', 39, 12, 31],
      ['direction', 'Same or planned', 32, 10, 31],
      ['direction', 'Deteriorated', 29, 9, 31],
    ];
    const manifest = JSON.parse(textOf('derby-2016-17-manifest.json')) as {
      figures: Record<string, unknown>[];
    };
    const csv = textOf('derby-2016-17-summary.csv');
    for (const [table, row, percent, numerator, denominator] of figures) {
      expect(csv).toContain(`${table},${row},2016/17,${percent},${numerator},${denominator},`);
      expect(manifest.figures).toContainEqual(
        expect.objectContaining({ table, row, percent, numerator, denominator }),
      );
    }
    expect(manifest.figures).toHaveLength(figures.length);
  });

  it('holds the earlier years as published', () => {
    const csv = textOf('derby-2016-17-summary.csv');
    for (const line of [
      'traffic-lights,Green / Blue,2015/16,50,',
      'traffic-lights,Amber,2015/16,19,',
      'traffic-lights,Red,2015/16,31,',
      'traffic-lights,Green / Blue,2014/15,62,',
      'traffic-lights,Amber,2014/15,14,',
      'traffic-lights,Red,2014/15,24,',
      'direction,Improved,2015/16,52,',
      'direction,Same or planned,2015/16,18,',
      'direction,Deteriorated,2015/16,30,',
      'direction,Improved,2014/15,45,',
      'direction,Same or planned,2014/15,23,',
      'direction,Deteriorated,2014/15,32,',
    ]) {
      expect(csv).toContain(line);
    }
  });

  it('holds the earlier years in the manifest too', () => {
    const { figures } = JSON.parse(textOf('derby-2016-17-manifest.json')) as {
      figures: { row: string; earlier: { year: string; percent: number }[] }[];
    };
    const earlier = figures.map(({ row, earlier: years }) => [
      row,
      ...years.map(({ year, percent }) => `${year} ${percent}`),
    ]);
    expect(earlier.filter((each) => each.length > 1)).toEqual([
      ['Green / Blue', '2015/16 50', '2014/15 62'],
      ['Amber', '2015/16 19', '2014/15 14'],
      ['Red', '2015/16 31', '2014/15 24'],
      ['Improved', '2015/16 52', '2014/15 45'],
      ['Same or planned', '2015/16 18', '2014/15 23'],
      ['Deteriorated', '2015/16 30', '2014/15 32'],
    ]);
  });

  it('holds every measure once, with its published figures, status and direction', () => {
    const measures = published.filter(({ row: { kind } }) => kind !== 'action');
    const rows = readCsv(textOf('derby-2016-17-measures.csv'));
    expect(rows.map(({ ref, measure, status, direction }) => [ref, measure, status, direction])).toEqual(
      measures.map(({ row, status, direction }) => [row.ref, row.name, status, direction]),
    );
    rows.forEach((row, index) => {
      const { outturn, previous } = measures[index]?.row ?? {};
      expect(withNote(row.q4_outturn, row.outturn_note), row.ref).toBe(asNumber(String(outturn)));
      expect(withNote(row.previous_actual, row.previous_note), row.ref).toBe(asNumber(String(previous)));
    });
  });

  it('holds every action once, with its published status and direction', () => {
    const actions = published.filter(({ row: { kind } }) => kind === 'action');
    const rows = readCsv(textOf('derby-2016-17-actions.csv'));
    expect(new Set(rows.map(({ action }) => action)).size).toBe(59);
    expect(
      rows.map(({ previous, q4_outturn, status, direction }) => [previous, q4_outturn, status, direction]),
    ).toEqual(actions.map(({ row, status, direction }) => [row.previous, row.outturn, status, direction]));
  });

  it('leaves no cell blank and no text that a spreadsheet would run', () => {
    for (const name of ['measures', 'actions', 'summary']) {
      for (const row of readCsv(textOf(`derby-2016-17-${name}.csv`))) {
        for (const [column, cell] of Object.entries(row)) {
          expect(cell, column).not.toBe('');
          if (!/^-?[\d.]+$/.test(cell)) expect(cell, column).not.toMatch(/^[=+\-@]/);
        }
      }
    }
  });
});

/** `93 (Provisional)` of two cells, `93` where there is no note. */
function withNote(value = '', note = 'none'): string {
  return note === 'none' ? value : `${value} (${note})`;
}

/** A published figure as open data has it: no sign of a unit, no thousands, a blank said in words. */
function asNumber(text: string): string {
  if (text === '') return 'Not given';
  const [, digits, note = ''] = /^£?(-?[\d,.]+)%?( \(.*\))?$/.exec(text) ?? [];
  return digits === undefined ? text : `${Number(digits.replaceAll(',', ''))}${note}`;
}
