import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/model/decimal.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { DEFAULT_SCHEME, type Scheme } from '../../../src/model/scheme.ts';
import type { NarrativeItem, Submission } from '../../../src/model/submission.ts';
import { ROWS, scoredOf, submissionOf } from '../../publication/scored.ts';
import { viewOf, wordsOf } from './view-of.ts';

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

describe('the annex', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    code: 'code',
    severity: 'warning',
    message: 'message',
    hint: 'hint',
    ...more,
  });
  const base: Submission = {
    ...submissionOf(),
    signOffs: [
      { at: at('A2'), role: 'Director', name: 'D (made up)', scope: 'safe', decision: 'approved' },
      { at: at('A3'), role: 'Chief Executive', name: '', scope: 'all', decision: 'open' },
      { at: at('A4'), role: 'Other', name: 'O', scope: 'gone', decision: 'changes-wanted' },
    ],
    priorities: submissionOf().priorities,
    glossary: [{ term: text('FTE'), meaning: text('full-time equivalent') }],
  };
  const findings = [
    finding({ place: { kind: 'cell', file: 'a.xlsx', sheet: 'Measures', cell: 'B2' } }),
    finding({ severity: 'note', place: { kind: 'sheet', file: 'a.xlsx', sheet: 'Report' } }),
    finding({ severity: 'error', acknowledged: { reason: 'fine', by: 'me' } }),
  ];
  const annex = { findings, scopeFingerprints: { safe: 'aaaa', all: 'bbbb' } };
  const view = viewOf(base, { annex, draft: 1, edition: 'draft' });

  it('lists who signs what, with the fingerprint of the scope', () => {
    expect(view.annex?.signOffs).toEqual([
      { role: 'Director', name: 'D (made up)', scope: 'Safe', decision: 'Approved', fingerprint: 'aaaa' },
      { role: 'Chief Executive', name: 'Not given', scope: 'All', decision: 'Open', fingerprint: 'bbbb' },
      { role: 'Other', name: 'O', scope: 'All', decision: 'Changes wanted', fingerprint: 'None' },
    ]);
  });

  it('puts what is published beside what the rules give, with reason and cell', () => {
    expect(view.annex?.register).toEqual([
      {
        row: 'B 3 Net change',
        of: 'Status',
        computed: 'No answer',
        published: 'Amber',
        reason: 'missed by 0.2 points',
        cell: 'Measures!R6',
      },
    ]);
  });

  it('registers an override of a direction, and of an action', () => {
    const rows = [
      { ...ROWS[0], directionOverride: 'Planned', reason: 'as published' },
      { ...ROWS[5], statusOverride: 'Red', reason: 'late' },
    ];
    const register = viewOf(submissionOf(rows), { annex }).annex?.register ?? [];
    expect(register.map(({ row, of, computed, published }) => [row, of, computed, published])).toEqual([
      ['A 1 Homes built', 'Direction', 'Improving', 'Planned'],
      ['Open the library', 'Status', 'Green', 'Red'],
    ]);
  });

  it('lists rounding-sensitive rows', () => {
    const sensitive = { kind: 'number', value: '99.6' as Decimal, decimals: 0, unit: '' } as const;
    const rows = viewOf(submissionOf([{ ...ROWS[0], outturn: sensitive }]), { annex }).annex
      ?.roundingSensitive;
    expect(rows).toEqual([{ row: 'A 1 Homes built', cell: 'Measures!A2' }]);
  });

  it('lists findings with their place and what to do', () => {
    expect(view.annex?.findings.map(({ severity, place, hint }) => [severity, place, hint])).toEqual([
      ['Warning', 'Measures!B2', 'hint'],
      ['Note', 'a.xlsx Report', 'hint'],
      ['Error', '', 'Let stand by me: fine'],
    ]);
  });

  it('shows count, rounding and rows behind every percentage', () => {
    expect(view.annex?.figures[0]).toEqual({
      name: 'Safe: met',
      fraction: '2 of 3',
      percent: '67%',
      rounding: 'by itself, halves upwards',
      rows: 'Measures!A2, Actions!A2',
    });
    expect(view.annex?.figures.map(({ rows }) => rows)).toContain('None');
    const unknown = viewOf(undefined, {
      annex,
      scored: { ...scoredOf(), submission: { ...submissionOf(), scheme: { ...DEFAULT_SCHEME, bands: [] } } },
    });
    expect(unknown.annex?.figures.map(({ name }) => name)).toContain('amber');
  });

  it('lists what moved since an earlier workbook', () => {
    const changes = { file: 'old.xlsx', rows: [{ what: 'A', before: '1', after: '2' }] };
    expect(viewOf(base, { annex: { ...annex, changes } }).annex?.changes).toEqual(changes);
    expect(view.annex?.changes).toBeNull();
  });

  it('speaks Welsh in a Welsh report', () => {
    expect(viewOf(base, { annex, words: wordsOf('cy-GB') }).annex?.signOffs[1]?.decision).toBe('Agored');
    expect(view.glossary[0]?.meaning.text).toBe('full-time equivalent');
  });
});
