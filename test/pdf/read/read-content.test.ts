import { describe, expect, it } from 'vitest';
import type { Painted } from '../../../src/pdf/read/content/painted.ts';
import { readTaggedPdf } from '../../../src/pdf/read/read-tagged-pdf.ts';
import { FileBuilder } from './build-file.ts';

const RESOURCES = `<< /ExtGState << /Half << /ca 0.5 /CA 0.25 >> /Masked << /SMask << >> >> /Blended << /BM /Multiply >> >>
/ColorSpace << /Icc [/ICCBased 6 0 R] /Spot [/Separation /Red /DeviceRGB 6 0 R] >>
/XObject << /Form 5 0 R /Self 7 0 R /Picture 8 0 R >> /Font << /F1 9 0 R >> >>`;

const FONT = `<< /Type /Font /Subtype /TrueType /BaseFont /Plain /FirstChar 65 /Widths [500 1000] /ToUnicode 10 0 R >>`;

/** What a page of 100 by 100 points with this content paints. */
function contentOf(content: string) {
  const builder = new FileBuilder();
  const bytes = (text: string) => new TextEncoder().encode(text);
  builder.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  builder.object(2, `<< /Kids [3 0 R] /MediaBox [0 0 100 100] /Resources ${RESOURCES} >>`);
  builder.object(3, '<< /Type /Page /Contents [4 0 R] >>');
  builder.stream(4, '', bytes(content), '');
  const form = '/Subtype /Form /BBox [0 0 10 10] /Matrix [2 0 0 2 5 5] /Group << >>';
  builder.stream(5, form, bytes('0 0 20 20 re f'), '');
  builder.stream(6, '/N 3', bytes('profile'), '');
  builder.stream(7, `/Subtype /Form /Resources ${RESOURCES}`, bytes('/Self Do /Self Do'), '');
  builder.stream(8, '/Subtype /Image', bytes('picture'), '');
  builder.object(9, FONT);
  builder.stream(10, '', bytes('2 beginbfchar <41> <0041> <42> <00660069> endbfchar'), '');
  builder.table();
  const [page] = readTaggedPdf(builder.bytes()).contents;
  if (page === undefined) throw new Error('no page');
  return page;
}

function firstOf(content: string): Painted {
  const [first] = contentOf(content).painted;
  if (first === undefined) throw new Error('nothing painted');
  return first;
}

const FILL = '0 0 10 10 re f';

describe('readContent', () => {
  it.each([
    ['0.5 g', [0.5, 0.5, 0.5]],
    ['1 0 0 rg', [1, 0, 0]],
    ['0 1 1 0 k', [1, 0, 0]],
    ['/DeviceRGB cs 0 0 1 scn', [0, 0, 1]],
    ['/DeviceCMYK cs 0 0 0 1 sc', [0, 0, 0]],
    ['/Icc cs 0 1 0 scn', [0, 1, 0]],
    ['1 0 0 rg /DeviceGray cs', [0, 0, 0]],
    ['/Spot cs 1 scn', undefined],
    ['/Pattern cs /Stripes scn', undefined],
    ['/Masked gs 1 0 0 rg', undefined],
    ['/Blended gs 1 0 0 rg', undefined],
    ['q 1 0 0 rg Q', [0, 0, 0]],
  ])('knows the colour of a fill after %s', (before, colour) => {
    expect(firstOf(`${before} ${FILL}`).colour).toEqual(colour);
  });

  it('knows the opacity of fills and of strokes', () => {
    const { painted } = contentOf('/Half gs 0 0 10 10 re B');
    expect(painted.map(({ kind, opacity }) => [kind, opacity])).toEqual([
      ['fill', 0.5],
      ['stroke', 0.25],
    ]);
  });

  it('knows where a shape is, after all matrices', () => {
    expect(firstOf(`2 0 0 3 10 20 cm 1 0 0 1 1 1 cm ${FILL}`).box).toEqual([12, 23, 32, 53]);
  });

  it('follows curves and closed lines', () => {
    const { box } = firstOf('0 0 m 0 20 10 20 10 0 c h f');
    expect(box[3]).toBeCloseTo(15, 1);
    expect(box.slice(0, 3)).toEqual([0, 0, 10]);
  });

  it('keeps the clip until the state is restored', () => {
    const { painted } = contentOf(`q 0 0 5 5 re W n ${FILL} Q ${FILL}`);
    expect(painted.map(({ clip }) => clip.map(({ path }) => path.box))).toEqual([[[0, 0, 5, 5]], []]);
  });

  it('paints a form in its place, cut to its box, as see-through as its group', () => {
    const form = firstOf('/Half gs /Form Do');
    expect(form).toMatchObject({ kind: 'fill', box: [5, 5, 45, 45], opacity: 0.5 });
    expect(form.clip.map(({ path }) => path.box)).toEqual([[5, 5, 25, 25]]);
  });

  it('comes to an end with forms that hold themselves', () => {
    expect(contentOf('/Self Do').painted).toEqual([]);
  });

  it('knows the place of pictures, also of those within the content', () => {
    const inline = 'q 30 0 0 30 5 5 cm BI /W 1 /H 1 ID \u0001EI\u0002 EI Q';
    const { painted, problems } = contentOf(`q 20 0 0 10 1 2 cm /Picture Do Q ${inline}`);
    expect(painted.map(({ kind, box }) => [kind, box])).toEqual([
      ['image', [1, 2, 21, 12]],
      ['image', [5, 5, 35, 35]],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads text with its size, place and signs', () => {
    const text = firstOf('2 0 0 2 0 0 cm BT /F1 10 Tf 1 0 0 1 5 7 Tm [(A) -1000 (B)] TJ ET');
    expect(text).toMatchObject({ kind: 'text', text: 'Afi', size: 20, codes: [65, 66], invisible: false });
    expect(text.kind === 'text' && text.middles).toEqual([15, 14, 50, 14]);
  });

  it('moves from line to line and spaces words and characters', () => {
    const { painted } = contentOf('BT /F1 10 Tf 12 TL 2 Tc 5 80 Td (AA) Tj T* (A) Tj (B) \' 3 4 (A) " ET');
    const middles = painted.map((text) => (text.kind === 'text' ? text.middles : []));
    expect(middles).toEqual([
      [7.5, 80, 14.5, 80],
      [7.5, 68],
      [10, 56],
      [7.5, 44],
    ]);
  });

  it('knows text that is not to be seen', () => {
    expect(firstOf('BT /F1 10 Tf 3 Tr (A) Tj ET')).toMatchObject({ invisible: true });
  });

  it('knows the mark of everything', () => {
    const marked = `/P <</MCID 4>> BDC ${FILL} EMC /Artifact <</Type /Layout>> BDC ${FILL} EMC /Span BMC ${FILL} EMC ${FILL}`;
    expect(contentOf(marked).painted.map(({ mark }) => mark)).toEqual([
      { kind: 'content', mcid: 4 },
      { kind: 'artifact', type: 'Layout', subtype: undefined },
      { kind: 'other', tag: 'Span' },
      undefined,
    ]);
  });
});
