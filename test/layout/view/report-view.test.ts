import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/model/decimal.ts';

import { DEFAULT_SCHEME, type Scheme } from '../../../src/model/scheme.ts';
import type { NarrativeItem } from '../../../src/model/submission.ts';
import { ROWS, scoredOf, submissionOf } from '../../publication/scored.ts';
import { viewOf } from './view-of.ts';

const at = (cell: string) => ({ sheet: 'Report', cell });
const text = (value: string, cell = 'B9') => ({ value, at: at(cell) });

describe('the head', () => {
  it('has null for what the workbook leaves out', () => {
    const { publicationDate: _date, ...settings } = submissionOf().settings;
    const { report, draft, annex } = viewOf({ ...submissionOf(), settings });
    expect(report).toMatchObject({ period: null, publicationDate: null, summaryLink: null, contact: null });
    expect({ draft, annex }).toEqual({ draft: null, annex: null });
  });

  it('prints date, year before, and every text with its cell', () => {
    const base = submissionOf();
    const settings = {
      ...base.settings,
      period: { ...text('Q4'), language: 'cy-GB' as const },
      contact: text('us'),
    };
    const { report } = viewOf({ ...base, settings });
    expect(report.publicationDate).toEqual({ text: '30 June 2017', cell: 'Report!B7', language: null });
    expect(report.period).toEqual({ text: 'Q4', cell: 'Report!B9', language: 'cy-GB' });
    expect(report.previousYear).toBe('2015/16');
  });

  it('links to an address, and prints a placeholder without a link', () => {
    const base = submissionOf();
    const linkOf = (value: string) =>
      viewOf({ ...base, settings: { ...base.settings, summaryLink: text(value) } }).report.summaryLink;
    expect(linkOf('https://example.org/summary')?.link).toBe('https://example.org/summary');
    expect(linkOf('[LINK TO BE INSERTED]')).toMatchObject({ text: '[LINK TO BE INSERTED]', link: null });
  });

  it('has null for the year before a year of unknown form', () => {
    const base = submissionOf();
    const view = viewOf({ ...base, settings: { ...base.settings, year: text('the year') } });
    expect(view.report.previousYear).toBeNull();
    expect(view.summary.directions.columns).toEqual(['the year performance compared to the year before']);
  });

  it('marks a draft with its number', () => {
    expect(viewOf(undefined, { draft: 3 }).draft).toEqual({ number: 3, label: 'Draft 3', mark: 'DRAFT 3' });
  });
});

describe('the narrative', () => {
  const item = (section: string, kind: NarrativeItem['kind'], value: string): NarrativeItem => ({
    section,
    kind,
    text: text(value),
  });

  it('makes one list of neighbouring bullets and keeps other sections in order', () => {
    const narrative = [
      item('Introduction', 'paragraph', 'p'),
      item('introduction ', 'bullet', 'a'),
      item('Introduction', 'bullet', 'b'),
      item('Introduction', 'note', 'n'),
      item('Introduction', 'bullet', 'c'),
      item('Our aims', 'paragraph', 'aims'),
      item('Summary note', 'note', 's'),
    ];
    const view = viewOf({ ...submissionOf(), narrative }).narrative;
    expect(
      view.introduction.map((block) =>
        block.kind === 'list' ? block.items.map((i) => i.text) : block.text.text,
      ),
    ).toEqual(['p', ['a', 'b'], 'n', ['c']]);
    expect(view.others.map(({ section }) => section)).toEqual(['Our aims']);
    expect(view.summaryNote).toHaveLength(1);
  });

  it('is empty without the sheet', () => {
    expect(viewOf().narrative).toEqual({ introduction: [], summaryNote: [], others: [] });
  });
});

describe('the summary tables', () => {
  it('print percentages and keep what is behind them', () => {
    const { summary } = viewOf();
    expect(summary.priorities.map(({ shortName, met }) => [shortName.text, met])).toEqual([
      ['Safe', { percent: '67%', numerator: 2, denominator: 3 }],
      ['Strong', { percent: '33%', numerator: 1, denominator: 3 }],
    ]);
    expect(summary.trafficLights.rows.map(({ label, values }) => [label, values])).toEqual([
      ['Green / Blue - met or exceeded target', ['50%']],
      ['Amber - missed target by up to 5%', ['50%']],
      ['Red - missed target by more than 5%', ['0%']],
    ]);
    expect(summary.trafficLights.counted).toBe(4);
    expect(summary.directions.columns).toEqual(['2016/17 performance compared to 2015/16']);
  });

  it('put earlier years beside this one and say where one was not published', () => {
    const earlierYears = [
      {
        year: text('2015/16'),
        statuses: { met: { value: 50, at: at('B2') }, amber: undefined },
        improved: { value: 52, at: at('E2') },
      },
    ];
    const { trafficLights, directions } = viewOf({ ...submissionOf(), earlierYears }).summary;
    expect(trafficLights.columns).toEqual([
      'Performance against target 2016/17',
      'Performance against target 2015/16',
    ]);
    expect(trafficLights.rows.map(({ values }) => values[1])).toEqual([
      '50%',
      'Not published',
      'Not published',
    ]);
    expect(directions.rows.map(({ values }) => values[1])).toEqual(['52%', 'Not published', 'Not published']);
  });

  it('count nothing where there are no measures', () => {
    const view = viewOf({ ...submissionOf([]), scheme: { ...DEFAULT_SCHEME, bands: [] } });
    expect(view.summary.total.met.percent).toBe('None');
    expect(view.summary.directions.counted).toBe(0);
  });
});

describe('the key', () => {
  it('says every bound of the scheme in words', () => {
    const { key } = viewOf();
    expect(key.statuses.map(({ word, meaning }) => `${word}: ${meaning}`)).toEqual([
      'Blue: at least 2% better than target (inferred from published results, not stated by the council)',
      'Green: target met',
      'Amber: missed target by up to 5%',
      'Red: missed target by more than 5%',
      'No target: no target was set; in no percentage of targets met',
      'Not reported: no outturn was reported; in no percentage',
      'N/A: does not apply',
    ]);
    expect(key.progress).toBe(
      'Progress in words counts as: Completed: Green; On track: Green; Some slippage: Amber; Major slippage: Red.',
    );
    expect(key.deadBand).toBeNull();
  });

  it('says conditions, dead bands and bounds that are not there', () => {
    const scheme: Scheme = {
      bands: [
        { id: 'good', label: 'Good', colour: '#00703C', shape: 'tick', met: true },
        {
          id: 'fair',
          label: 'Fair',
          colour: '#A35200',
          shape: 'square',
          met: false,
          condition: 'held-or-improved',
        },
        { id: 'poor', label: 'Poor', colour: '#D4351C', shape: 'cross', met: false },
      ],
      words: { done: 'good', lost: 'gone' },
      direction: { deadBand: { basis: 'relative', value: '0.05' as Decimal } },
      fromWorkbook: true,
    };
    const { key, summary } = viewOf({ ...submissionOf([]), scheme });
    expect(key.statuses.slice(0, 3).map(({ meaning }) => meaning)).toEqual([
      'target met',
      'missed target while holding or improving on the year before',
      'missed target',
    ]);
    expect(key.progress).toBe('Progress in words counts as: Done: Good; Lost: gone.');
    expect(key.deadBand).toBe('Changes of up to 5% count as the same.');
    expect(summary.trafficLights.rows[0]?.signs.map(({ sign }) => sign)).toEqual(['✓']);
  });
});

describe('the detailed tables', () => {
  it('group rows by priority and theme, actions before measures', () => {
    const { priorities } = viewOf();
    expect(
      priorities.map(({ id, themes }) => [
        id,
        themes.map((theme) => [theme.id, theme.actions.length, theme.measures.length]),
      ]),
    ).toEqual([
      ['priority-1', [['priority-1-theme-1', 1, 2]]],
      ['priority-2', [['priority-2-theme-1', 1, 3]]],
    ]);
  });

  it('print a row as the workbook has it, with status and direction as word and sign', () => {
    const [row] = viewOf().priorities[0]?.themes[0]?.measures.slice(1) ?? [];
    expect(row).toMatchObject({
      ref: 'A 2',
      previous: '95%',
      outturn: '90% (Provisional)',
      target: '93%',
      status: { word: 'Amber', sign: '▲', colour: '#A35200' },
      direction: { word: 'Deteriorating', sign: '↓' },
      cell: 'Measures!A3',
    });
  });

  it('show commentary and owner where there are some', () => {
    const base = submissionOf();
    const measures = base.measures.map((measure) => ({
      ...measure,
      commentary: text('why'),
      owner: text('who'),
    }));
    const [row] = viewOf({ ...base, measures }).priorities[0]?.themes[0]?.measures ?? [];
    expect(row).toMatchObject({ commentary: { text: 'why' }, owner: 'who' });
  });

  it('give statuses that no band has their fixed words', () => {
    const rows = [
      { ...ROWS[0], outturn: 'not reported' },
      { ...ROWS[0], ref: 'X', outturn: 'N/A', target: 'N/A' },
    ];
    const measures = viewOf(submissionOf(rows)).priorities[0]?.themes[0]?.measures ?? [];
    expect(measures.map(({ status }) => [status.word, status.sign, status.colour])).toEqual([
      ['Not reported', '', null],
      ['N/A', '', null],
    ]);
  });

  it('say none for a band the scheme does not have', () => {
    const scored = scoredOf();
    const without = { ...scored.submission, scheme: { ...DEFAULT_SCHEME, bands: [] } };
    const view = viewOf(undefined, { scored: { ...scored, submission: without } });
    expect(view.priorities[0]?.themes[0]?.measures[0]?.status.word).toBe('None');
    expect(view.summary.trafficLights.rows.map(({ label }) => label)[1]).toBe(' - met or exceeded target');
  });
});
