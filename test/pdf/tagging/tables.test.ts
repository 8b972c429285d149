import { describe, expect, it } from 'vitest';
import { tableMatrix } from '../../../src/pdf/read/structure/table-matrix.ts';
import { taggedPdfOf, tagsOf } from './tags-of.ts';

const row = { meaning: { scope: 'row' } } as const;
const group = { meaning: { scope: 'row-group' } } as const;

describe('tables', () => {
  it('have one head with column headers, and row headers in their rows', async () => {
    const body = [
      ['Measure', 'Outturn'],
      [{ text: 'Food safety', ...row }, '93%'],
    ];
    const table = { table: { headerRows: 1, widths: ['*', 90], body }, meaning: { summary: 'One measure' } };
    expect(await tagsOf([table])).toMatchInlineSnapshot(`
      "Table summary=One measure
        THead
          TR
            TH scope=Column
              "Measure"
            TH scope=Column
              "Outturn"
        TBody
          TR
            TH scope=Row
              "Food safety"
            TD
              "93%""
    `);
  });

  it('keep an empty cell in its place', async () => {
    const body = [
      ['A', 'B'],
      ['', { text: 'b', ...row }],
    ];
    expect(await tagsOf([{ table: { headerRows: 1, widths: ['*', '*'], body } }])).toMatchInlineSnapshot(`
      "Table
        THead
          TR
            TH scope=Column
              "A"
            TH scope=Column
              "B"
        TBody
          TR
            TD
            TH scope=Row
              "b""
    `);
  });

  it('over many pages are one table with one head and every row once', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [{ text: `Measure ${index}`, ...row }, `${index}`]);
    const pdf = await taggedPdfOf([
      { table: { headerRows: 1, widths: ['*', 90], body: [['Measure', 'Outturn'], ...rows] } },
    ]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    const tables = pdf.structure.elements.filter(({ type }) => type === 'Table');
    const matrices = tables.map((table) => tableMatrix(table, pdf.text).rows);
    expect(matrices.map((rowsOf) => rowsOf.map(({ cells }) => cells.map((cell) => cell?.text)))).toEqual([
      [
        ['Measure', 'Outturn'],
        ...rows.map(([name, value]) => [typeof name === 'object' ? name.text : name, value]),
      ],
    ]);
  });

  it('keep a row and a cell that are broken over pages as one', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const pdf = await taggedPdfOf([
      {
        table: {
          headerRows: 1,
          widths: [200, '*'],
          body: [
            ['A', 'B'],
            [long, { text: 'b', ...row }],
          ],
        },
      },
    ]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    const [table] = pdf.structure.elements.filter(({ type }) => type === 'Table');
    const rows = table === undefined ? [] : tableMatrix(table, pdf.text).rows;
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ['A', 'B'],
      [long, 'b'],
    ]);
  });

  it('with group headings name the headers of each cell', async () => {
    const body = [
      ['Measure', 'Outturn'],
      [{ text: 'Safe', colSpan: 2, ...group }, ''],
      [{ text: 'Food safety', ...row }, '93%'],
      [{ text: 'Strong', colSpan: 2, ...group }, ''],
      [{ text: 'Visits', ...row }, '7'],
    ];
    expect(await tagsOf([{ table: { headerRows: 1, widths: ['*', 90], body } }])).toMatchInlineSnapshot(`
      "Table
        THead
          TR
            TH id=th-1 scope=Column
              "Measure"
            TH id=th-2 scope=Column
              "Outturn"
        TBody
          TR
            TH id=th-3 scope=Row colSpan=2
              "Safe"
          TR
            TH id=th-4 scope=Row headers=th-1 th-3
              "Food safety"
            TD headers=th-2 th-3 th-4
              "93%"
        TBody
          TR
            TH id=th-5 scope=Row colSpan=2
              "Strong"
          TR
            TH id=th-6 scope=Row headers=th-1 th-5
              "Visits"
            TD headers=th-2 th-5 th-6
              "7""
    `);
  });

  it('with spans name the headers of each cell, for as long as they reach', async () => {
    const body = [
      [{ text: 'Years', colSpan: 2 }, '', 'Note'],
      ['2015/16', '2016/17', ''],
      [{ text: 'Met', rowSpan: 2, ...row }, '50%', 'a'],
      ['', '54%', 'b'],
      [{ text: 'x', ...row }, { text: 'both', colSpan: 2 }, ''],
    ];
    const table = { table: { headerRows: 2, widths: ['*', '*', '*'], body } };
    expect(await tagsOf([table])).toMatchInlineSnapshot(`
      "Table
        THead
          TR
            TH id=th-1 scope=Column colSpan=2
              "Years"
            TH id=th-2 scope=Column
              "Note"
          TR
            TH id=th-3 scope=Column
              "2015/16"
            TH id=th-4 scope=Column
              "2016/17"
            TH id=th-5 scope=Column
        TBody
          TR
            TH id=th-6 scope=Row rowSpan=2
              "Met"
            TD headers=th-1 th-4 th-6
              "50%"
            TD headers=th-2 th-5 th-6
              "a"
          TR
            TD headers=th-1 th-4 th-6
              "54%"
            TD headers=th-2 th-5 th-6
              "b"
          TR
            TH id=th-7 scope=Row
              "x"
            TD colSpan=2 headers=th-1 th-4 th-2 th-5 th-7
              "both""
    `);
  });

  it('of header rows only keep them as headers', async () => {
    expect(await tagsOf([{ table: { headerRows: 1, widths: ['*'], body: [['A']] } }])).toMatchInlineSnapshot(`
      "Table
        TR
          TH scope=Column
            "A""
    `);
  });

  it('that are paint only are not read', async () => {
    const table = { table: { headerRows: 0, widths: ['*'], body: [['a']] }, meaning: { artifact: true } };
    expect(await tagsOf([table, 'text'])).toMatchInlineSnapshot(`
      "P
        "text""
    `);
  });

  it('that are sections are boxes: what they hold is read without rows and cells', async () => {
    const cell = { stack: [{ text: 'Title' }, 'Subtitle'], fillColor: '#003366', color: '#ffffff' };
    const box = { table: { widths: ['*'], body: [[cell]] }, meaning: { role: 'section' } } as const;
    expect(await tagsOf([box])).toMatchInlineSnapshot(`
      "Sect
        P
          "Title"
        P
          "Subtitle""
    `);
  });
});
