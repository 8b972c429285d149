/**
 * Writes the structure tree (ISO 32000-1, 14.7): elements, parent tree, id tree. In: the filled plan. Out:
 * the template line of each element by its object number, so that a finding on the file can name it.
 */
import type { PdfkitPage } from 'pdfmake-internals';
import { arrayText, dictionaryText, numberText, referenceText, stringText } from '../file/object-text.ts';
import { PlainText } from '../file/plain-text.ts';
import type { ReportDocument } from '../file/report-document.ts';
import type { Kid, MarkedPiece, StructureElement } from './element.ts';

export interface StructureInput {
  readonly root: StructureElement;
  /** The element of each marked sequence of a page. */
  readonly pages: ReadonlyMap<PdfkitPage, readonly StructureElement[]>;
  /** The element of each annotation, by its key in the parent tree. */
  readonly annotations: ReadonlyMap<number, StructureElement>;
}

/** Where the tree is written to, and the number of each element there so far. */
interface Writing {
  readonly document: ReportDocument;
  readonly numbers: Map<StructureElement, number>;
}

/** The elements are many, and none is asked for again: each is text at once, and no object of pdfkit's. */
export function writeStructure(document: ReportDocument, input: StructureInput): Map<number, string> {
  const root = document.ref({ Type: 'StructTreeRoot' });
  const numbers = new Map<StructureElement, number>();
  const first = writeElement({ document, numbers }, input.root, root.id);
  root.data.K = new PlainText(arrayText([referenceText(first)]));
  root.data.ParentTree = new PlainText(referenceText(document.put(parentTree(input, numbers))));
  root.data.ParentTreeNextKey = input.pages.size + input.annotations.size;
  const ids = idTree(numbers);
  if (ids !== undefined) root.data.IDTree = new PlainText(referenceText(document.put(ids)));
  // pdfkit ends both when the document ends
  document._root.data.StructTreeRoot = root;
  document._root.data.MarkInfo = document.ref({ Marked: true });
  return originsOf(numbers);
}

function originsOf(numbers: ReadonlyMap<StructureElement, number>): Map<number, string> {
  const origins = new Map<number, string>();
  for (const [{ properties }, id] of numbers)
    if (properties.origin !== undefined) origins.set(id, properties.origin);
  return origins;
}

/** Out: its number, which is lower than those of the elements in it. */
function writeElement(writing: Writing, element: StructureElement, parent: number): number {
  const { document, numbers } = writing;
  const { type, properties } = element;
  const id = document.reserve();
  numbers.set(element, id);
  const { kids, page } = writeKids(writing, element, id);
  document.put(
    dictionaryText({
      Type: '/StructElem',
      S: `/${type}`,
      P: referenceText(parent),
      Lang: textOf(properties.language),
      Alt: textOf(properties.alt),
      E: textOf(properties.expansion),
      ActualText: textOf(properties.actualText),
      ID: textOf(properties.id),
      A: attributesOf(element),
      Pg: page && `${page.dictionary}`,
      K: arrayText(kids),
    }),
    id,
  );
  return id;
}

function textOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : stringText(text);
}

/** Out: the kids as they stand in the file, and the page of those that do not name their own. */
function writeKids(writing: Writing, { kids }: StructureElement, parent: number) {
  const written: (string | number)[] = [];
  let page: PdfkitPage | undefined;
  const write = (kid: Kid): void => {
    if (kid.kind === 'slot') {
      kid.kids.forEach(write);
    } else if (kid.kind === 'element') {
      if (isWritten(kid)) written.push(referenceText(writeElement(writing, kid, parent)));
    } else if (kid.kind === 'annotation') {
      written.push(dictionaryText({ Type: '/OBJR', Pg: `${kid.page.dictionary}`, Obj: `${kid.annotation}` }));
    } else {
      page ??= kid.page;
      written.push(kid.page === page ? kid.mcid : markedPiece(kid));
    }
  };
  kids.forEach(write);
  return { kids: written, page };
}

function markedPiece({ page, mcid }: MarkedPiece): string {
  return dictionaryText({ Type: '/MCR', Pg: `${page.dictionary}`, MCID: `${mcid}` });
}

/** Rows and cells stay where they are empty: a table keeps its columns. All else that is empty goes. */
function isWritten(kid: Kid): boolean {
  if (kid.kind === 'slot') return kid.kids.some(isWritten);
  if (kid.kind !== 'element') return true;
  return kid.type === 'TR' || kid.type === 'TH' || kid.type === 'TD' || kid.kids.some(isWritten);
}

function attributesOf({
  properties: { table, listNumbering },
  bounds,
}: StructureElement): string | undefined {
  if (bounds)
    return dictionaryText({ O: '/Layout', Placement: '/Block', BBox: arrayText(bounds.box.map(numberText)) });
  if (listNumbering) return dictionaryText({ O: '/List', ListNumbering: `/${listNumbering}` });
  if (!table) return undefined;
  const { summary, scope, colSpan, rowSpan, headers } = table;
  return dictionaryText({
    O: '/Table',
    Summary: summary ? stringText(summary) : undefined,
    Scope: scope && `/${scope}`,
    ColSpan: colSpan ? `${colSpan}` : undefined,
    RowSpan: rowSpan ? `${rowSpan}` : undefined,
    Headers: headers && arrayText(headers.map(stringText)),
  });
}

/** Pages have the first keys, annotations those after them. */
function parentTree(
  { pages, annotations }: StructureInput,
  numbers: ReadonlyMap<StructureElement, number>,
): string {
  const referenceTo = (element: StructureElement) => referenceText(numbers.get(element) ?? 0);
  const items: (string | number)[] = [];
  let key = 0;
  for (const [page, elements] of pages) {
    page.dictionary.data.StructParents = key;
    items.push(key, arrayText(elements.map(referenceTo)));
    key += 1;
  }
  for (const [annotationKey, element] of annotations) items.push(annotationKey, referenceTo(element));
  return dictionaryText({ Nums: arrayText(items) });
}

/** Keys in the order of their bytes, as ISO 32000-1, 7.9.6 wants them. */
function idTree(numbers: ReadonlyMap<StructureElement, number>): string | undefined {
  const ids: { readonly id: string; readonly number: number }[] = [];
  for (const [{ properties }, number] of numbers)
    if (properties.id !== undefined) ids.push({ id: properties.id, number });
  if (ids.length === 0) return undefined;
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  return dictionaryText({
    Names: arrayText(ids.flatMap(({ id, number }) => [stringText(id), referenceText(number)])),
  });
}
