import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/build-report.ts';
import type { CloseCall } from '../../../src/model/close-call.ts';
import type { Decimal } from '../../../src/model/decimal.ts';
import type { NumberEntry } from '../../../src/model/entry.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { DEFAULT_SCHEME } from '../../../src/model/scheme.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { closeCalls } from '../../../src/scoring/close-calls.ts';
import { scoreSubmission } from '../../../src/scoring/score-submission.ts';
import { ROWS, scoredOf, submissionOf } from '../../publication/scored.ts';
import { sample } from '../../samples.ts';
import type { RowText } from '../../scoring/build-submission.ts';
import { quietAnnex } from '../annex-input.ts';
import { viewOf, wordsOf } from './view-of.ts';

type AnnexInput = ReturnType<typeof quietAnnex>;

const at = (cell: string) => ({ sheet: 'Sign-off', cell });

function annexOf(submission: Submission, more: Partial<AnnexInput> = {}, language = 'en-GB') {
  const annex = quietAnnex(scoredOf(submission), more);
  const view = viewOf(submission, { annex, draft: 1, edition: 'draft', words: wordsOf(language) }).annex;
  if (view === null) throw new Error('expected an annex');
  return view;
}

function closeCallsOf(row: Partial<RowText> & { readonly kind?: 'measure' }) {
  const submission = submissionOf([{ ref: 'A 1', name: 'Rate', priority: 'Safe', ...row }]);
  const rows = annexOf(submission, { closeCalls: closeCalls(scoredOf(submission)) }).closeCalls;
  return rows.map(({ of, figures, published, needs }) => ({ of, figures, published, needs }));
}

describe('the sign-off sheet', () => {
  const signed: Submission = {
    ...submissionOf(),
    signOffs: [
      {
        at: at('A2'),
        role: 'Director',
        name: 'D (made up)',
        scope: 'safe',
        decision: 'approved',
        fingerprint: 'aaaa',
        date: '2026-06-15',
        comment: 'Read.',
      },
      { at: at('A3'), role: 'Chief Executive', name: '', scope: 'all', decision: 'open' },
      { at: at('A4'), role: 'Other', name: 'O', scope: 'gone', decision: 'changes-wanted' },
    ],
  };
  const scopeFingerprints = { safe: 'aaaa', all: 'bbbb' };

  it('has every role and scope with decision, date, comment and whether the approval holds', () => {
    const rows = annexOf(signed, { scopeFingerprints, approved: [at('A2')] }).signOffs;
    expect(rows).toEqual([
      {
        role: 'Director',
        name: 'D (made up)',
        scope: 'Safe',
        fingerprint: 'aaaa',
        decision: 'Approved',
        holds: 'for what stands now',
        date: '15 June 2026',
        comment: 'Read.',
      },
      {
        role: 'Chief Executive',
        name: 'Not given',
        scope: 'All',
        fingerprint: 'bbbb',
        decision: 'Open',
        holds: '',
        date: '',
        comment: '',
      },
      {
        role: 'Other',
        name: 'O',
        scope: 'All',
        fingerprint: 'None',
        decision: 'Changes wanted',
        holds: '',
        date: '',
        comment: '',
      },
    ]);
  });

  it('says that an approval of something else is to be given again', () => {
    const [first] = signed.signOffs;
    if (first === undefined) throw new Error('expected a row');
    const { fingerprint: _none, ...unnamed } = first;
    const rows = annexOf({ ...signed, signOffs: [first, unnamed] }, { scopeFingerprints }).signOffs;
    expect(rows.map(({ holds }) => holds)).toEqual([
      'for aaaa, changed since: to be given again',
      'for no fingerprint: to be given again',
    ]);
  });

  it('speaks Welsh in a Welsh report', () => {
    expect(annexOf(signed, {}, 'cy-GB').signOffs[1]?.decision).toBe('Agored');
  });
});

describe('the register of overrides', () => {
  it('puts what is published beside what the rules give, with reason and cell', () => {
    expect(annexOf(submissionOf()).register).toEqual([
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

  it('has an override of a direction, and of an action', () => {
    const rows = [
      { ...ROWS[0], directionOverride: 'Planned', reason: 'as published' },
      { ...ROWS[5], statusOverride: 'Red', reason: 'late' },
    ];
    const { register } = annexOf(submissionOf(rows));
    expect(register.map(({ row, of, computed, published }) => [row, of, computed, published])).toEqual([
      ['A 1 Homes built', 'Direction', 'Improving', 'Planned'],
      ['Open the library', 'Status', 'Green', 'Red'],
    ]);
  });

  it('shows which percentages the rules alone would give otherwise', () => {
    const submission = submissionOf([
      { ...ROWS[0], statusOverride: 'Amber', reason: 'judged' },
      ...ROWS.slice(1, 2),
    ]);
    const { value } = scoreSubmission(submission, { overrides: false });
    if (value === undefined) throw new Error('expected a scored report');
    expect(annexOf(submission, { byRule: value.summary }).moved).toEqual([
      { name: 'Safe: met', published: '0% (0 of 2)', byRule: '50% (1 of 2)' },
      { name: 'Summary: met', published: '0% (0 of 2)', byRule: '50% (1 of 2)' },
      { name: 'Blue / Green', published: '0% (0 of 2)', byRule: '50% (1 of 2)' },
      { name: 'Amber', published: '100% (2 of 2)', byRule: '50% (1 of 2)' },
    ]);
    expect(annexOf(submission).moved).toEqual([]);
  });

  it('shows what the rules alone would make of the real report', async () => {
    const { scored } = await checkWorkbook(sample('derby-2016-17'));
    const byRule = scored && scoreSubmission(scored.submission, { overrides: false }).value;
    if (scored === undefined || byRule === undefined) throw new Error('expected two reports');
    const { moved } = annexOf(scored.submission, { byRule: byRule.summary });
    expect(moved.map(({ name, published, byRule: rules }) => `${name}: ${published}, ${rules}`)).toEqual([
      'Strong: improvement: 25% (1 of 4), 50% (2 of 4)',
      'Resilient: met: 61% (20 of 33), 64% (21 of 33)',
      'Summary: met: 68% (68 of 100), 69% (69 of 100)',
      'Summary: improvement: 39% (12 of 31), 42% (13 of 31)',
      'Blue / Green: 54% (22 of 41), 56% (23 of 41)',
      'Amber: 19% (8 of 41), 15% (6 of 41)',
      'Red: 27% (11 of 41), 24% (10 of 41)',
      'Improved: 39% (12 of 31), 42% (13 of 31)',
      'Deteriorated: 29% (9 of 31), 26% (8 of 31)',
    ]);
  });
});

describe('close calls', () => {
  it('say which unrounded outturn each status needs, and what is published by override', () => {
    const polarity = 'lower' as const;
    const row = { polarity, previous: 'N/A', outturn: '76', target: '78' };
    expect(closeCallsOf({ ...row, statusOverride: 'Green', reason: 'rounding' })).toEqual([
      {
        of: 'Status',
        figures: '76 against 78',
        published: 'Green (by override)',
        needs: 'Unrounded outturn: Blue 75.5 to 76.44; Green over 76.44 to under 76.5',
      },
    ]);
  });

  it('name the exact figure where the workbook has one', () => {
    const outturn = { kind: 'number', value: '99.6' as Decimal, decimals: 0, unit: '' } as const;
    expect(closeCallsOf({ previous: 'N/A', outturn, target: '100' })).toEqual([
      {
        of: 'Status',
        figures: '100 (in the workbook 99.6) against 100',
        published: 'Amber',
        needs: 'Unrounded outturn: Amber 99.5 to under 100; Green 100 to under 100.5',
      },
    ]);
  });

  it('say what a direction needs, with a single value in between', () => {
    expect(closeCallsOf({ previous: '92%', outturn: '92%', target: '95%' })).toEqual([
      {
        of: 'Direction',
        figures: '92% after 92%',
        published: 'Same',
        needs: expect.stringMatching(
          /^Unrounded outturn: .* 91.5 to under 92; Same 92; Improving over 92 to under 92.5$/,
        ),
      },
    ]);
  });

  it('name the other figures where they are not as printed, and a judgement that the rules do not give', () => {
    const printed = (value: string): { readonly printed: NumberEntry } => ({
      printed: { kind: 'number', value: value as Decimal, decimals: 0, unit: '' },
    });
    const range = { from: '1' as Decimal, to: '2' as Decimal, fromIncluded: false, toIncluded: true };
    const call: CloseCall = {
      of: 'direction',
      ref: 'A 1',
      name: 'Rate',
      row: at('A2'),
      at: at('M2'),
      figures: { outturn: printed('2') },
      published: 'same',
      computed: 'same',
      overridden: false,
      roundingSensitive: false,
      varies: 'previous',
      held: { outturn: '1.6' as Decimal, target: '3' as Decimal },
      ranges: [{ judgement: undefined, ...range }],
    };
    const figures = { outturn: printed('2'), target: printed('4'), previous: printed('2') };
    const calls = [call, { ...call, figures, held: { target: '3' as Decimal, previous: '2' as Decimal } }];
    const rows = annexOf(submissionOf(), { closeCalls: calls }).closeCalls;
    expect(rows.map((row) => [row.figures, row.needs])).toEqual([
      ['2', 'Last year unrounded: No answer over 1 to 2 (with an outturn of 1.6)'],
      ['2 after 2', 'Last year unrounded: No answer over 1 to 2 (with a target of 3)'],
    ]);
  });
});

describe('what is to be settled', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    code: 'code',
    severity: 'warning',
    message: 'message',
    hint: 'hint',
    ...more,
  });

  it('lists open findings with their place and what to do', () => {
    const toSettle = [
      finding({ place: { kind: 'cell', file: 'a.xlsx', sheet: 'Measures', cell: 'B2' } }),
      finding({ severity: 'note', place: { kind: 'sheet', file: 'a.xlsx', sheet: 'Report' } }),
      finding({ severity: 'error' }),
      finding({ place: { kind: 'cell', file: 'a.xlsx', sheet: 'Actions', cell: 'A2' } }),
      finding({ place: { kind: 'cell', file: 'a.xlsx', sheet: 'Actions', cell: 'A3' } }),
      finding({ place: { kind: 'cell', file: 'a.xlsx', sheet: 'Report', cell: 'B2' } }),
    ];
    const name = 'Mend the bridge that was closed for the whole winter after the flood';
    const rows = ROWS.map((row) => (row.name === 'Mend the bridge' ? { ...row, name } : row));
    const view = annexOf(submissionOf(rows), { toSettle, sanity: toSettle.slice(0, 1) });
    expect(view.toSettle.map(({ severity, place, row, hint }) => [severity, place, row, hint])).toEqual([
      ['Warning', 'Measures!B2', 'A 1', 'hint'],
      ['Note', 'a.xlsx Report', '', 'hint'],
      ['Error', '', '', 'hint'],
      ['Warning', 'Actions!A2', 'Open the library', 'hint'],
      ['Warning', 'Actions!A3', 'Mend the bridge that was closed for the whole wi…', 'hint'],
      ['Warning', 'Report!B2', '', 'hint'],
    ]);
    expect(view.sanity).toHaveLength(1);
  });

  it('lists what was let stand, by whom and why', () => {
    const acknowledged = [finding({ acknowledged: { reason: 'fine', by: 'me' } }), finding({})];
    expect(annexOf(submissionOf(), { acknowledged }).acknowledged).toEqual([
      { code: 'code', place: '', row: '', message: 'message', reason: 'fine', by: 'me' },
    ]);
  });

  it('lists provisional figures and outturns that are not there', () => {
    const rows = [...ROWS.slice(0, 2), { ...ROWS[0], ref: 'A 9', outturn: 'not reported' }];
    expect(annexOf(submissionOf(rows)).unsettled).toEqual([
      { row: 'A 2 Calls answered, %', what: 'Q4 outturn: 90% (Provisional)', cell: 'Measures!M3' },
      { row: 'A 9 Homes built', what: 'No outturn', cell: 'Measures!M4' },
    ]);
  });
});

describe('figures and changes', () => {
  it('shows count, rounding and rows behind every percentage', () => {
    const { figures } = annexOf(submissionOf());
    expect(figures[0]).toEqual({
      name: 'Safe: met',
      fraction: '2 of 3',
      percent: '67%',
      rounding: 'by itself, halves upwards',
      rows: 'Measures!A2; Actions!A2',
    });
    expect(figures.map(({ rows }) => rows)).toContain('None');
    expect(figures.map(({ rows }) => rows)).toContain('Measures!A2, A4; Actions!A2');
    const scored = {
      ...scoredOf(),
      submission: { ...submissionOf(), scheme: { ...DEFAULT_SCHEME, bands: [] } },
    };
    const unknown = viewOf(undefined, { annex: quietAnnex(scored), scored });
    expect(unknown.annex?.figures.map(({ name }) => name)).toContain('amber');
  });

  it('lists what moved since an earlier workbook, with the cell', () => {
    const rows = [
      { what: 'A', before: '1', after: '2', at: { sheet: 'Measures', cell: 'M2' } },
      { what: 'B', before: '1', after: '2' },
    ];
    expect(annexOf(submissionOf(), { changes: { file: 'old.xlsx', rows } }).changes).toEqual({
      file: 'old.xlsx',
      rows: [
        { what: 'A', before: '1', after: '2', cell: 'Measures!M2' },
        { what: 'B', before: '1', after: '2', cell: '' },
      ],
    });
    expect(annexOf(submissionOf()).changes).toBeNull();
  });
});
