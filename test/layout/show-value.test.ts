import { expect, test } from 'vitest';
import { showText, showValue } from '../../src/layout/show-value.ts';

test.each([
  [undefined, 'nothing'],
  [null, 'nothing'],
  [0, '0'],
  [false, 'false'],
  ['Safe', '"Safe"'],
  [[1, 2], 'a list of 2'],
  [{ origin: 'a.hbs:1' }, 'an empty group'],
  [{ origin: 'a.hbs:1', name: 1, status: 2 }, 'a group of values (name, status)'],
])('showValue(%j) is %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});

test('text is shown on one line, at most 60 characters, none of them cut in two', () => {
  expect(showText('a\n\tb\u202ec\u0000')).toBe('a b c ');
  expect(showText('x'.repeat(60))).toBe('x'.repeat(60));
  expect(showText('👍'.repeat(61))).toBe(`${'👍'.repeat(60)}…`);
});
