import { describe, expect, it } from 'vitest';
import { printTable, type Row } from '../../src/cli/print-table.ts';
import { textWidth } from '../../src/cli/text-width.ts';

const row = (file: string): Row => ({
  file,
  code: 0,
  outcome: 'written',
  findings: 'none',
  files: 5,
  seconds: 1,
});

describe('printTable', () => {
  it('keeps its columns whatever the names are made of, and a row to a line', () => {
    const lines: string[] = [];
    const names = [
      'a.xlsx',
      '\u6771\u4eac\u90fd.xlsx',
      'cafe\u0301.xlsx',
      'two\nlines.xlsx',
      `${'long'.repeat(50)}.xlsx`,
    ];
    printTable(names.map(row), { seconds: 1, atOnce: 1 }, { err: (line) => lines.push(line) });
    const rows = lines.slice(1, -1);
    expect(rows).toHaveLength(names.length);
    const starts = rows.map((line) => textWidth(line.slice(0, line.indexOf('written'))));
    expect(new Set(starts).size).toBe(1);
    for (const line of rows) expect(textWidth(line)).toBeLessThan(80);
    expect(lines.join()).not.toContain('\n');
  });
});
