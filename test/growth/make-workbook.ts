/** Workbooks of any size to count work with: one as councils have them, one that is odd in every row. */
import { type RowInput, textCell, type WorkbookContent } from '../../src/workbook/cell-input.ts';
import { writeApproved } from '../approve.ts';
import { makeContent } from '../bench/make-content.ts';

export const SHAPES = ['plain', 'odd'] as const;

/** In: a shape and the number of rows. Out: an approved workbook. */
export async function makeWorkbook(shape: (typeof SHAPES)[number], rows: number): Promise<Uint8Array> {
  const content = makeContent(rows);
  return writeApproved(shape === 'plain' ? content : oddEverywhere(content));
}

/** Every measure has a target of 0 and commentary that gives figures; each warning is let stand by a row of its own. */
function oddEverywhere(content: WorkbookContent): WorkbookContent {
  const { Measures = [], Acknowledged = [] } = content;
  const [pattern = {}] = Acknowledged;
  const measures = Measures.map(
    (row): RowInput => ({
      ...row,
      target: { kind: 'number', value: 0 },
      statusOverride: textCell('Amber'),
      overrideReason: textCell('No margin can be taken of a target of 0.'),
      commentary: textCell(
        'In the third quarter 12 of 31 were late. Half of them were mended within the year.',
      ),
    }),
  );
  const one = (code: string, cell: string): RowInput => ({
    ...pattern,
    code: textCell(code),
    cell: textCell(cell),
  });
  return {
    ...content,
    Measures: measures,
    Acknowledged: [
      ...measures.map((_, index) => one('target-zero', `Measures!O${index + 2}`)),
      ...Acknowledged,
    ],
  };
}
