import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/document.ts';
import { readTaggedPdf } from '../../../src/pdf/read/read-tagged-pdf.ts';
import { type TableMatrix, tableMatrix } from '../../../src/pdf/read/structure/table-matrix.ts';
import { goodReport } from '../check/good-report.ts';
import { definitionOf } from '../definition.ts';

async function matrixOf(table: object): Promise<TableMatrix> {
  const content: Content[] = [{ text: 'A table', meaning: { heading: 1 } }, { table }];
  const { structure, text } = readTaggedPdf(await goodReport(definitionOf(content)));
  const element = structure.elements.find(({ type }) => type === 'Table');
  if (element === undefined) throw new Error('no table');
  return tableMatrix(element, text);
}

function words({ rows }: TableMatrix): string[][] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
}

describe('tableMatrix', () => {
  it('has a cell that spans in each of its places', async () => {
    const table = {
      headerRows: 1,
      body: [
        ['Name', { text: 'Figures', colSpan: 2 }, ''],
        [{ text: 'A', rowSpan: 2, meaning: { scope: 'row' } }, '1', '2'],
        ['', '3', '4'],
      ],
    };
    const matrix = await matrixOf(table);
    expect(words(matrix)).toEqual([
      ['Name', 'Figures', 'Figures'],
      ['A', '1', '2'],
      ['A', '3', '4'],
    ]);
    const [head, first, second] = matrix.rows;
    expect(head?.cells[1]).toBe(head?.cells[2]);
    expect(first?.cells[0]).toBe(second?.cells[0]);
    expect(first?.cells[0]).toMatchObject({ header: true, scope: 'Row', row: 1, column: 0, rowSpan: 2 });
    expect(matrix.misfits).toEqual([]);
  });

  it('has every row once, and in one piece, over many pages', async () => {
    const body = Array.from({ length: 90 }, (_, row) => [
      { text: `Row ${row}`, meaning: { scope: 'row' } },
      Array.from({ length: 30 }, (_, word) => `w${row}.${word}`).join(' '),
    ]);
    const matrix = await matrixOf({ headerRows: 1, widths: [80, 200], body: [['Row', 'Words'], ...body] });
    expect(words(matrix)).toEqual([['Row', 'Words'], ...body.map(([name, text]) => [wordsOf(name), text])]);
    expect(matrix.rows.map(({ part }) => part)).toEqual(['THead', ...body.map(() => 'TBody')]);
  });

  it('gives what is printed and what is read instead', async () => {
    const spoken = { text: '▲', meaning: { spoken: 'Improving' } };
    const row = { text: 'A', meaning: { scope: 'row' } };
    const matrix = await matrixOf({
      headerRows: 1,
      body: [
        ['Name', 'Direction'],
        [row, spoken],
      ],
    });
    expect(matrix.rows[1]?.cells[1]).toMatchObject({ text: '▲', spoken: 'Improving' });
  });
});

function wordsOf(cell: unknown): string {
  return typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text) : String(cell);
}
