/**
 * The plan of the structure tree: pdfmake's normalised nodes in, elements and the slots that painting fills
 * out. It is made before anything is painted, so that logical order never depends on page breaks.
 */
import type { PdfmakeNode } from 'pdfmake-internals';
import { StructureElement, type StructureType } from './element.ts';
import { planContents, planList } from './plan-list.ts';
import { planTable } from './plan-table.ts';
import {
  markArtifact,
  type Planner,
  propertiesOf,
  type StructurePlan,
  Untaggable,
  withParts,
} from './planner.ts';

/** In: the root node of the content and the document's language. */
export function planStructure(root: PdfmakeNode, language: string): StructurePlan {
  const plan: StructurePlan = {
    document: new StructureElement('Document', { language }),
    slots: new Map(),
    markers: new Map(),
    artifacts: new Set(),
  };
  let count = 0;
  const planner: Planner = {
    plan,
    nextId: (prefix) => `${prefix}-${++count}`,
    node: (node, parent) => planNode(node, parent, planner),
    into: (node, element) => planInto(node, element, planner),
  };
  planner.node(root, plan.document);
  return plan;
}

function planNode(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  const { plan } = planner;
  if (node.meaning?.artifact) markArtifact(node, plan);
  else if (node.meaning?.role === 'figure') planFigure(node, parent, plan);
  else if (node.stack) planStack(node.stack, container(node, parent, planner), planner);
  else if (node.columns) planStack(node.columns, container(node, parent, planner), planner);
  else if (node.ul ?? node.ol) planList(node, parent, planner);
  else if (node.table) planTable(node, parent, planner);
  else if (node.text !== undefined) planText(node, parent, planner);
  else if (node.toc) planContents(node, parent, planner);
  else if (node.image ?? node.svg ?? node.canvas) planPicture(node, parent, plan);
  else if (!node._span)
    throw new Untaggable(`a node of an unknown kind (${Object.keys(node).join(', ')})`, node);
}

const CONTAINERS = { section: 'Sect', quote: 'BlockQuote', note: 'Note', caption: 'Caption' } as const;

/** A container has an element of its own only where it means something. */
function container(node: PdfmakeNode, parent: StructureElement, planner: Planner): StructureElement {
  const { role, language } = node.meaning ?? {};
  const type = role === undefined || role === 'figure' ? undefined : CONTAINERS[role];
  if (type === undefined && language === undefined) return parent;
  const id = type === 'Note' ? { id: planner.nextId('note') } : {};
  return parent.add(type ?? 'Div', { ...propertiesOf(node), ...id });
}

/** A caption before a table or list belongs into it, as its first part (ISO 32000-1, 14.8.4.3). */
function planStack(nodes: readonly PdfmakeNode[], parent: StructureElement, planner: Planner): void {
  let caption: PdfmakeNode | undefined;
  for (const node of nodes) {
    const takesCaption = node.table !== undefined || node.ul !== undefined || node.ol !== undefined;
    if (caption !== undefined && !takesCaption) planner.node(caption, parent);
    if (node.meaning?.role === 'caption' && node.text !== undefined) {
      caption = node;
      continue;
    }
    const before = parent.kids.length;
    planner.node(node, parent);
    const made = parent.kids[before];
    if (caption !== undefined && takesCaption && made?.kind === 'element') {
      const element = new StructureElement('Caption', propertiesOf(caption));
      planner.plan.slots.set(caption, element.addSlot());
      made.kids.unshift(element);
    }
    caption = undefined;
  }
  if (caption !== undefined) planner.node(caption, parent);
}

const HEADINGS = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;

function planText(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  const { heading, role } = node.meaning ?? {};
  const properties = propertiesOf(node);
  if (role === 'quote' || role === 'section') {
    planner.plan.slots.set(node, parent.add(CONTAINERS[role], properties).add('P').addSlot());
    return;
  }
  const type: StructureType = heading === undefined ? (role === 'note' ? 'Note' : 'P') : HEADINGS[heading];
  if (type === 'Note') properties.id = planner.nextId('note');
  planner.plan.slots.set(node, parent.add(type, properties).addSlot());
}

function planInto(node: PdfmakeNode, element: StructureElement, { plan, node: planWhole }: Planner): void {
  const { heading, role, artifact } = node.meaning ?? {};
  if (node.text === undefined || heading !== undefined || role !== undefined || artifact) {
    planWhole(node, element);
    return;
  }
  const { actualText, language, expansion } = propertiesOf(node);
  Object.assign(element.properties, {
    actualText,
    expansion,
    language: language ?? element.properties.language,
  });
  plan.slots.set(node, element.addSlot());
}

/** All that a figure holds is painted into it, and its words are read instead. */
function planFigure(node: PdfmakeNode, parent: StructureElement, plan: StructurePlan): void {
  if (!node.meaning?.alt) throw new Untaggable('a figure without words', node);
  const slot = parent.add('Figure', propertiesOf(node)).addSlot();
  for (const part of withParts(node)) plan.slots.set(part, slot);
}

function planPicture(node: PdfmakeNode, parent: StructureElement, plan: StructurePlan): void {
  if (node.meaning?.alt) plan.slots.set(node, parent.add('Figure', propertiesOf(node)).addSlot());
  else if (node.canvas) plan.artifacts.add(node);
  else throw new Untaggable('a picture without words', node);
}
