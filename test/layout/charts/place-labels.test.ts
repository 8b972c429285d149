import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Segment } from '../../../src/layout/charts/place-labels.ts';

const edges = { left: 100, right: 700 };

function segment(more: Partial<Segment> = {}): Segment {
  return { word: 'Green', sign: '●', count: '12', isOwnSign: true, x: 100, width: 200, ...more };
}

const textsOf = (segments: readonly Segment[], inWords = false) => {
  const { inside, outside } = placeLabels(segments, inWords, edges);
  return { inside: inside.map((label) => label?.text), outside: outside.map(({ text }) => text) };
};

describe('the label of a segment', () => {
  it('is sign, word and count in its middle where they fit', () => {
    expect(placeLabels([segment()], false, edges).inside[0]).toMatchObject({ text: '● Green 12', x: 200 });
  });

  it('is sign and count where the word does not fit', () => {
    expect(textsOf([segment({ width: 40 })])).toEqual({ inside: ['● 12'], outside: [] });
  });

  it('stands below, in words, where nothing fits', () => {
    expect(textsOf([segment({ width: 4 })])).toEqual({ inside: [undefined], outside: ['● Green 12'] });
  });

  it('stands below where the words are wanted and do not fit', () => {
    expect(textsOf([segment({ width: 40 })], true).outside).toEqual(['● Green 12']);
  });

  it('is never sign and count alone where another has the same sign', () => {
    expect(textsOf([segment({ width: 40, isOwnSign: false })]).outside).toEqual(['● Green 12']);
  });

  it('has no space for a sign that is not there', () => {
    expect(textsOf([segment({ sign: '' })]).inside).toEqual(['Green 12']);
  });

  it('keeps its count where the word is very long', () => {
    const [text = ''] = textsOf([segment({ width: 4, word: 'on track for '.repeat(20) })]).outside;
    expect(text).toMatch(/^● on track for .*… 12$/);
  });
});

describe('labels below a bar', () => {
  const narrow = (count: number) =>
    Array.from({ length: count }, (_, index) => segment({ x: 400 + 3 * index, width: 2 }));

  it('stand below their segments where they have room', () => {
    const { outside } = placeLabels(
      [segment({ x: 200, width: 2 }), segment({ x: 500, width: 2 })],
      false,
      edges,
    );
    expect(outside.map(({ x }) => x)).toEqual([201, 501]);
  });

  it('move apart to both sides where they have none', () => {
    const { outside } = placeLabels(narrow(2), false, edges);
    const [one, other] = outside;
    expect((one?.x ?? 0) + (other?.x ?? 0)).toBeCloseTo(401 + 404);
  });

  it('have their words cut where the line has no room for them all and signs alone do not tell', () => {
    const long = narrow(5).map((each) => ({ ...each, word: 'Good progress was made', isOwnSign: false }));
    for (const text of textsOf(long).outside) expect(text).toMatch(/^● Good pro.*… 12$/);
  });

  it('are sign and count, nothing cut, where the line has no room and every sign is its own', () => {
    const long = narrow(5).map((each) => ({ ...each, word: 'Good progress was made' }));
    expect(textsOf(long).outside).toEqual(Array(5).fill('● 12'));
  });

  it('are sign and count where little of the words would be left', () => {
    expect(textsOf(narrow(9)).outside).toEqual(Array(9).fill('● 12'));
  });

  it('never touch, stay in order and keep within the edges', () => {
    const widths = fc.array(fc.double({ min: 0.01, max: 60, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(widths, fc.double({ min: 100, max: 280, noNaN: true }), (sizes, start) => {
        let x = start;
        const segments = sizes.map((width) => {
          const own = segment({ x, width });
          x += width + 1.5;
          return own;
        });
        const { outside } = placeLabels(segments, true, edges);
        let end = edges.left;
        for (const label of outside) {
          expect(label.x - label.width / 2).toBeGreaterThanOrEqual(end - 0.001);
          end = label.x + label.width / 2 + 10;
        }
        expect(end - 10).toBeLessThanOrEqual(edges.right + 0.001);
      }),
    );
  });
});
