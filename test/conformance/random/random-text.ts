/** Random text: words, runs within a line, paragraphs. Dark on light, so that every contrast is enough. */
import type { Content, DocumentNode } from '../../../src/model/document.ts';
import type { Chance } from './chance.ts';

const WORDS = [
  'alpha',
  'beta',
  'delta-gamma',
  'Ysgol',
  'naïve',
  'ŵyneb',
  '“quoted”',
  '£1,200',
  '95.3%',
  'R&D',
  '<b>',
  "it's",
  'a/b',
  '(x)',
  '▲',
  '↑',
  '✓',
  '●',
  '…',
  'EHCP-',
  'Tŷ\u00a0Hywel',
  'soft\u00adhyphen',
] as const;

/** Where something is to stand. */
export interface Scope {
  /** Ids of the document, for links and references. */
  readonly targets: readonly [string, ...string[]];
  /** Points from side to side; what is wider would leave the paper. */
  readonly room: number;
  /** Blocks around it. */
  readonly depth: number;
}

/** Words with a number each, `beta7 R&D8`. */
export function words(chance: Chance, from: number, to: number): string {
  return chance.list(from, to, () => `${chance.pick(WORDS)}${chance.nextWord()}`).join(' ');
}

/** Longer than any line, as an address without a space can be. */
function longWord(chance: Chance): string {
  return chance.pick(['longword', 'xyz', 'Llanfairpwllgwyngyll', 'a/b?c=d&']).repeat(chance.whole(15, 40));
}

/** Pieces of a line that say more than their letters. */
function piece(chance: Chance, { targets }: Scope): Content {
  const text = words(chance, 1, 4);
  const kinds: readonly [() => Content, ...(() => Content)[]] = [
    () => text,
    () => ({ text, bold: true, ...chance.maybe(0.3, () => ({ italics: true })) }),
    () => ({ text: `http ${words(chance, 1, 14)}`, link: `https://example.org/?a=1&b=${chance.nextWord()}` }),
    () => ({ text, link: 'mailto:someone@example.org', style: 'link' }),
    () => ({ text, link: 'https://example.org/', meaning: { alt: `Leads to ${words(chance, 1, 3)}` } }),
    () => ({ text, linkToDestination: chance.pick(targets) }),
    () => ({ text, meaning: { language: 'cy-GB' } }),
    () => ({ text, link: 'https://example.org/cy', meaning: { language: 'cy-GB' } }),
    () => ({ text: 'KPI', meaning: { expansion: 'key performance indicator' } }),
    () => ({ text: '▲', font: 'Symbols', meaning: { spoken: 'improving' } }),
    () => ({ text: '● ', color: '#00703C', meaning: { artifact: true } }),
    () => ({ text, background: '#ffffcc', decoration: chance.pick(['underline', 'lineThrough']) }),
    () => ({ text: '2', sup: true, fontSize: 10 }),
    () => ({ text: longWord(chance) }),
    () => ({ text: '' }),
    () => ({ pageReference: chance.pick(targets) }),
    () => ({ textReference: chance.pick(targets) }),
  ];
  return chance.pick(kinds)();
}

/** A text of one or many pieces, with or without forced breaks. */
export function line(chance: Chance, scope: Scope): Content {
  if (chance.happens(0.4)) return words(chance, 1, 30);
  if (chance.happens(0.15)) return `${words(chance, 1, 3)}\n${words(chance, 1, 4)}\n\n${words(chance, 2, 4)}`;
  return chance
    .list(1, 6, () => piece(chance, scope))
    .flatMap((each, index) => (index ? [' ', each] : [each]));
}

/** A node of its own line. */
export function paragraph(chance: Chance, scope: Scope): DocumentNode {
  const { targets } = scope;
  if (chance.happens(0.04)) return { text: '', margin: [0, 3] };
  if (chance.happens(0.04)) return { pageReference: chance.pick(targets) };
  if (chance.happens(0.04)) return { textReference: chance.pick(targets) };
  return { ...saying(chance, scope), ...looks(chance) };
}

function looks(chance: Chance): object {
  return {
    ...chance.maybe(0.5, () => ({ style: 'paragraph' })),
    ...chance.maybe(0.3, () => ({ alignment: chance.pick(['left', 'right', 'center', 'justify']) })),
    ...chance.maybe(0.3, () => ({ fontSize: chance.whole(10, 15) })),
    ...chance.maybe(0.1, () => ({ lineHeight: 1.4 })),
    ...chance.maybe(0.1, () => ({ characterSpacing: 0.1 })),
    ...chance.maybe(0.1, () => ({ unbreakable: true })),
    ...chance.maybe(0.1, () => ({ keep: chance.whole(20, 200) })),
    ...chance.maybe(0.1, () => ({ preserveLeadingSpaces: true })),
  };
}

/** The text and what is said of it as a whole. */
function saying(chance: Chance, scope: Scope): { text: Content; [key: string]: unknown } {
  const { targets } = scope;
  const plain = (): string => words(chance, 1, 20);
  const kinds: readonly [() => { text: Content }, ...(() => { text: Content })[]] = [
    () => ({ text: line(chance, scope), meaning: { role: 'note' } }),
    () => ({ text: line(chance, scope), meaning: { role: 'quote' } }),
    () => ({ text: line(chance, scope), meaning: { language: 'cy-GB', cell: 'Measures!B5' } }),
    () => ({ text: plain(), meaning: { spoken: 'What is read instead & more' } }),
    () => ({ text: plain(), meaning: { expansion: 'What the letters stand for' } }),
    () => ({ text: plain(), meaning: { artifact: true } }),
    () => ({ text: plain(), link: 'https://example.org/whole', style: 'link' }),
    () => ({ text: plain(), linkToDestination: chance.pick(targets) }),
    () => ({ text: plain(), link: 'https://example.org/b', meaning: { alt: 'Where it leads' } }),
    () => ({ text: `${words(chance, 1, 2)} ${longWord(chance)}` }),
  ];
  return chance.happens(0.5) ? { text: line(chance, scope) } : chance.pick(kinds)();
}
