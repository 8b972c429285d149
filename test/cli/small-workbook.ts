/** A workbook of three rows, and ways to spoil it: so small that a test can build it often. */
import { type RowInput, textCell, type WorkbookContent } from '../../src/workbook/cell-input.ts';
import { writeApproved } from '../approve.ts';

export interface Changes {
  readonly introduction?: string;
  readonly priorityOfHomes?: string;
  readonly homes?: string;
  readonly publicationDate?: string;
  readonly acknowledged?: string;
}

export async function smallWorkbook(changes: Changes = {}): Promise<Uint8Array> {
  return writeApproved(contentOf(changes));
}

function contentOf(changes: Changes): WorkbookContent {
  const { introduction = 'How the year went.', publicationDate = '2024-06-28' } = changes;
  const { homes = '105', priorityOfHomes = 'Safe' } = changes;
  return {
    Report: [
      row({ setting: 'Organisation', value: 'Exampleton Council' }),
      row({ setting: 'Title', value: 'Annual results' }),
      row({ setting: 'Year', value: '2025/26' }),
      row({ setting: 'Publication date', value: publicationDate }),
    ],
    Narrative: [row({ section: 'Introduction', kind: 'Paragraph', text: introduction })],
    Priorities: [row({ priority: 'Safe' }), row({ priority: 'Strong' })],
    Measures: [
      measure({ ref: 'A 1', name: 'Homes built', priority: priorityOfHomes, q4: homes }),
      measure({
        ref: 'A 2',
        name: 'Calls answered',
        priority: 'Strong',
        q4: '90',
        commentary: 'Staff left.',
      }),
    ],
    Actions: [
      row({
        name: 'Open the library',
        priority: 'Safe',
        theme: 'Places',
        previous: 'N/A',
        q4: 'Completed',
      }),
    ],
    ...(changes.acknowledged === undefined
      ? {}
      : {
          Acknowledged: [
            row({ code: changes.acknowledged, cell: '*', reason: 'a name', by: 'A. Person (made up)' }),
          ],
        }),
  };
}

function measure(texts: Readonly<Record<string, string>>): RowInput {
  return row({ theme: 'Places', polarity: 'Higher', previousActual: '90', target: '100', ...texts });
}

function row(texts: Readonly<Record<string, string>>): RowInput {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, textCell(text)]));
}
