/** The words of the Guide sheet, as data. In: the workbook's rows, for its own bands. Out: styled lines. */
import type { CellInput, RowInput, WorkbookContent } from './cell-input.ts';
import type { GuideStyle } from './sheet-style.ts';
import { SHEETS } from './sheets.ts';

export interface GuideLine {
  readonly style: GuideStyle;
  readonly cells: readonly string[];
}

/** All lines of the Guide, top to bottom. */
export function guideLines(content: WorkbookContent): readonly GuideLine[] {
  return [
    line('title', 'How to fill in this workbook'),
    line('text', 'One workbook makes one annual report. Fill in the sheets, run the check, build a draft,'),
    line('text', 'have it signed off, then publish. Nothing on this sheet is read or printed.'),
    { style: 'legend', cells: ['Heading of a needed column', 'Heading of another'] },
    ...table('The sheets', ['Sheet', 'Needed', 'What it holds'], SHEETS.map(sheetCells)),
    ...table('What a cell of a result may hold', ['You type', 'Example', 'What it means'], RESULTS),
    ...table('How a status is worked out', ['Step', 'Where', 'Rule'], STATUS_STEPS),
    ...bandTable(content.Scoring ?? []),
    ...table('Direction of travel', ['Direction', 'Looked at', 'When'], DIRECTION_STEPS),
    ...SHEETS.flatMap((shape) =>
      table(
        `Columns of ${shape.name}`,
        ['Column', 'Needed', 'What it holds', 'Choices'],
        shape.columns.map((column) => [
          column.name,
          column.required ? 'Yes' : '',
          column.help,
          column.vocabulary?.join(', ') ?? '',
        ]),
      ),
    ),
    ...table('Commands', ['Command', '', 'What it does'], COMMANDS),
  ];
}

const RESULTS: readonly (readonly string[])[] = [
  ['A number', '93%   19.4   76,604', 'The result. 0 is a result like any other.'],
  ['A number with a note', '93% (Provisional)', 'The same as 93% with Provisional in the note column.'],
  ['Pounds', '£1.2m', 'Read as £1,200,000. Printed in full.'],
  ['A formula', '=SUM(J5:M5)', 'The value it last gave. Save the workbook in Excel so that it has one.'],
  ['Words', 'Completed, On track', 'Progress in words; the Scoring sheet says which status a word gives.'],
  ['N/A', 'N/A', 'There can be no result here: the measure is new, or the quarter does not apply.'],
  [
    'Not reported',
    'Not reported',
    'There should be a result and it is not in. No percentage counts the row.',
  ],
  ['No target', 'No target', 'In Target only: the measure is watched and not judged.'],
  ['Nothing', '', 'Not filled in. In Q4, Previous actual or Target the check asks about it.'],
];

const STATUS_STEPS: readonly (readonly string[])[] = [
  [
    'Margin',
    'Q4, Target, Polarity',
    '(outturn − target) ÷ size of the target; turned round where Lower is better.',
  ],
  [
    'Band',
    'Scoring',
    'The first band, from the top, whose From the margin reaches. The last band takes the rest.',
  ],
  ['Tolerance', 'Tolerance, Floor', 'One of these on a row replaces the bound of the band above the lowest.'],
  [
    'Target of 0',
    'Tolerance',
    'No share of 0 exists: give a Tolerance as a number, or an override and its reason.',
  ],
  ['Words', 'Scoring', 'Completed, On track and the like stand for the band named beside them.'],
  ['Precision', 'Q4', 'Every digit of the cell counts; only the printed figure is rounded.'],
  [
    'Override',
    'Override columns',
    'What is published instead. The draft shows it beside what the rules give.',
  ],
];

const DIRECTION_STEPS: readonly (readonly string[])[] = [
  ['Improving', 'Previous actual, Q4', 'Better than last year.'],
  [
    'Planned',
    'Previous actual, Q4, Target',
    'Worse than last year, as the target allowed, and the target was met.',
  ],
  ['Same', 'Previous actual, Q4', 'Equal to last year, or within the dead band of the Scoring sheet.'],
  ['Deteriorating', 'Previous actual, Q4', 'Worse than last year in any other case.'],
  ['Milestone', 'Actions', 'An action that is new this year.'],
  ['N/A', '', 'Nothing to compare with: no number for last year, no polarity, or a result in words.'],
];

const COMMANDS: readonly (readonly string[])[] = [
  ['outturn check FILE', '', 'Lists everything that needs a look, with its cell. Writes nothing.'],
  ['outturn build FILE --edition draft --draft 1', '', 'Makes draft 1 for sign-off.'],
  ['outturn build FILE --edition all', '', 'Makes the official, draft and summary editions and their data.'],
  ['outturn compare BEFORE AFTER', '', 'Shows which values, statuses and headline figures moved.'],
];

function sheetCells(shape: (typeof SHEETS)[number]): readonly string[] {
  return [shape.name, shape.required ? 'Yes' : '', shape.about];
}

function bandTable(scoring: readonly RowInput[]): readonly GuideLine[] {
  const bands = scoring.filter((row) => shown(row.rule) === 'Status');
  if (bands.length === 0) return [];
  return table(
    'The bands of this workbook',
    ['Band', 'Margin from', 'Counts as target met'],
    bands.map((row) => [
      shown(row.name),
      shown(row.from) || 'whatever is left',
      [shown(row.met), shown(row.note)].filter(Boolean).join('; '),
    ]),
  );
}

function shown(cell: CellInput | undefined): string {
  if (cell?.kind === 'text') return cell.text;
  if (cell?.kind !== 'number') return '';
  if (!cell.format?.endsWith('%')) return String(cell.value);
  const decimals = cell.format.split('.')[1]?.length ?? 1;
  return `${(cell.value * 100).toFixed(decimals - 1)}%`;
}

function table(
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly GuideLine[] {
  return [
    line('heading', heading),
    { style: 'head', cells: head },
    ...rows.map(
      (cells): GuideLine => ({ style: 'row', cells: [...cells, ...head.slice(cells.length).map(() => '')] }),
    ),
  ];
}

function line(style: GuideStyle, text: string): GuideLine {
  return { style, cells: [text] };
}
