/** Random pictures: drawings, shapes and images, each with words or marked as paint only. */
import type { DocumentNode, Meaning } from '../../../src/model/document.ts';
import type { Chance } from './chance.ts';
import { words } from './random-text.ts';

/** Four by four dots, one of each way a PNG keeps its colours. */
const IMAGES = [
  // RGB
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAKElEQVR42gXBgQAAAADCsEMEEUQk9wdpAwwWhxATGxehprauwszs3DzXNAlh3ZY5mgAAAABJRU5ErkJggg==',
  // RGB with transparency
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAMklEQVR42hXIQREAMAzDMIMIiIIIEvPnkd30FCDBHa44iEvk4pof53LuTno/6lJ3da08o7wVVWzVdvkAAAAASUVORK5CYII=',
  // grey
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAHElEQVR42mNgENGwYWAU1bRlYBLTsmNgFte2BwAR0AH57gWyBQAAAABJRU5ErkJggg==',
  // grey with transparency
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAQAAAAD+Fb1AAAALElEQVR42mNgYBBh0GCwYWBgtBG10bSxtWFgqhCr0Kqwq2Bg3iK+RXuL/RYAWPwHmegAS9IAAAAASUVORK5CYII=',
  // palette
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAMAAACeL25MAAAABlBMVEUKPHgAcDzO9kIsAAAAD0lEQVR42mNgYIRCBjgLAABkAAlUZ9oUAAAAAElFTkSuQmCC',
] as const;

/** Dark enough to be seen against paper. */
const DARK = ['#1d70b8', '#00703c', '#a35200', '#333366'] as const;

/** A picture with alternative text, or so large a share of them marked as paint only. */
export function picture(chance: Chance, silent = 0.3): DocumentNode {
  const meaning = chance.happens(silent) ? { artifact: true } : saying(chance);
  const kinds: readonly [() => DocumentNode, ...(() => DocumentNode)[]] = [
    () => ({ ...image(chance), meaning }),
    () => ({ canvas: shapes(chance), meaning }),
    () => ({ ...drawing(chance), meaning }),
    () => figure(chance),
  ];
  return { ...chance.pick(kinds)(), ...chance.maybe(0.3, () => ({ margin: [0, 4, 0, 4] })) };
}

/** An image without words, for where nothing is read. */
export function image(chance: Chance): DocumentNode {
  const size = chance.happens(0.5) ? { width: chance.whole(8, 90) } : { fit: [40, 20] };
  return { image: `data:image/png;base64,${chance.pick(IMAGES)}`, ...size };
}

function saying(chance: Chance): Meaning {
  return {
    alt: `Green ${words(chance, 1, 6)}`,
    ...chance.maybe(0.2, () => ({ language: 'cy-GB' as const })),
  };
}

/** Lines, bars, circles as pdfmake draws them. */
export function shapes(chance: Chance): object[] {
  return chance.list(1, 4, (index) => shape(chance, index * 34));
}

/** Beside the shapes before it: one that lies on another of its colour cannot be seen. */
function shape(chance: Chance, x: number): object {
  const color = chance.pick(DARK);
  const wide = chance.whole(8, 28);
  return chance.pick<object>([
    { type: 'rect', x, y: 0, w: wide, h: 10, color },
    { type: 'rect', x: x + 1, y: 1, w: wide, h: 10, r: 3, lineColor: color, lineWidth: 1.5 },
    { type: 'line', x1: x, y1: 5, x2: x + wide, y2: 5, lineWidth: 1, lineColor: color, dash: { length: 3 } },
    { type: 'ellipse', x: x + 12, y: 8, r1: 8, r2: 6, color },
    {
      type: 'polyline',
      points: [0, 12, 24].map((at) => ({ x: x + at, y: at % 24 })),
      closePath: true,
      color,
    },
  ]);
}

/** A small chart with text in it, as charts have. */
function drawing(chance: Chance): DocumentNode {
  const bars = chance.list(1, 4, (index) => {
    const height = chance.whole(4, 26);
    return `<rect x="${index * 14}" y="${30 - height}" width="10" height="${height}" fill="${chance.pick(DARK)}"/>`;
  });
  const label = `<text x="60" y="22" font-family="Text" font-size="10" fill="#222222">${chance.whole(0, 100)} % Tŷ</text>`;
  const circle = `<g opacity="0.9"><circle cx="110" cy="14" r="8" fill="${chance.pick(DARK)}"/></g>`;
  const inside = [...bars, ...(chance.happens(0.6) ? [label] : []), ...(chance.happens(0.4) ? [circle] : [])];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="130" height="32" viewBox="0 0 130 32">${inside.join('')}</svg>`,
    ...chance.maybe(0.3, () => ({ width: 100 })),
  };
}

/** Text and shapes that are one picture, with words for all of it. */
function figure(chance: Chance): DocumentNode {
  return {
    stack: [{ text: words(chance, 1, 3), bold: true }, { canvas: shapes(chance) }],
    meaning: { role: 'figure', alt: `Amber ${words(chance, 1, 5)}` },
  };
}
