/**
 * The workbook's shape, once for reading and writing: sheets, columns, what must be there, vocabularies,
 * widths and the help that the Guide sheet and the drop-downs show.
 */

export interface SheetShape {
  readonly name: string;
  /** One sentence for the Guide sheet. */
  readonly about: string;
  /** A missing required sheet or column is an error. */
  readonly required: boolean;
  /** Rows below the headings that are read; no report has more. */
  readonly mostRows: number;
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  /** As written by us and named in findings; matched without regard to case, spacing or signs. */
  readonly name: string;
  /** Key in the code, e.g. `previousActual`. */
  readonly key: string;
  readonly required: boolean;
  /** In characters, as Excel counts. */
  readonly width: number;
  /** What the column holds, one sentence; shown in the Guide and as a comment-free header prompt. */
  readonly help: string;
  /** The words a drop-down offers. */
  readonly vocabulary?: readonly string[];
}

/** Help for the people who fill the workbook in; never read. */
export const GUIDE_SHEET = 'Guide';

export const POLARITIES = ['Higher', 'Lower', 'None'] as const;
export const PROGRESS = ['Completed', 'On track', 'Some slippage', 'Major slippage'] as const;
export const DIRECTIONS = ['Improving', 'Planned', 'Same', 'Deteriorating', 'Milestone', 'N/A'] as const;
export const NARRATIVE_KINDS = ['Paragraph', 'Bullet', 'Note'] as const;
export const DECISIONS = ['Approved', 'Changes wanted'] as const;
export const LANGUAGES = ['en-GB', 'cy-GB'] as const;

/** Settings of the Report sheet: `Setting` as written, key, whether a report can do without it. */
export const SETTINGS = [
  { name: 'Organisation', key: 'organisation', required: true },
  { name: 'Title', key: 'title', required: true },
  { name: 'Year', key: 'year', required: true },
  { name: 'Period', key: 'period', required: false },
  { name: 'Publication date', key: 'publicationDate', required: false },
  { name: 'Summary link', key: 'summaryLink', required: false },
  { name: 'Contact', key: 'contact', required: false },
  { name: 'Language', key: 'language', required: false },
  { name: 'Theme', key: 'theme', required: false },
] as const;

const column = (
  name: string,
  key: string,
  width: number,
  help: string,
  more: { readonly required?: boolean; readonly vocabulary?: readonly string[] } = {},
): ColumnShape => ({
  name,
  key,
  width,
  help,
  required: more.required ?? false,
  ...(more.vocabulary ? { vocabulary: more.vocabulary } : {}),
});

const required = { required: true } as const;

const languageColumn = column(
  'Language',
  'language',
  11,
  'Language of the words in this row, where it is not that of the report.',
  { vocabulary: LANGUAGES },
);

const overrideColumns = [
  column(
    'Status override',
    'statusOverride',
    15,
    'A status that is published instead of the one the rules give.',
  ),
  column(
    'Direction override',
    'directionOverride',
    15,
    'A direction of travel that is published instead of the one the rules give.',
    {
      vocabulary: DIRECTIONS,
    },
  ),
  column('Override reason', 'overrideReason', 40, 'Why; required with an override.'),
  column('Commentary', 'commentary', 50, 'What a reader needs to know about this result.'),
  column('Owner', 'owner', 36, 'Who answers for it.'),
  languageColumn,
] as const;

const quarterColumns = (help: string, vocabulary?: readonly string[]): readonly ColumnShape[] =>
  ['Q1', 'Q2', 'Q3', 'Q4'].map((name) =>
    column(
      name,
      name.toLowerCase(),
      vocabulary ? 15 : 12,
      name === 'Q4' ? `${help} Q4 is the year-end outturn.` : help,
      {
        required: name === 'Q4',
        ...(vocabulary ? { vocabulary } : {}),
      },
    ),
  );

export const SHEETS: readonly SheetShape[] = [
  {
    name: 'Report',
    about: 'What the report is: one setting a row.',
    required: true,
    mostRows: 200,
    columns: [
      column('Setting', 'setting', 22, 'Name of the setting.', {
        required: true,
        vocabulary: SETTINGS.map((s) => s.name),
      }),
      column('Value', 'value', 60, 'What it is set to.', required),
      column('Note', 'note', 60, 'For the team; never printed.'),
    ],
  },
  {
    name: 'Narrative',
    about: 'The paragraphs of the report, by section.',
    required: false,
    mostRows: 2_000,
    columns: [
      column('Section', 'section', 32, 'Where the text goes: Introduction, Summary note, …', required),
      column('Kind', 'kind', 12, 'Paragraph, bullet of a list, or note.', { vocabulary: NARRATIVE_KINDS }),
      column('Text', 'text', 100, 'The text.', required),
      languageColumn,
    ],
  },
  {
    name: 'Priorities',
    about: 'The priorities of the Council Plan, in order of print.',
    required: true,
    mostRows: 100,
    columns: [
      column('Priority', 'priority', 26, 'Full name, as rows name it.', required),
      column('Short name', 'shortName', 16, 'For tables and charts.'),
      column('Commentary', 'commentary', 80, "The council's own words on this priority."),
      languageColumn,
    ],
  },
  {
    name: 'Measures',
    about: 'One row a measure, with last year, the quarters and the target.',
    required: true,
    mostRows: 50_000,
    columns: [
      column('Ref', 'ref', 20, 'Reference, unique in the workbook.', required),
      column('Measure', 'name', 60, 'What is measured.', required),
      column('Priority', 'priority', 20, 'A name from the Priorities sheet.', required),
      column('Theme', 'theme', 40, 'The theme within the priority.', required),
      column('Polarity', 'polarity', 10, 'Higher or Lower: which way is better. None: neither.', {
        required: true,
        vocabulary: POLARITIES,
      }),
      column('Unit', 'unit', 9, '%, £, days, …'),
      column('Decimals', 'decimals', 10, 'Digits after the point in print; blank: as the cell shows them.'),
      column('Previous actual', 'previousActual', 14, "Last year's actual, or N/A.", required),
      column('Previous note', 'previousNote', 14, 'Printed in brackets, e.g. 2014 data.'),
      ...quarterColumns('Outturn of the quarter.'),
      column('Outturn note', 'outturnNote', 14, 'Printed in brackets: Provisional, Forecast, 2015 data, …'),
      column('Target', 'target', 12, 'Year-end target, or No target.', required),
      column(
        'Tolerance',
        'tolerance',
        11,
        'How far short is still the band above the lowest: 5% of the target, or a number in the measure’s own units.',
      ),
      column('Floor', 'floor', 10, 'The least acceptable outturn, in the measure’s own units.'),
      ...overrideColumns,
    ],
  },
  {
    name: 'Actions',
    about: 'One row an action, with its progress in words.',
    required: false,
    mostRows: 50_000,
    columns: [
      column('Action', 'name', 70, 'What is to be done.', required),
      column('Priority', 'priority', 20, 'A name from the Priorities sheet.', required),
      column('Theme', 'theme', 40, 'The theme within the priority.', required),
      column('Previous', 'previous', 15, 'How it stood at the end of last year, or N/A.', {
        vocabulary: [...PROGRESS, 'N/A'],
      }),
      ...quarterColumns('Progress at the end of the quarter.', PROGRESS),
      ...overrideColumns,
    ],
  },
  {
    name: 'Scoring',
    about: 'How statuses and directions are worked out. Without this sheet the built-in scheme is used.',
    required: false,
    mostRows: 100,
    columns: [
      column(
        'Rule',
        'rule',
        12,
        'Status: a band, best first. Word: a progress word. Direction: the dead band.',
        {
          required: true,
          vocabulary: ['Status', 'Word', 'Direction'],
        },
      ),
      column('Name', 'name', 20, 'The label of the band, the word, or Dead band.', required),
      column('From', 'from', 11, 'The least margin that reaches the band; blank: whatever is left.'),
      column('Basis', 'basis', 12, 'Relative: a share of the target. Units: in the measure’s own units.', {
        vocabulary: ['Relative', 'Units'],
      }),
      column('Met', 'met', 8, 'Whether the band counts as target met.', { vocabulary: ['Yes', 'No'] }),
      column('Colour', 'colour', 11, 'As #00703C.'),
      column('Shape', 'shape', 11, 'Drawn beside the word.', {
        vocabulary: ['Circle', 'Triangle', 'Square', 'Diamond', 'Star', 'Tick', 'Cross'],
      }),
      column('Condition', 'condition', 20, 'The band holds only under this condition.', {
        vocabulary: ['Held or improved'],
      }),
      column('Status', 'status', 14, 'For a word: the band it stands for.'),
      column('Note', 'note', 60, 'Where the rule comes from; printed with the rules.'),
    ],
  },
  {
    name: 'Earlier years',
    about:
      'Published percentages of earlier years, latest first. One column for each status that is not met.',
    required: false,
    mostRows: 50,
    columns: [
      column('Year', 'year', 12, 'As 2015/16.', required),
      column('Met', 'met', 10, 'Whole percentage.'),
      column('Amber', 'amber', 10, 'Whole percentage; name the column after the status.'),
      column('Red', 'red', 10, 'Whole percentage; name the column after the status.'),
      column('Improved', 'improved', 12, 'Whole percentage.'),
      column('Same or planned', 'sameOrPlanned', 16, 'Whole percentage.'),
      column('Deteriorated', 'deteriorated', 14, 'Whole percentage.'),
    ],
  },
  {
    name: 'Sign-off',
    about: 'Who signs which part of the draft.',
    required: false,
    mostRows: 500,
    columns: [
      column('Role', 'role', 28, 'E.g. Director of Adults and Health.', required),
      column('Name', 'name', 24, 'Who signs.'),
      column('Scope', 'scope', 20, 'A priority, or All.', required),
      column('Decision', 'decision', 16, 'Blank until decided.', { vocabulary: DECISIONS }),
      column(
        'Fingerprint approved',
        'fingerprint',
        22,
        'The 12 digits printed in the draft that was approved.',
      ),
      column('Date', 'date', 12, 'Of the decision.'),
      column('Comment', 'comment', 50, 'What is to change.'),
    ],
  },
  {
    name: 'Acknowledged',
    about: 'Warnings that were looked at and let stand.',
    required: false,
    mostRows: 5_000,
    columns: [
      column('Code', 'code', 26, 'The code of the warning, as the check prints it.', required),
      column('Cell', 'cell', 18, 'An address such as Measures!R14, or * for the whole report.', required),
      column('Reason', 'reason', 60, 'Why it may stand.', required),
      column('By', 'by', 24, 'Who decided.', required),
    ],
  },
  {
    name: 'Glossary',
    about: 'Terms and abbreviations the report explains.',
    required: false,
    mostRows: 2_000,
    columns: [
      column('Term', 'term', 24, 'As it stands in the text.', required),
      column('Meaning', 'meaning', 90, 'What it means.', required),
    ],
  },
];
