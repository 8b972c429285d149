/** How a node looks, as far as its room and its contrast depend on it. */
import type { DocumentDefinition, DocumentNode } from '../../model/document.ts';

export interface Look {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly color: string;
  readonly bold: boolean;
}

/** Left, top, right, bottom, in points. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

type Styles = DocumentDefinition['styles'];

const NONE: Edges = [0, 0, 0, 0];

/** In: the look around a node. Out: its own, as pdfmake has it: the node before its styles, the last of them first. */
export function lookOf(node: DocumentNode, styles: Styles, around: Look): Look {
  return {
    fontSize: Number(propertyOf('fontSize', node, styles) ?? around.fontSize),
    lineHeight: Number(propertyOf('lineHeight', node, styles) ?? around.lineHeight),
    color: String(propertyOf('color', node, styles) ?? around.color),
    bold: (propertyOf('bold', node, styles) ?? around.bold) === true,
  };
}

/** The colour under a node, where it has one of its own. */
export function fillOf(node: DocumentNode, styles: Styles): string | undefined {
  const fill = propertyOf('fillColor', node, styles);
  return fill === undefined ? undefined : String(fill);
}

export function marginOf(node: DocumentNode, styles: Styles): Edges {
  const margin = propertyOf('margin', node, styles);
  if (typeof margin === 'number') return [margin, margin, margin, margin];
  if (!Array.isArray(margin)) return NONE;
  const [left = 0, top = 0, right = left, bottom = top] = margin.map(Number);
  return [left, top, right, bottom];
}

function propertyOf(property: string, node: DocumentNode, styles: Styles): unknown {
  const own = node[property];
  const { style } = node;
  if (own !== undefined || style === undefined) return own;
  if (!Array.isArray(style)) return styles[String(style)]?.[property];
  const last = style.findLast((name) => styles[String(name)]?.[property] !== undefined);
  return last === undefined ? undefined : styles[String(last)]?.[property];
}
