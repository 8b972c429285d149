import { describe, expect, it } from 'vitest';
import { letters, takeColumns, textWidth } from '../../src/cli/text-width.ts';

const FAMILY = '\u{1f469}\u200d\u{1f467}';

describe('textWidth', () => {
  it.each([
    ['plain', 'derby.xlsx', 10],
    ['accents', 'caf\u00e9 \u0174', 6],
    ['accents on their own', 'cafe\u0301', 4],
    ['wide', '\u6771\u4eac.xlsx', 9],
    ['wide and put together', '\u304b\u3099', 2],
    ['emoji', `a${FAMILY}b`, 4],
    ['what is not seen', 'a\u200bb', 2],
    ['nothing', '', 0],
  ])('is that of %s signs', (_, text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });
});

describe('takeColumns', () => {
  it('takes whole letters, as many as there is room for', () => {
    const all = letters(`e\u0301\u6771${FAMILY}x`);
    const taken = [0, 1, 2, 3, 4, 5, 6, 9].map((columns) => takeColumns(all, columns).length);
    expect(taken).toEqual([0, 1, 1, 2, 2, 3, 4, 4]);
  });
});
