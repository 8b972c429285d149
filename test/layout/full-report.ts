/** A report in which every field says something, its free texts made by a function of their names. */
import type { ComposeInput } from '../../src/layout/compose-report.ts';
import type { CloseCall } from '../../src/model/close-call.ts';
import type { Entry, Sourced } from '../../src/model/entry.ts';
import type { Finding } from '../../src/model/finding.ts';
import { DEFAULT_SCHEME } from '../../src/model/scheme.ts';
import type { Summary } from '../../src/model/scored-report.ts';
import type { Action, Measure, NarrativeItem, Submission } from '../../src/model/submission.ts';
import { scoreSubmission } from '../../src/scoring/score-submission.ts';
import { buildSubmission, decimal, type RowText } from '../scoring/build-submission.ts';

/** In: the name of a field, `measure name`. Out: what it says. */
export type TextOf = (field: string) => string;

const at = { sheet: 'Sheet', cell: 'A1' };

const PREVIOUS = '2015/16';

export function fullSubmission(textOf: TextOf): Submission {
  const text = (field: string): Sourced<string> => ({ value: textOf(field), at, language: 'cy-GB' });
  const narrative = (section: string, named = section): NarrativeItem[] =>
    (['paragraph', 'bullet', 'note'] as const).map((kind) => ({
      section,
      kind,
      text: text(`${kind} of ${named}`),
    }));
  const built = buildSubmission(rowsOf(textOf), { priorities: ['Safe'] });
  return {
    ...built,
    settings: {
      ...built.settings,
      organisation: text('organisation'),
      title: text('title'),
      period: text('period'),
      publicationDate: { value: '2017-06-30', at },
      summaryLink: text('summary link'),
      contact: text('contact'),
    },
    narrative: [
      ...narrative('Introduction'),
      ...narrative('Summary note'),
      ...narrative(textOf('section of the narrative'), 'another section'),
    ],
    priorities: built.priorities.map((priority) => ({
      ...priority,
      name: text('priority name'),
      shortName: text('priority short name'),
      commentary: text('priority commentary'),
    })),
    measures: built.measures.map((measure) => withQuarters(withWords(measure, text))),
    actions: built.actions.map((action) => withWords(action, text)),
    scheme: {
      ...DEFAULT_SCHEME,
      bands: DEFAULT_SCHEME.bands.map((band) => ({ ...band, note: textOf(`note of ${band.id}`) })),
      direction: { deadBand: { basis: 'units', value: decimal('0.5') } },
    },
    earlierYears: [{ year: { value: PREVIOUS, at }, statuses: { met: { value: 50, at } } }],
    signOffs: [
      {
        at,
        role: textOf('role'),
        name: textOf('name of who signs'),
        scope: 'safe',
        decision: 'approved',
        fingerprint: 'ab0123456789',
        date: '2017-06-26',
        comment: textOf('comment of who signs'),
      },
      { at, role: textOf('second role'), name: '', scope: 'all', decision: 'open' },
    ],
    glossary: [{ term: text('term'), meaning: text('meaning') }],
  };
}

function rowsOf(textOf: TextOf): RowText[] {
  return [
    {
      ref: textOf('ref'),
      name: textOf('measure name'),
      theme: textOf('theme'),
      previous: '90',
      outturn: { kind: 'number', value: decimal('105'), decimals: 0, unit: '', note: textOf('note') },
      target: '100',
      statusOverride: 'Amber',
      directionOverride: 'Planned',
      reason: textOf('reason'),
    },
    {
      ref: textOf('second ref'),
      name: textOf('second measure name'),
      theme: textOf('theme'),
      outturn: { kind: 'number', value: decimal('99.6'), decimals: 0, unit: '' },
      target: '100',
    },
    { ref: textOf('third ref'), theme: textOf('theme'), outturn: 'not reported', target: '100' },
    { ref: textOf('fourth ref'), theme: textOf('theme'), outturn: '3', target: 'No target' },
    { ref: textOf('fifth ref'), theme: textOf('theme'), outturn: 'N/A' },
    {
      ref: textOf('sixth ref'),
      name: textOf('sixth measure name'),
      theme: textOf('theme'),
      previous: '110',
      outturn: '120 (Provisional)',
      target: '100',
      floor: '90',
    },
    {
      ref: textOf('seventh ref'),
      name: textOf('seventh measure name'),
      theme: textOf('theme'),
      previous: '40',
      outturn: '50',
      target: '100',
      tolerance: '5%',
    },
    {
      kind: 'action',
      name: textOf('action name'),
      theme: textOf('theme'),
      previous: textOf('progress in words of its own'),
      outturn: 'Completed',
    },
    {
      kind: 'action',
      name: textOf('second action name'),
      theme: textOf('theme'),
      outturn: 'Major slippage',
    },
  ];
}

/** A trend shows quarters, of which rows made of texts have but the last. */
function withQuarters(measure: Measure): Measure {
  const value = { kind: 'number', value: decimal('98.5'), decimals: 1, unit: '' } as const;
  const { quarters } = measure;
  return { ...measure, quarters: { ...quarters, q1: { value, at }, q2: { value, at } } };
}

function withWords<T extends Measure | Action>(row: T, text: (field: string) => Sourced<string>): T {
  const quarter: Sourced<Entry> = {
    value: { kind: 'number', value: decimal('7'), decimals: 0, unit: '' },
    at,
  };
  return {
    ...row,
    quarters: { ...row.quarters, q1: quarter },
    commentary: text(`${row.kind} commentary`),
    owner: text(`${row.kind} owner`),
  };
}

export function fullAnnex(textOf: TextOf): NonNullable<ComposeInput['annex']> {
  const finding = (field: string, more: Partial<Finding>): Finding => ({
    code: 'code',
    severity: 'warning',
    place: { kind: 'cell', file: 'full.xlsx', ...at },
    message: textOf(`message of ${field}`),
    hint: textOf(`hint of ${field}`),
    ...more,
  });
  const acknowledged = { by: textOf('who let it stand'), reason: textOf('why it stands') };
  const figure = (value: string) =>
    ({ kind: 'number', value: decimal(value), decimals: 0, unit: '' }) as const;
  const sensitive: CloseCall = {
    of: 'status',
    ref: textOf('ref of a close call'),
    name: textOf('name of a close call'),
    row: at,
    at,
    figures: { outturn: { printed: figure('76') }, target: { printed: figure('78') } },
    published: { kind: 'band', band: 'green' },
    computed: { kind: 'band', band: 'blue' },
    overridden: true,
    roundingSensitive: false,
    varies: 'outturn',
    held: {},
    ranges: [
      {
        judgement: { kind: 'band', band: 'blue' },
        from: decimal('75.5'),
        to: decimal('76.44'),
        fromIncluded: true,
        toIncluded: true,
      },
      {
        judgement: { kind: 'band', band: 'green' },
        from: decimal('76.44'),
        to: decimal('76.5'),
        fromIncluded: false,
        toIncluded: false,
      },
    ],
  };
  return {
    toSettle: [finding('a warning', {})],
    sanity: [finding('an odd figure', {})],
    acknowledged: [finding('a warning that stands', { acknowledged })],
    scopeFingerprints: { safe: '0123456789ab', all: 'ba9876543210' },
    approved: [],
    closeCalls: [sensitive],
    byRule: byRule(textOf),
    changes: {
      file: textOf('earlier file'),
      rows: [
        { what: textOf('what moved'), before: '0', after: '1', at },
        { what: textOf('a figure that moved'), before: '1', after: '2' },
      ],
    },
  };
}

function byRule(textOf: TextOf): Summary {
  const { value } = scoreSubmission(fullSubmission(textOf), { overrides: false });
  if (value === undefined) throw new Error('expected a scored report');
  return value.summary;
}
