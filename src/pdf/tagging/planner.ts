/** What the planners of text, lists and tables share. */
import type { PdfmakeNode } from 'pdfmake-internals';
import type { Meaning } from '../../model/document.ts';
import type { ElementProperties, Slot, StructureElement } from './element.ts';

export interface StructurePlan {
  readonly document: StructureElement;
  /** Where the content of a node goes. A painted node without a slot is neither tagged nor an artifact: a fault. */
  readonly slots: Map<PdfmakeNode, Slot>;
  /** Where the sign before a list item goes. */
  readonly markers: Map<PdfmakeNode, Slot>;
  /** Nodes that are paint only. */
  readonly artifacts: Set<PdfmakeNode>;
}

/** A node that cannot be tagged; the renderer makes a finding of it. */
export class Untaggable extends Error {
  readonly origin: string | undefined;

  constructor(reason: string, node: PdfmakeNode) {
    super(reason);
    this.origin = node.origin;
  }
}

/** What the planners of lists and tables need of each other. */
export interface Planner {
  readonly plan: StructurePlan;
  /** A number for ids; the same document gives the same ids. */
  nextId(prefix: string): string;
  node(node: PdfmakeNode, parent: StructureElement): void;
  /** The content of a cell or list item: plain text stands in it without a paragraph of its own. */
  into(node: PdfmakeNode, element: StructureElement): void;
}

/** Parts of a node that say what an element says. */
export function propertiesOf(node: PdfmakeNode): ElementProperties {
  const meaning: Meaning = node.meaning ?? {};
  return {
    alt: meaning.alt,
    actualText: meaning.spoken,
    language: meaning.language,
    expansion: meaning.expansion,
    origin: node.origin,
  };
}

export function markArtifact(node: PdfmakeNode, plan: StructurePlan): void {
  for (const part of withParts(node)) plan.artifacts.add(part);
}

/** A node and all nodes in it. */
export function withParts(node: PdfmakeNode): PdfmakeNode[] {
  const { stack = [], columns = [], ul = [], ol = [], table } = node;
  const parts = [...stack, ...columns, ...ul, ...ol, ...(table?.body.flat() ?? [])];
  return [node, ...parts.flatMap(withParts)];
}
