/** Random blocks of content: paragraphs, lists, tables, pictures, columns, stacks, and each within another. */
import type { Content, DocumentNode, Meaning } from '../../../src/model/document.ts';
import type { Chance } from './chance.ts';
import { picture, shapes } from './random-picture.ts';
import { table } from './random-table.ts';
import { line, paragraph, type Scope, words } from './random-text.ts';

/** Rows of a table that is a part of something. */
const FEW_ROWS = 5;
const MOST_ROWS = 60;
const DEEPEST = 2;

/** A column narrower than this has words stand out of it. */
const NARROWEST = 130;

/** One or more nodes that belong together. */
export function blocks(chance: Chance, scope: Scope): DocumentNode[] {
  if (scope.depth > DEEPEST || chance.happens(0.35)) return [paragraph(chance, scope)];
  const kinds: readonly [() => DocumentNode[], ...(() => DocumentNode[])[]] = [
    () => [list(chance, scope, 0)],
    () => withCaption(chance, plainTable(chance, scope)),
    () => withCaption(chance, plainTable(chance, scope)),
    () => withCaption(chance, picture(chance)),
    () => [columns(chance, scope)],
    () => [stack(chance, scope)],
    () => [rule(chance)],
  ];
  return chance.pick(kinds)();
}

function plainTable(chance: Chance, scope: Scope): DocumentNode {
  const inCell = (): DocumentNode =>
    chance.happens(0.6)
      ? list(chance, scope, 1)
      : { stack: [paragraph(chance, scope), list(chance, scope, 1)] };
  return table(chance, scope, scope.depth === 0 ? MOST_ROWS : FEW_ROWS, inCell);
}

/** A caption stands right before a table or picture that is read. */
function withCaption(chance: Chance, node: DocumentNode): DocumentNode[] {
  if (node.meaning?.artifact || chance.happens(0.6)) return [node];
  return [{ text: `Table of ${words(chance, 1, 5)}`, bold: true, meaning: { role: 'caption' } }, node];
}

/** Bulleted or numbered, an item being text, a list, several paragraphs or a picture. */
function list(chance: Chance, scope: Scope, depth: number): DocumentNode {
  const items = chance.list(chance.happens(0.03) ? 0 : 1, 6, (): Content => {
    if (depth < DEEPEST && chance.happens(0.2)) return list(chance, scope, depth + 1);
    if (chance.happens(0.15)) return { stack: [paragraph(chance, scope), paragraph(chance, scope)] };
    if (chance.happens(0.05)) return picture(chance, 0);
    return item(chance, scope);
  });
  const margin = chance.maybe(0.4, () => ({ margin: [0, 0, 0, 6] }));
  if (chance.happens(0.5)) return { ul: items, ...chance.maybe(0.5, () => bullets(chance)), ...margin };
  return { ol: items, ...chance.maybe(0.5, () => numbering(chance)), ...margin };
}

/** An item has something to say: a bullet before nothing is refused. */
function item(chance: Chance, scope: Scope): Content {
  return chance.happens(0.5)
    ? words(chance, 1, 30)
    : { text: ['', words(chance, 1, 3), ' ', line(chance, scope)].flat() };
}

function bullets(chance: Chance): object {
  return { type: chance.pick(['disc', 'square', 'circle', 'none']), markerColor: '#1d70b8' };
}

function numbering(chance: Chance): object {
  return {
    type: chance.pick(['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'none']),
    start: chance.whole(1, 20),
    separator: chance.pick<string | string[]>([')', ['(', ')']]),
  };
}

function columns(chance: Chance, scope: Scope): DocumentNode {
  const count = chance.whole(1, Math.max(1, Math.min(3, Math.floor(scope.room / NARROWEST))));
  const within: Scope = { ...scope, room: scope.room / count - 8, depth: scope.depth + 1 };
  // pdfmake knows what to take a percentage of only where nothing stands around it
  const widths = ['*', 'auto', 80, scope.depth === 0 ? '30%' : '*'] as const;
  const makers: readonly [() => DocumentNode, ...(() => DocumentNode)[]] = [
    () => ({ ...paragraph(chance, within), width: chance.pick<string | number>(widths) }),
    () => ({ stack: blocks(chance, within), width: '*' }),
  ];
  return { columns: chance.list(count, count, () => chance.pick(makers)()), columnGap: 8 };
}

function stack(chance: Chance, scope: Scope): DocumentNode {
  const within: Scope = { ...scope, depth: scope.depth + 1 };
  return {
    stack: chance.list(chance.happens(0.03) ? 0 : 1, 4, () => blocks(chance, within)).flat(),
    ...chance.maybe(0.3, () => ({ unbreakable: true })),
    ...chance.maybe(0.4, () => ({ meaning: containerMeaning(chance) })),
  };
}

function containerMeaning(chance: Chance): Meaning {
  if (chance.happens(0.25)) return { language: 'cy-GB' };
  return { role: chance.pick(['quote', 'section', 'note']) };
}

/** Paint between blocks. */
function rule(chance: Chance): DocumentNode {
  return { canvas: shapes(chance), meaning: { artifact: true } };
}
