/**
 * Random documents of the product's own format, with all that can be tagged in them. The same seed gives
 * the same document on any machine, so that one which fails can be named by its number.
 */
import { checkDocument } from '../../src/layout/check-document.ts';
import type { LayoutJson } from '../../src/layout/merge-layout.ts';
import type { Content, DocumentDefinition, DocumentNode } from '../../src/model/document.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { Chance } from './random/chance.ts';
import { blocks } from './random/random-block.ts';
import { image } from './random/random-picture.ts';
import { type Scope, words } from './random/random-text.ts';

/** Left, top, right, bottom; wide enough for header and footer. */
const MARGINS = [45, 60, 45, 55] as const;

/** In: a seed. Out: a definition that the layout stage would let through; throws where it would not. */
export function randomDocument(seed: number): DocumentDefinition {
  const chance = new Chance(seed);
  const chapters = chance.whole(2, 5);
  const paper = choosePaper(chance);
  const targets: Scope['targets'] = [
    'chapter-0',
    ...Array.from({ length: chapters - 1 }, (_, n) => `chapter-${n + 1}`),
  ];
  const scope: Scope = { targets, room: roomOf(paper), depth: 0 };
  const hasContents = chance.happens(0.6);
  const document = {
    pageSize: paper.size,
    pageOrientation: paper.orientation,
    pageMargins: MARGINS,
    language: chance.pick(['en-GB', 'en-GB', 'cy-GB']),
    info: info(chance, seed),
    abbreviations: chance.happens(0.5) ? [{ term: 'EHCP', expansion: 'Education, Health & Care Plan' }] : [],
    defaultStyle: { font: 'Text', fontSize: chance.whole(10, 11), color: '#222222' },
    styles: STYLES,
    ...chance.maybe(0.5, () => ({ header: header(chance) })),
    ...chance.maybe(0.7, () => ({ footer: footer(chance) })),
    ...chance.maybe(0.3, () => ({
      watermark: { text: 'DRAFFT 1', color: '#505a5f', opacity: 0.16, bold: true },
    })),
    content: [
      ...(hasContents ? [contents(chance)] : []),
      ...targets.flatMap((id) => chapter(chance, id, scope, paper)),
    ],
  };
  const { value, findings } = checkDocument(JSON.parse(JSON.stringify(document)) as LayoutJson, 'random.hbs');
  if (value === undefined) throw new Error(`seed ${seed}: ${findings.map(formatFinding).join('\n')}`);
  return value;
}

const STYLES = {
  h1: { fontSize: 20, bold: true, color: '#1d3557', margin: [0, 0, 0, 8] },
  h2: { fontSize: 15, bold: true, margin: [0, 6, 0, 3] },
  h3: { fontSize: 12, bold: true, italics: true },
  paragraph: { margin: [0, 0, 0, 5] },
  link: { color: '#1d5080', decoration: 'underline' },
  edge: { fontSize: 10, color: '#505a5f' },
} as const;

/** Width and height of a sheet held upright, in points. */
const PAPER = { A4: [595, 842], A5: [420, 595], LETTER: [612, 792], small: [320, 420] } as const;

interface Paper {
  readonly name: keyof typeof PAPER;
  readonly size: unknown;
  readonly orientation: 'portrait' | 'landscape';
  /** Some pages are turned round. */
  readonly turns: boolean;
}

function choosePaper(chance: Chance): Paper {
  const name = chance.pick<keyof typeof PAPER>(['A4', 'A4', 'A5', 'LETTER', 'small']);
  const [width, height] = PAPER[name];
  return {
    name,
    size: name === 'small' ? { width, height } : name,
    orientation: chance.pick(['portrait', 'landscape']),
    turns: chance.happens(0.2),
  };
}

/** Between the margins of the narrowest page. */
function roomOf({ name, orientation, turns }: Paper): number {
  const [width, height] = PAPER[name];
  return (orientation === 'portrait' || turns ? width : height) - MARGINS[0] - MARGINS[2];
}

function info(chance: Chance, seed: number): object {
  return {
    title: `Seed ${seed}: R&D <results> "quoted" & 'more' ${words(chance, 1, 3)}`,
    author: 'Exampleton (made up) & <Co>',
    subject: `A "test" of <tags> & more`,
    ...chance.maybe(0.5, () => ({ keywords: 'a, b & <c>' })),
  };
}

function header(chance: Chance): Content {
  const text = { text: `Head R&D ${words(chance, 1, 3)}`, style: 'edge', margin: [45, 14, 45, 0] };
  return chance.happens(0.5) ? text : { stack: [text, { ...image(chance), fit: [14, 14], margin: [45, 0] }] };
}

function footer(chance: Chance): Content {
  const pages = {
    pageText: chance.pick(['Page {page} of {pages}', '{page} / {pages} ●']),
    alignment: 'right',
  };
  const line = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineColor: '#505a5f' }] };
  const parts = {
    columns: [
      { text: 'Foot ✓', width: '*' },
      { ...pages, width: 100 },
    ],
    columnGap: 8,
  };
  return { stack: [...(chance.happens(0.4) ? [line] : []), parts], style: 'edge', margin: [45, 12, 45, 0] };
}

function contents(chance: Chance): DocumentNode {
  const title = { text: 'Contents', style: 'h1', meaning: { heading: 1 } };
  return {
    toc: {
      ...chance.maybe(0.7, () => ({ title })),
      ...chance.maybe(0.3, () => ({ textMargin: [10, 0, 0, 0] })),
    },
    ...chance.maybe(0.5, () => ({ pageBreak: 'after' as const })),
  };
}

/** A heading of level 1 and what follows it, with headings below it that skip no level. */
function chapter(chance: Chance, id: string, scope: Scope, paper: Paper): DocumentNode[] {
  const first = heading(chance, 1, {
    id,
    tocItem: true,
    ...chance.maybe(0.3, () => pageBreak(chance, paper)),
  });
  const parts: DocumentNode[] = blocks(chance, scope);
  let level = 1;
  for (let left = chance.whole(0, 3); left > 0; left -= 1) {
    level = chance.whole(2, Math.min(3, level + 1));
    const tocItem = chance.maybe(0.6, () => ({ tocItem: true, tocMargin: [12, 0, 0, 0] }));
    parts.push(heading(chance, level, tocItem), ...chance.list(0, 2, () => blocks(chance, scope)).flat());
  }
  if (chance.happens(0.15)) parts.push(...aside(chance));
  return chance.happens(0.25)
    ? [{ stack: [first, ...parts], meaning: { role: 'section' } }]
    : [first, ...parts];
}

function pageBreak(chance: Chance, { turns }: Paper): object {
  const turn = chance.maybe(turns ? 0.7 : 0, () => ({
    pageOrientation: chance.pick(['portrait', 'landscape']),
  }));
  return { pageBreak: 'before', ...turn };
}

function heading(chance: Chance, level: number, more: object): DocumentNode {
  const sign = [{ text: '● ', color: '#00703c', meaning: { artifact: true } }, words(chance, 1, 4)];
  return {
    text: chance.happens(0.2) ? sign : words(chance, 1, chance.happens(0.1) ? 25 : 5),
    style: `h${level}`,
    keep: 60,
    meaning: { heading: level as 1 | 2 | 3, ...chance.maybe(0.1, () => ({ language: 'cy-GB' as const })) },
    ...more,
  };
}

/** Out of the flow, where it lies over nothing: between header and text, or above an empty line. */
function aside(chance: Chance): DocumentNode[] {
  const text = { text: `Aside ${chance.nextWord()}`, fontSize: 10, noWrap: true };
  if (chance.happens(0.5)) return [{ ...text, absolutePosition: { x: chance.whole(45, 150), y: 46 } }];
  return [
    { ...text, relativePosition: { x: 3, y: 1 } },
    { text: '', margin: [0, 14, 0, 0] },
  ];
}
