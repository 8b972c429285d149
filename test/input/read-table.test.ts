import { describe, expect, it } from 'vitest';
import { parseCell, readTable } from '../../input/samples/read-table.ts';
import { translateContent } from '../../input/samples/translate-content.ts';
import { textCell } from '../../src/workbook/cell-input.ts';
import { SHEETS } from '../../src/workbook/sheets.ts';

describe('a cell of a sample table', () => {
  it.each([
    ['', { kind: 'blank' }],
    ['93%', { kind: 'number', value: 0.93, format: '0%' }],
    ['99.80%', { kind: 'number', value: 0.998, format: '0.00%' }],
    ['-0.2%', { kind: 'number', value: -0.002, format: '0.0%' }],
    ['76,604', { kind: 'number', value: 76604, format: '#,##0' }],
    ['£1,250.50', { kind: 'number', value: 1250.5, format: '£#,##0.00' }],
    ['0', { kind: 'number', value: 0, format: '0' }],
    ['94.96% shown 95%', { kind: 'number', value: 0.9496, format: '0%' }],
    ['2017-06-30', { kind: 'date', date: '2017-06-30' }],
    ['=MAX(J{row}:L{row}) → 0', { kind: 'formula', formula: 'MAX(J7:L7)', result: 0, format: '0' }],
    ['=A1 → yes', { kind: 'formula', formula: 'A1', result: 'yes' }],
    ["'76,604", { kind: 'text', text: '76,604' }],
    ['2016/17', { kind: 'text', text: '2016/17' }],
    ['93% (Provisional)', { kind: 'text', text: '93% (Provisional)' }],
  ])('%j stands for %j', (cell, input) => {
    expect(parseCell(cell, 7)).toEqual(input);
  });

  it('belongs to a column of its sheet', () => {
    const columns = SHEETS.find(({ name }) => name === 'Glossary')?.columns ?? [];
    expect(readTable('Term\tMeaning\nCSE\tx\n', columns)).toEqual([
      { term: textCell('CSE'), meaning: textCell('x') },
    ]);
    expect(() => readTable('Word\n', columns)).toThrow('no column "Word"');
    expect(() => readTable('Term\nCSE\tx\n', columns)).toThrow('too many cells');
  });

  it('without a translation stops the script', () => {
    const content = { Glossary: [{ term: textCell('Ward') }] };
    expect(() => translateContent(content, new Map())).toThrow('no translation of "Ward"');
  });
});
