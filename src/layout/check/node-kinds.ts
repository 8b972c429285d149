/** The kinds of node, by the property that makes each one, and what each may have. */
import {
  BLOCK,
  BLOCK_LOOK,
  BULLETS,
  CELL,
  COLUMN,
  HEADINGS,
  INLINE,
  LINKS,
  MARKERS,
  NUMBERING,
  type Property,
  SIZE,
  TABLE_LAYOUT,
} from './properties.ts';

export type Properties = Readonly<Record<string, Property>>;

const TEXT: Properties = { ...BLOCK, ...LINKS, ...HEADINGS };

/** Nodes that stand for themselves. */
export const BLOCK_KINDS = {
  text: TEXT,
  stack: BLOCK,
  columns: { ...BLOCK, columnGap: BLOCK_LOOK.columnGap },
  table: { ...BLOCK, ...TABLE_LAYOUT },
  ul: { ...BLOCK, ...MARKERS, ...BULLETS },
  ol: { ...BLOCK, ...MARKERS, ...NUMBERING },
  svg: { ...BLOCK, ...SIZE },
  image: { ...BLOCK, ...SIZE },
  canvas: BLOCK,
  toc: BLOCK,
  pageReference: BLOCK,
  textReference: BLOCK,
  pageText: BLOCK,
} as const satisfies Record<string, Properties>;

/** Pieces of text within the list of a text. */
export const INLINE_KINDS = {
  text: { ...INLINE, ...LINKS },
  pageReference: INLINE,
  textReference: INLINE,
  pageText: INLINE,
} as const satisfies Record<string, Properties>;

/** Where a node stands decides what else it may have. */
export type Standing = 'block' | 'column' | 'cell' | 'inline';

const AS_COLUMN = withAll(BLOCK_KINDS, COLUMN);
const AS_CELL = withAll(BLOCK_KINDS, CELL);

/** What each kind may have, by where it stands. */
export const KINDS: Readonly<Record<Standing, Readonly<Record<string, Properties>>>> = {
  block: BLOCK_KINDS,
  column: AS_COLUMN,
  cell: AS_CELL,
  inline: INLINE_KINDS,
};

function withAll(kinds: Readonly<Record<string, Properties>>, more: Properties): Record<string, Properties> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, own]) => [kind, { ...more, ...own }]));
}
