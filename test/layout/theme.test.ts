import { describe, expect, it } from 'vitest';
import { readTheme } from '../../src/layout/theme.ts';
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
    theme.page.margins = [1, 2, 3];
    theme.extra = 1;
    theme.logo = { image: 'logo.png', alt: '', width: 0, hight: 3 };
    delete theme.colours.rule;
    theme.colours.ruel = '#000000';
    const { value, findings } = readTheme('themes/mine.json', JSON.stringify(theme), fonts);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.message)).toEqual([
      'expected a colour such as #1B3A57 in colours.text, found "black"',
      'expected a colour such as #1B3A57 in colours.rule, found nothing',
      'expected properties that themes have in colours, found "ruel"',
      'expected A4, A3 or LETTER in page.size, found "B7"',
      'expected a list of 4 numbers of points in page.margins, found a list of 3',
      'expected a PNG or JPEG as a data URL in logo.image, found "logo.png"',
      'expected what the logo says, in words in logo.alt, found ""',
      'expected a number of points above 0 in logo.width, found 0',
      'expected properties that themes have in logo, found "hight"',
      'expected properties that themes have in the theme, found "extra"',
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
