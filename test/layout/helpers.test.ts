import { describe, expect, it } from 'vitest';
import { HELPERS, isTrue } from '../../src/layout/helpers.ts';
import { jsonOf, said } from './merge-source.ts';

const DATA = {
  one: 'a',
  same: 'a',
  other: 'b',
  zero: 0,
  none: null,
  empty: '',
  list: ['x', 0, 'z'],
  nobody: [],
  group: { a: 'found', '0': 'numbered' },
  words: { key: 'Key', page: 'Page {page} of {pages}', twice: '{a-b}{a-b}', plain: 'a {b c} {} $&' },
};

const value = (expression: string): unknown => (jsonOf(`[{{${expression}}}]`, DATA) as unknown[])[0];

describe('eq and ne', () => {
  it('compare text with text, number with number, anything with nothing', () => {
    expect([value('eq one same'), value('eq one other'), value('eq zero 0'), value('eq one none')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([
      value('ne one same'),
      value('ne one other'),
      value('ne none zero'),
      value('eq none none'),
    ]).toEqual([false, true, true, true]);
  });
});

describe('and, or, not', () => {
  it('and gives the first that is false, else the last', () => {
    expect([value('eq (and one none other) null'), value('and one zero'), value('and empty one')]).toEqual([
      true,
      0,
      '',
    ]);
  });

  it('or gives the first that is true, else the last', () => {
    expect([value('or none "–"'), value('or zero one'), value('eq (or empty none) null')]).toEqual([
      '–',
      0,
      true,
    ]);
  });

  it('not turns true and false round', () => {
    expect([value('not zero'), value('not nobody'), value('not (eq one other)')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('lookup', () => {
  it('finds by a name or number that is data', () => {
    expect([value('lookup group one'), value('lookup list 0'), value('lookup group zero')]).toEqual([
      'found',
      'x',
      'numbered',
    ]);
  });
});

describe('join', () => {
  it('puts the text between, another before the last', () => {
    expect(value('join list ", "')).toBe('x, 0, z');
    expect(value('join list ", " last=" and "')).toBe('x, 0 and z');
    expect(value('join nobody ", "')).toBe('');
  });
});

describe('count', () => {
  it('is the length of a list', () => {
    expect([value('count list'), value('count nobody')]).toEqual([3, 0]);
  });
});

describe('word', () => {
  it('is the text of the language file, its placeholders filled', () => {
    expect(value('word "key"')).toBe('Key');
    expect(value('word "page" page=0 pages="9"')).toBe('Page 0 of 9');
    expect(value('word "twice" a-b="x" unused=1')).toBe('xx');
    expect(value('word "plain"')).toBe('a {b c} {} $&');
  });

  it('keeps placeholders for later where they are given as themselves', () => {
    expect(value('word "page" page="{page}" pages="{pages}"')).toBe('Page {page} of {pages}');
  });

  it('is a finding where there are no words at all', () => {
    expect(said('[{{word "key"}}]')).toEqual([
      'error a.hbs:1: expected a key of the language files for word, found "key" [helper-value]',
    ]);
  });

  it('takes words from the root wherever it stands', () => {
    expect(jsonOf('[{{#each list}}{{word "key"}},{{/each}}]', DATA)).toEqual(['Key', 'Key', 'Key']);
  });
});

it('true is all but false, nothing, empty text and an empty list', () => {
  expect([0, 'x', [0], {}, true].map(isTrue)).toEqual([true, true, true, true, true]);
  expect([false, null, '', []].map(isTrue)).toEqual([false, false, false, false]);
});

it('the example of a helper calls it', () => {
  for (const [name, { example }] of Object.entries(HELPERS))
    expect(example).toMatch(new RegExp(`^(\\{\\{|\\()${name} `));
});
