import { expect, it } from 'vitest';
import { readTaggedPdf } from '../../../src/pdf/read/read-tagged-pdf.ts';
import { renderDocument } from '../../../src/pdf/render-document.ts';
import { definitionOf, renderOptions } from '../definition.ts';

const look = { red: '#ff0000', blue: '#0000ff' } as const;

const blue = (text: string) => ({ text, color: look.blue });

/** Colour and width of each line, one drawing a list and a page, with words behind it. */
const DRAWN: readonly (readonly (readonly [colour: keyof typeof look, width: number])[])[] = [
  [
    ['red', 1],
    ['red', 1],
    ['red', 3],
    ['blue', 3],
    ['blue', 3],
    ['red', 1],
  ],
  [
    ['red', 1],
    ['red', 1],
  ],
];

it('draws every line and word in its own look, also behind those in another and on a new page', async () => {
  const content = DRAWN.flatMap((lines) => [
    {
      canvas: lines.map(([colour, lineWidth], index) => {
        const y = 10 * index;
        return { type: 'line' as const, x1: 0, y1: y, x2: 50, y2: y, lineColor: look[colour], lineWidth };
      }),
      meaning: { artifact: true },
    },
    { text: [blue('Blue, '), 'black, ', blue('blue')], pageBreak: 'after' as const },
  ]);
  const { value } = await renderDocument(definitionOf(content), await renderOptions());
  const { contents } = readTaggedPdf(value?.bytes ?? new Uint8Array());
  const strokes = contents.flatMap(({ painted }) =>
    painted.flatMap((one) =>
      one.kind === 'stroke' ? [{ ...one, y: Math.round(one.box[1] + one.box[3]) }] : [],
    ),
  );
  const drawn = DRAWN.flat().map(([colour, width]) => [colour === 'red' ? [1, 0, 0] : [0, 0, 1], width, 1]);
  expect(strokes.map(({ colour, width, opacity }) => [colour, width, opacity])).toEqual(drawn);
  const words = contents.flatMap(({ painted }) =>
    painted.flatMap((one) => (one.kind === 'text' ? [[one.text.trim(), one.colour]] : [])),
  );
  const onEachPage = [
    ['Blue,', [0, 0, 1]],
    ['black,', [0, 0, 0]],
    ['blue', [0, 0, 1]],
  ];
  expect(words).toEqual(DRAWN.flatMap(() => onEachPage));
  expect(new Set(strokes.map(({ y }) => y)).size).toBe(DRAWN[0]?.length);
});
