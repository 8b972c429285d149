/** Random blocks of content: paragraphs, lists, tables, pictures, columns, stacks, and each within another. */
import type { Content, DocumentNode } from '../../../src/model/document.ts';
import type { Chance } from './chance.ts';
import { picture, shapes } from './random-picture.ts';
import { table } from './random-table.ts';
import { paragraph, type Targets, words } from './random-text.ts';

/** Rows of a table that is a part of something. */
const FEW_ROWS = 5;
const MOST_ROWS = 60;
const DEEPEST = 2;

/** One or more nodes that belong together. `depth` counts the blocks around them. */
export function blocks(chance: Chance, targets: Targets, depth = 0): DocumentNode[] {
  if (depth > DEEPEST || chance.happens(0.35)) return [paragraph(chance, targets)];
  const inner = (): DocumentNode[] => blocks(chance, targets, depth + 1);
  const kinds: readonly [() => DocumentNode[], ...(() => DocumentNode[])[]] = [
    () => [list(chance, targets, 0)],
    () => withCaption(chance, plainTable(chance, targets, depth)),
    () => withCaption(chance, plainTable(chance, targets, depth)),
    () => withCaption(chance, picture(chance)),
    () => [columns(chance, targets, inner)],
    () => [stack(chance, inner)],
    () => [rule(chance)],
  ];
  return chance.pick(kinds)();
}

function plainTable(chance: Chance, targets: Targets, depth: number): DocumentNode {
  const inCell = (): DocumentNode =>
    chance.happens(0.6)
      ? list(chance, targets, 1)
      : { stack: [paragraph(chance, targets), list(chance, targets, 1)] };
  return table(chance, targets, depth === 0 ? MOST_ROWS : FEW_ROWS, inCell);
}

/** A caption stands right before a table or picture that is read. */
function withCaption(chance: Chance, node: DocumentNode): DocumentNode[] {
  if (node.meaning?.artifact || chance.happens(0.6)) return [node];
  return [{ text: `Table of ${words(chance, 1, 5)}`, bold: true, meaning: { role: 'caption' } }, node];
}

/** Bulleted or numbered, an item being text, a list, several paragraphs or a picture. */
function list(chance: Chance, targets: Targets, depth: number): DocumentNode {
  const items = chance.list(chance.happens(0.03) ? 0 : 1, 6, (): Content => {
    if (depth < DEEPEST && chance.happens(0.2)) return list(chance, targets, depth + 1);
    if (chance.happens(0.15)) return { stack: [paragraph(chance, targets), paragraph(chance, targets)] };
    if (chance.happens(0.05)) return picture(chance);
    return chance.happens(0.3) ? words(chance, 1, 30) : paragraph(chance, targets);
  });
  const margin = chance.maybe(0.4, () => ({ margin: [0, 0, 0, 6] }));
  if (chance.happens(0.5)) return { ul: items, ...chance.maybe(0.5, () => bullets(chance)), ...margin };
  return { ol: items, ...chance.maybe(0.5, () => numbering(chance)), ...margin };
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

function columns(chance: Chance, targets: Targets, inner: () => DocumentNode[]): DocumentNode {
  const makers: readonly [() => DocumentNode, ...(() => DocumentNode)[]] = [
    () => ({ ...paragraph(chance, targets), width: chance.pick(['*', 'auto', 80, '30%']) }),
    () => ({ stack: inner(), width: '*' }),
  ];
  return { columns: chance.list(1, 3, () => chance.pick(makers)()), columnGap: 8 };
}

function stack(chance: Chance, inner: () => DocumentNode[]): DocumentNode {
  const parts = chance.list(chance.happens(0.03) ? 0 : 1, 4, inner).flat();
  return {
    stack: parts,
    ...chance.maybe(0.3, () => ({ unbreakable: true })),
    ...chance.maybe(0.3, () => ({ meaning: { role: chance.pick(['quote', 'section', 'note']) } })),
    ...chance.maybe(0.1, () => ({ meaning: { language: 'cy-GB' as const } })),
  };
}

/** Paint between blocks. */
function rule(chance: Chance): DocumentNode {
  return { canvas: shapes(chance), meaning: { artifact: true } };
}
