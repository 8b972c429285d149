import { describe, expect, it } from 'vitest';
import { readWords, word } from '../../src/layout/words.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { resources, wordsOf } from './view/view-of.ts';

describe('the language files', () => {
  const reference = wordsOf();
  it.each(Object.keys(resources.languages))('%s has every word and no other', (language) => {
    expect(readWords(language, resources.languages[language] ?? '', reference).findings).toEqual([]);
  });

  it.each(Object.keys(resources.languages))('%s has the placeholders of every word', (language) => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const words = wordsOf(language);
    for (const [key, text] of Object.entries(reference)) {
      expect([key, placeholders(words[key] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });
});

describe('readWords', () => {
  it('names words that are missing or that no layout asks for', () => {
    const { findings } = readWords('languages/xx.json', '{"contens": "C"}', { contents: 'Contents' });
    expect(findings.map(formatFinding)).toEqual([
      'error languages/xx.json: expected a text for "contents", found none [language-lacks-word]\n  Add "contents" to the file, as en-GB.json has it.',
      'warning languages/xx.json: expected keys that en-GB.json has, found "contens" [language-unknown-word]\n  No layout asks for it: did you mean "contents"?',
    ]);
  });

  it.each(['', '[1]', '{"a": 1}'])('finds a file that is not texts by key: %s', (json) => {
    expect(readWords('x.json', json).findings.map(({ code }) => code)).toEqual(['language-unreadable']);
  });
});

describe('word', () => {
  it('fills placeholders, once', () => {
    expect(word({ a: 'Page {page} of {pages}' }, 'a', { page: 1, pages: '{page}' })).toBe('Page 1 of {page}');
  });

  it('refuses a key or a placeholder that there is not', () => {
    expect(() => word({}, 'toString')).toThrow('expected a text for "toString", found none');
    expect(() => word({ a: 'Page {pgae}' }, 'a', { page: 1 })).toThrow('found "{pgae}"');
    expect(() => word({ a: '{constructor}' }, 'a')).toThrow('found "{constructor}"');
  });
});
