import { describe, expect, it } from 'vitest';
import { drawable, drawing, number, rect, textAt } from '../../../src/layout/charts/svg.ts';
import { inspectSvg } from '../../../src/layout/check/inspect-svg.ts';
import { svgTexts } from '../../../src/pdf/svg-text.ts';
import { HOSTILE } from '../hostile.ts';

const look = { size: 11, fill: '#000000' };

describe('a text in a drawing', () => {
  it.each(Object.entries(HOSTILE))('is XML and says what can be drawn of %s', (_, text) => {
    const svg = drawing(10, 10, [textAt(0, 0, text, look)]);
    expect(inspectSvg(svg)).toEqual([]);
    const said = svgTexts(svg)
      .map((run) => run.text)
      .join('');
    expect(said.replaceAll(' ', '')).toBe(drawable(text).replaceAll(' ', ''));
  });

  it('is set in the font of signs where the text font may lack it', () => {
    const svg = drawing(10, 10, [textAt(0, 0, '● Grŵp & β 3 → مرحبا', look)]);
    expect(svgTexts(svg)).toEqual([
      { text: '●', family: 'Symbols' },
      { text: 'Grŵp & β 3', family: 'Text' },
      { text: '→', family: 'Symbols' },
      { text: 'مرحبا', family: 'Symbols' },
    ]);
  });

  it('has no line breaks, controls or halves of characters', () => {
    expect(drawable(' a\n\tb\u0000\u202ec\ud83d\ufe0f ')).toBe('a bc');
  });

  it('is bold and anchored where asked', () => {
    expect(textAt(1, 2, 'x', { ...look, bold: true, anchor: 'end' })).toBe(
      '<text x="1" y="2" font-family="Text" font-size="11" font-weight="bold" fill="#000000" text-anchor="end">x</text>',
    );
  });
});

it('lengths are hundredths of a point', () => {
  expect([1 / 3, 2, -0.001].map(number)).toEqual(['0.33', '2', '0']);
  expect(rect(0, 1.005, 2, 3, '#FFFFFF')).toContain('y="1"');
});
