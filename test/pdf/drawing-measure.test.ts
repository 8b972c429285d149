/** Drawings are measured and printed as pdfmake measures and prints them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DrawingMeasure } from '../../src/pdf/drawing-measure.ts';
import { SvgMeasure } from '../../src/pdf/pdfmake.ts';

const signs = fc
  .array(fc.constantFrom(' ', '\n', '★', 'a', 'É', "'", '"', '&amp;', '&lt;', '&gt;', '\u00a0', '&#233;'), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const attributes = fc
  .array(fc.constantFrom(' x="1"', ' fill="#0B0C0C"', ' class=""', " y='2'", ' style="font-family: \'A\'"'), {
    maxLength: 2,
  })
  .map((parts) => [...new Set(parts)].join(''));
const shape = attributes.map((own) => `<rect${own}/>`);
const run = fc.tuple(attributes, signs).map(([own, text]) => `<tspan${own}>${text}</tspan>`);
const text = fc
  .tuple(attributes, fc.array(fc.oneof(run, signs), { maxLength: 3 }))
  .map(([own, content]) => `<text${own}>${content.join('')}</text>`);
const other = fc.constantFrom(
  ' ',
  '<!-- note -->',
  '<g><rect/></g>',
  '<text><tspan><tspan>a</tspan></tspan></text>',
);
const part = fc.oneof({ weight: 5, arbitrary: shape }, { weight: 5, arbitrary: text }, other);
const root = fc.constantFrom(
  'width="20" height="10.5" viewBox="0 0 20 10.5"',
  'width="20" height="10" viewBox="0,0,20,10" id="a"',
  'width="20pt" height="10" viewBox="0 0 20 10"',
  'height="10" width="20"',
  'viewBox="0 0 20 10"',
);

it('measures and prints as pdfmake does', () => {
  const [slow, quick] = [new SvgMeasure(), new DrawingMeasure()];
  fc.assert(
    fc.property(root, fc.array(part, { maxLength: 4 }), (size, parts) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
      expect(quick.measureSVG(svg)).toEqual(slow.measureSVG(svg));
      const dimensions = { width: 12.25, height: 6 };
      expect(quick.writeDimensions(svg, dimensions)).toBe(slow.writeDimensions(svg, dimensions));
    }),
    { numRuns: 2_000 },
  );
});

it('refuses what is no drawing as pdfmake does', () => {
  const open = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"><text>a</svg>';
  expect(() => new DrawingMeasure().writeDimensions(open, { width: 1, height: 1 })).toThrow('Invalid svg');
  expect(() => new DrawingMeasure().measureSVG('<g/>')).toThrow('Invalid svg');
});
