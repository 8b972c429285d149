import { expect, it } from 'vitest';
import { findingRows } from '../../../src/layout/view/annex/finding-rows.ts';
import { printableQuote } from '../../../src/layout/view/annex/printable-quote.ts';
import { wordsOf } from './view-of.ts';

it.each([
  ['expected £5, found “≥ 5 → 6”, ŵ', 'expected £5, found “≥ 5 → 6”, ŵ'],
  ['found "مل", which', 'found "[U+0645 U+0644]", which'],
  ['👍', '[U+1F44D]'],
  ['ملاحظات', '[U+0645 U+0644 U+0627 U+062D U+0638 U+0627 + 1]'],
])('%s is printed as %s', (text, printed) => {
  expect(printableQuote(text)).toBe(printed);
});

it('a finding about a sheet that nobody reads is printed, whatever its name', () => {
  const rows = findingRows(
    [
      {
        code: 'unknown-sheet',
        severity: 'note',
        place: { kind: 'sheet', file: 'a.xlsx', sheet: 'مل' },
        message: 'found "مل"',
        hint: 'Rename "مل".',
      },
    ],
    () => '',
    wordsOf('en-GB'),
  );
  expect(JSON.stringify(rows)).toMatch(/^[ -~]*$/);
});
