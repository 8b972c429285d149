import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, formatCsv } from '../../../src/publication/csv.ts';
import { parseCsv } from '../../../src/publication/verify/parse-csv.ts';

const parse = (text: string) => parseCsv(new TextEncoder().encode(text));

describe('parseCsv', () => {
  it('gives back every text that formatCsv writes, made harmless as it is there', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const table = parse(formatCsv(['a', 'b'], rows));
        const records = rows.map(([a, b]) => ({ a: csvText(a), b: csvText(b) }));
        expect(table).toEqual({ columns: ['a', 'b'], records });
      }),
    );
  });

  it.each([
    ['a,b\r\n1\r\n', 'a row of 1 cells under 2 columns'],
    ['a,b\r\n1,2', 'no cell of a table in line 2'],
    ['a,b\r\n1,', 'a last row without its end'],
    ['a\r\n"1\r\n', 'no cell of a table in line 2'],
    ['a\n', 'no cell of a table in line 1'],
  ])('says of %j what it is', (text, reason) => {
    expect(parse(text)).toBe(reason);
  });

  it('says of bytes that are no text what they are', () => {
    expect(parseCsv(Uint8Array.of(0xff, 0xfe))).toBe('bytes that are no UTF-8');
  });
});
