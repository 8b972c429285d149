/** Lists (L, LI, Lbl, LBody) and the list of contents (TOC, TOCI) of the structure plan. */
import type { PdfmakeNode } from 'pdfmake-internals';
import type { StructureElement } from './element.ts';
import { type Planner, propertiesOf } from './planner.ts';

/** pdfmake's kinds of list as ISO 32000-1, table 347 names them. */
const NUMBERING: ReadonlyMap<string, string> = new Map([
  ['disc', 'Disc'],
  ['circle', 'Circle'],
  ['square', 'Square'],
  ['decimal', 'Decimal'],
  ['upper-alpha', 'UpperAlpha'],
  ['lower-alpha', 'LowerAlpha'],
  ['upper-roman', 'UpperRoman'],
  ['lower-roman', 'LowerRoman'],
  ['none', 'None'],
]);

export function planList(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  const usual = node.ol ? 'decimal' : 'disc';
  const listNumbering = NUMBERING.get(node.type ?? usual) ?? 'None';
  const list = parent.add('L', { ...propertiesOf(node), listNumbering });
  let body: StructureElement | undefined;
  for (const item of node.ol ?? node.ul ?? []) {
    if (item.meaning?.artifact) {
      // its sign goes with it
      planner.node(item, list);
      continue;
    }
    // pdfmake has a list within a list as an item of its own; it belongs to the item before
    if (body !== undefined && (item.ul ?? item.ol)) planner.node(item, body);
    else body = planItem(item, list, planner);
  }
}

function planItem(item: PdfmakeNode, list: StructureElement, planner: Planner): StructureElement {
  const element = list.add('LI', { origin: item.origin });
  const { canvas, _inlines: inlines } = item.listMarker ?? {};
  if (canvas ?? inlines) {
    const label = element.add('Lbl', canvas ? { actualText: '\u2022' } : {});
    planner.plan.markers.set(item, label.addSlot());
  }
  const body = element.add('LBody');
  planner.into(item, body);
  return body;
}

/** pdfmake makes a table of the contents; for a listener it is a list of links. */
export function planContents(node: PdfmakeNode, parent: StructureElement, planner: Planner): void {
  if (node.toc?.title) planner.node(node.toc.title, parent);
  const rows = node.toc?._table?.table?.body ?? [];
  if (rows.length === 0) return;
  const contents = parent.add('TOC', { origin: node.origin });
  for (const row of rows) {
    const heading = row.find(({ _tocItemRef }) => _tocItemRef)?._tocItemRef;
    const { language } = heading?.meaning ?? {};
    const slot = contents.add('TOCI').add('Reference', { language, origin: heading?.origin }).addSlot();
    for (const cell of row) {
      planner.plan.slots.set(cell, slot);
      cell.isContentsEntry = true;
    }
  }
}
