import { expect, it } from 'vitest';
import { annexFindings } from '../../src/publication/annex-findings.ts';
import { printableQuote } from '../../src/publication/printable-quote.ts';

it.each([
  ['expected £5, found “≥ 5 → 6”, ŵ', 'expected £5, found “≥ 5 → 6”, ŵ'],
  ['found "مل", which', 'found "[U+0645 U+0644]", which'],
  ['👍', '[U+1F44D]'],
  ['ملاحظات', '[U+0645 U+0644 U+0627 U+062D U+0638 U+0627 + 1]'],
])('%s is printed as %s', (text, printed) => {
  expect(printableQuote(text)).toBe(printed);
});

it('a finding about a sheet that nobody reads is printed in the annex, whatever its name', () => {
  const { toSettle } = annexFindings(
    [
      {
        code: 'unknown-sheet',
        severity: 'note',
        place: { kind: 'sheet', file: 'مل.xlsx', sheet: 'مل' },
        message: 'found "مل"',
        hint: 'Rename "مل".',
      },
    ],
    new Set(),
  );
  expect(JSON.stringify(toSettle)).toMatch(/^[ -~]*$/);
});
