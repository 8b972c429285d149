/**
 * Writes the structure tree (ISO 32000-1, 14.7): elements, parent tree, id tree. In: the filled plan. Out:
 * the template line of each element by its object number, so that a finding on the file can name it.
 */
import type { PdfkitPage, PdfkitReference, PdfmakeDocument } from 'pdfmake-internals';
import type { AnnotationPiece, ElementProperties, Kid, MarkedPiece, StructureElement } from './element.ts';
import { pdfText } from './links.ts';

export interface StructureInput {
  readonly root: StructureElement;
  /** The element of each marked sequence of a page. */
  readonly pages: ReadonlyMap<PdfkitPage, readonly StructureElement[]>;
  /** The element of each annotation, by its key in the parent tree. */
  readonly annotations: ReadonlyMap<number, StructureElement>;
}

type Written = StructureElement | MarkedPiece | AnnotationPiece;

export function writeStructure(document: PdfmakeDocument, input: StructureInput): Map<number, string> {
  const root = document.ref({ Type: 'StructTreeRoot' });
  const references = new Map<StructureElement, PdfkitReference>();
  writeElement(input.root, root, document, references);
  root.data.K = [references.get(input.root)];
  root.data.ParentTree = parentTree(document, input, references);
  root.data.ParentTreeNextKey = input.pages.size + input.annotations.size;
  const ids = idTree(document, references);
  if (ids) root.data.IDTree = ids;
  // pdfkit ends both when the document ends
  document._root.data.StructTreeRoot = root;
  document._root.data.MarkInfo = document.ref({ Marked: true });
  return new Map(
    [...references].flatMap(([element, { id }]): [number, string][] =>
      element.properties.origin === undefined ? [] : [[id, element.properties.origin]],
    ),
  );
}

/** Rows and cells stay where they are empty: a table keeps its columns. All else that is empty goes. */
function isWritten(element: StructureElement): boolean {
  if (['TR', 'TH', 'TD'].includes(element.type)) return true;
  return flatten(element.kids).some((kid) => kid.kind !== 'element' || isWritten(kid));
}

function flatten(kids: readonly Kid[]): Written[] {
  return kids.flatMap((kid) => (kid.kind === 'slot' ? kid.kids : [kid]));
}

function writeElement(
  element: StructureElement,
  parent: PdfkitReference,
  document: PdfmakeDocument,
  references: Map<StructureElement, PdfkitReference>,
): PdfkitReference {
  const reference = document.ref({ Type: 'StructElem', S: element.type, P: parent });
  references.set(element, reference);
  Object.assign(reference.data, textProperties(element.properties));
  const attributes = attributesOf(element);
  if (attributes) reference.data.A = attributes;
  const kids: unknown[] = [];
  let page: PdfkitPage | undefined;
  for (const kid of flatten(element.kids)) {
    if (kid.kind === 'element') {
      if (isWritten(kid)) kids.push(writeElement(kid, reference, document, references));
    } else if (kid.kind === 'annotation') {
      kids.push({ Type: 'OBJR', Pg: kid.page.dictionary, Obj: kid.annotation });
    } else {
      page ??= kid.page;
      kids.push(kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page.dictionary, MCID: kid.mcid });
    }
  }
  if (page) reference.data.Pg = page.dictionary;
  reference.data.K = kids;
  reference.end();
  return reference;
}

function textProperties({ language, alt, actualText, expansion, id }: ElementProperties): object {
  const entries = { Lang: language, Alt: alt, E: expansion, ActualText: actualText, ID: id };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, text]) => (text === undefined ? [] : [[key, pdfText(text)]])),
  );
}

function attributesOf({
  properties: { table, listNumbering },
  bounds,
}: StructureElement): object | undefined {
  if (bounds) return { O: 'Layout', Placement: 'Block', BBox: bounds.box };
  if (listNumbering) return { O: 'List', ListNumbering: listNumbering };
  if (!table) return undefined;
  const { summary, scope, colSpan, rowSpan, headers } = table;
  return {
    O: 'Table',
    ...(summary ? { Summary: pdfText(summary) } : {}),
    ...(scope ? { Scope: scope } : {}),
    ...(colSpan ? { ColSpan: colSpan } : {}),
    ...(rowSpan ? { RowSpan: rowSpan } : {}),
    ...(headers ? { Headers: headers.map(pdfText) } : {}),
  };
}

/** Pages have the first keys, annotations those after them. */
function parentTree(
  document: PdfmakeDocument,
  { pages, annotations }: StructureInput,
  references: ReadonlyMap<StructureElement, PdfkitReference>,
): PdfkitReference {
  const numbers: unknown[] = [];
  let key = 0;
  for (const [page, elements] of pages) {
    page.dictionary.data.StructParents = key;
    numbers.push(
      key,
      elements.map((element) => references.get(element)),
    );
    key += 1;
  }
  for (const [annotationKey, element] of annotations) numbers.push(annotationKey, references.get(element));
  const tree = document.ref({ Nums: numbers });
  tree.end();
  return tree;
}

/** Keys in the order of their bytes, as ISO 32000-1, 7.9.6 wants them. */
function idTree(
  document: PdfmakeDocument,
  references: ReadonlyMap<StructureElement, PdfkitReference>,
): PdfkitReference | undefined {
  const ids = [...references].flatMap(([{ properties }, reference]) =>
    properties.id === undefined ? [] : [{ id: properties.id, reference }],
  );
  if (ids.length === 0) return undefined;
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  const tree = document.ref({ Names: ids.flatMap(({ id, reference }) => [pdfText(id), reference]) });
  tree.end();
  return tree;
}
