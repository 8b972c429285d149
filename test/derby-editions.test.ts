/** The editions of the real report, read back from what a reader gets: every published figure is there. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScoredReport } from '../src/model/scored-report.ts';
import { buildDerby } from './derby-report.ts';
import { fold, type ReadPdf, readPdf } from './read-pdf.ts';
import { readPublishedRows } from './scoring/read-golden.ts';

const published = readPublishedRows();

let scored: ScoredReport;
let fingerprint: string;
let official: ReadPdf;
let draft: ReadPdf;
let summary: ReadPdf;

beforeAll(async () => {
  const report = await buildDerby();
  scored = report.scored;
  ({ fingerprint } = JSON.parse(report.textOf('derby-2016-17-manifest.json')) as { fingerprint: string });
  official = await readPdf(report.bytesOf('derby-2016-17-official.pdf'));
  draft = await readPdf(report.bytesOf('derby-2016-17-draft-1.pdf'));
  summary = await readPdf(report.bytesOf('derby-2016-17-summary.pdf'));
}, 120_000);

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

describe.each(['official', 'draft', 'summary'] as const)('the %s edition', (edition) => {
  const pdf = (): ReadPdf => ({ official, draft, summary })[edition];

  it.each(TABLES)('prints %s', (row) => {
    expect(occurrences(pdf().text, row)).toBe(1);
  });

  it('prints the fingerprint of the one scored model', () => {
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
