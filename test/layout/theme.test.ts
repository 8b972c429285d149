import { describe, expect, it } from 'vitest';
import { readTheme } from '../../src/layout/theme.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { resources } from './view/view-of.ts';

const fonts = Object.keys(resources.fonts);

describe('readTheme', () => {
  it.each(Object.keys(resources.themes))('takes the theme %s', (name) => {
    expect(readTheme(`${name}.json`, resources.themes[name] ?? '', fonts).findings).toEqual([]);
  });

  it('names every field that is not as it should be', () => {
    const theme = JSON.parse(resources.themes.neutral ?? '{}');
    theme.colours.text = 'black';
    theme.page.size = 'B7';
    theme.extra = 1;
    const { value, findings } = readTheme('themes/mine.json', JSON.stringify(theme), fonts);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => formatFinding(finding).split('\n')[0])).toEqual([
      'error themes/mine.json: expected a theme as JSON, found colours.text: expected a colour such as #1B3A57 [theme-unreadable]',
      expect.stringContaining('page.size'),
      expect.stringContaining('extra'),
    ]);
  });

  it('finds text that is not JSON', () => {
    expect(readTheme('x.json', '{', fonts).findings.map(({ message }) => message)).toEqual([
      'expected a theme as JSON, found text that is not JSON',
    ]);
  });

  it('names a font that is not installed once', () => {
    const text = (resources.themes.neutral ?? '').replaceAll('source-sans-3/400Regular"', 'comic/Regular"');
    expect(readTheme('x.json', text, fonts).findings.map(({ message }) => message)).toEqual([
      'expected a font that is installed, found "comic/Regular"',
    ]);
  });
});
