/** The whole job on the real report: every published figure is read back from what a reader gets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, checkWorkbook } from '../src/build-report.ts';
import { buildReport } from '../src/index.ts';
import { formatFinding } from '../src/model/finding.ts';
import type { ScoredReport } from '../src/model/scored-report.ts';
import { readCsv } from './read-csv.ts';
import { fold, type ReadPdf, readPdf } from './read-pdf.ts';
import { sample } from './samples.ts';
import { readPublishedRows } from './scoring/read-golden.ts';

const derby = sample('derby-2016-17');
const published = readPublishedRows();

let built: BuildResult;
let scored: ScoredReport;
let official: ReadPdf;
let draft: ReadPdf;
let summary: ReadPdf;

beforeAll(async () => {
  built = await buildReport(derby.bytes, { file: derby.file });
  const checked = await checkWorkbook(derby);
  if (checked.scored === undefined) throw new Error(checked.findings.map(formatFinding).join('\n'));
  scored = checked.scored;
  official = await readPdf(bytesOf('derby-2016-17-official.pdf'));
  draft = await readPdf(bytesOf('derby-2016-17-draft-1.pdf'));
  summary = await readPdf(bytesOf('derby-2016-17-summary.pdf'));
}, 120_000);

function bytesOf(name: string): Uint8Array {
  const file = built.files.find((each) => each.name === name);
  if (file === undefined)
    throw new Error(`expected ${name}, found ${built.files.map((each) => each.name).join(', ')}`);
  return file.bytes;
}

function textOf(name: string): string {
  return new TextDecoder().decode(bytesOf(name));
}

/** The three tables as they were published, row by row. */
const TABLES = [
  'Safe 68% 38%',
  'Strong 75% 25%',
  'Ambitious 76% 67%',
  'Resilient 61% 20%',
  'Summary 68% 39%',
  'met or exceeded target 54% 50% 62%',
  'missed target by up to 5% 19% 19% 14%',
  'missed target by more than 5% 27% 31% 24%',
  'Improved 39% 52% 45%',
  'Same or planned 32% 18% 23%',
  'Deteriorated 29% 30% 32%',
];

describe('the Derby workbook', () => {
  it('holds the 105 published rows', () => {
    expect(published).toHaveLength(105);
    expect(scored.measures.length + scored.actions.length).toBe(105);
  });

  it('builds all editions and the data pack without an error or an open warning', () => {
    expect(built.status).toBe('done');
    const open = built.findings.filter((finding) => finding.severity !== 'note' && !finding.acknowledged);
    expect(open.map(formatFinding)).toEqual([]);
    expect(built.files.map(({ name }) => name)).toEqual([
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
    const notes = built.findings.filter(({ severity }) => severity === 'note');
    expect(notes.map(({ code, place }) => [code, place?.kind === 'cell' ? place.sheet : ''])).toEqual(
      Array(6).fill(['override-in-force', 'Measures']),
    );
  });

  it('lets the thirteen red rows stand without the commentary that was never published', () => {
    const warnings = built.findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code }) => code)).toEqual(Array(13).fill('red-without-commentary'));
  });

  it('gives the same bytes twice', async () => {
    const again = await buildReport(derby.bytes, { file: derby.file });
    for (const file of built.files) {
      const twin = again.files.find(({ name }) => name === file.name);
      expect(Buffer.compare(file.bytes, twin?.bytes ?? new Uint8Array()), file.name).toBe(0);
    }
  });
});

describe.each(['official', 'draft', 'summary'] as const)('the %s edition', (edition) => {
  const pdf = (): ReadPdf => ({ official, draft, summary })[edition];

  it.each(TABLES)('prints %s', (row) => {
    expect(occurrences(pdf().text, row)).toBe(1);
  });

  it('prints the fingerprint of the one scored model', () => {
    const { fingerprint } = JSON.parse(textOf('derby-2016-17-manifest.json')) as { fingerprint: string };
    expect(pdf().text).toContain(fingerprint.slice(0, 12));
  });

  it('has title and author', () => {
    expect(pdf().info).toMatchObject({ Author: 'Derby City Council' });
    expect(String(pdf().info.Title)).toContain('Annual Performance Results 2016/17');
  });

  it('numbers every page', () => {
    const count = pdf().pages.length;
    pdf().pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${count}`);
    });
  });
});

/** The official report from the chapter of the first priority to that of what did not go to plan. */
function chapters(): string {
  const [, begin = '0'] = /begin on page (\d+)/.exec(official.text) ?? [];
  return fold(official.pages.slice(Number(begin) - 1, shortfallPage() - 1).join(' '));
}

/** The page, counted from 1, that the contents list gives for what did not go to plan. */
function shortfallPage(): number {
  const [, page = '0'] = /What did not go to plan (\d+)/.exec(fold(official.pages[1] ?? '')) ?? [];
  return Number(page);
}

describe('the official edition', () => {
  it('prints every measure once, with its figures, published status and direction', () => {
    for (const { row, status, direction } of published.filter(({ row: { kind } }) => kind !== 'action')) {
      const ref = row.ref ?? '';
      const name = fold(row.name ?? '');
      const line = rowText(chapters(), `${ref} ${name}`);
      const previous = row.previous === '' ? 'Not given' : String(row.previous);
      const target =
        typeof row.target === 'object' && 'kind' in row.target ? 'No target' : String(row.target);
      const expected = new RegExp(
        `^${[
          previous,
          printed(String(row.outturn)),
          '(?:\\S )?',
          `${status} `,
          target,
          '(?:\\S )?',
          direction,
        ]
          .map((part) => (part.startsWith('(?:') ? part : `${escapePattern(part.trimEnd())} ?`))
          .join('')}`,
      );
      expect(line, ref).toMatch(expected);
    }
  });

  it('prints every action once, with its published status and direction', () => {
    const actions = published.filter(({ row: { kind } }) => kind === 'action');
    expect(scored.actions).toHaveLength(actions.length);
    scored.actions.forEach((item, index) => {
      const expected = actions[index];
      const line = rowText(chapters(), fold(item.action.name.value));
      const previous = printed(String(expected?.row.previous));
      const outturn = printed(String(expected?.row.outturn));
      expect(line, item.action.name.value).toMatch(
        new RegExp(
          `^${escapePattern(previous)} ${escapePattern(outturn)} \\S ${expected?.status} N/A ${expected?.direction}`,
        ),
      );
    });
  });

  it('names the page where the tables begin, and they begin there', () => {
    const [, page = '0'] = /begin on page (\d+)/.exec(official.text) ?? [];
    const first = fold(official.pages[Number(page) - 1] ?? '');
    const table = 'Protecting Vulnerable Children and Adults Actions';
    expect(first).toMatch(/^Safe Derby Of the 34 measures and actions that could be judged, /);
    expect(first).toContain(table);
    expect(fold(official.pages.slice(0, Number(page) - 1).join(' '))).not.toContain(table);
  });

  it('lists every row of the lowest status once more in the chapter of what did not go to plan', () => {
    const later = official.pages.slice(shortfallPage() - 1).map(fold);
    expect(later[0]).toMatch(/^What did not go to plan /);
    const end = later.findIndex((page) => page.startsWith('About the figures '));
    const chapter = later.slice(0, end).join(' ');
    const rows = [
      ...scored.measures.map(({ measure, status }) => ({ row: measure, ref: measure.ref.value, status })),
      ...scored.actions.map(({ action, status }) => ({ row: action, ref: '', status })),
    ];
    for (const { row, ref, status } of rows) {
      const name = fold(`${ref} ${row.name.value}`);
      const isRed = status.published.kind === 'band' && status.published.band === 'red';
      expect(occurrences(chapter, `${name} `), name).toBe(isRed ? 1 : 0);
    }
  });

  it('has no word of a draft and no cell address', () => {
    expect(official.text).not.toMatch(/Draft \d|DRAFT|Measures![A-Z]+\d|Actions![A-Z]+\d/);
  });

  it('lists its chapters with the pages they stand on', () => {
    const contents = fold(official.pages[1] ?? '');
    for (const priority of ['Safe Derby', 'Strong Derby', 'Ambitious Derby', 'Resilient Council']) {
      const [, page = '0'] = new RegExp(`${priority} (\\d+)`).exec(contents) ?? [];
      expect(fold(official.pages[Number(page) - 1] ?? '').startsWith(priority), priority).toBe(true);
    }
  });
});

describe('the draft', () => {
  it('says so in words on every page', () => {
    for (const page of draft.pages) expect(page).toContain('Draft 1 for sign-off. Not for publication.');
  });

  it('shows the cell of every row once beside it', () => {
    for (const { action } of scored.actions) {
      expect(occurrences(draft.text, `Cell Actions!${action.at.cell} `)).toBe(1);
    }
    for (const { measure } of scored.measures) {
      expect(occurrences(draft.text, `Cell Measures!${measure.at.cell} `)).toBe(1);
    }
  });

  it('sets what is published beside what the rules give', () => {
    for (const { status, direction } of scored.measures) {
      for (const { override } of [status, direction]) {
        if (override) expect(draft.text).toContain(fold(override.reason));
      }
    }
  });

  it('has no date in its metadata', () => {
    expect(draft.info.CreationDate).toBeUndefined();
    expect(official.info.CreationDate).toBeDefined();
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

/** What stands behind the one place a row's name is printed; a repeated page header in between is left out. */
function rowText(text: string, name: string): string {
  expect(occurrences(text, `${name} `), name).toBe(1);
  return text.slice(text.indexOf(`${name} `) + name.length + 1, text.indexOf(`${name} `) + name.length + 140);
}

function printed(text: string): string {
  return text.replace('Major Slippage', 'Major slippage');
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
