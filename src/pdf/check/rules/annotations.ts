/**
 * Every annotation stands in the tree once, describes itself, and is reached in the order of the tags; links
 * lead somewhere harmless (ISO 14289-1, 7.18).
 */
import type { Finding } from '../../../model/finding.ts';
import { isHarmlessAddress } from '../../harmless-address.ts';
import type { PdfPage } from '../../read/file/pages.ts';
import { type PdfDict, PdfRef, PdfString } from '../../read/file/pdf-object.ts';
import { latin1, textOf } from '../../read/file/text-string.ts';
import type { StructureElement } from '../../read/structure/structure-element.ts';
import { type CheckedFile, excerpt } from '../checked-file.ts';
import { checkFindings } from '../findings.ts';

interface Annotation {
  readonly page: number;
  readonly object: number;
  readonly dict: PdfDict;
  /** Elements that hold it; one, in a good file. */
  readonly elements: readonly StructureElement[];
}

export function checkAnnotations(checked: CheckedFile): Finding[] {
  const { pages, file } = checked.pdf;
  const holders = holdersOf(checked);
  const annotations = pages.flatMap((page) => annotationsOf(checked, page, holders));
  const onPages = new Set(annotations.map(({ object }) => object));
  return [
    ...pages.flatMap(({ dict, index }) => {
      if (file.array(dict.get('Annots')).length === 0 || file.name(dict.get('Tabs')) === 'S') return [];
      const { place, where } = checked.spot(undefined, index);
      return [checkFindings['tab-order'](place, { where })];
    }),
    ...annotations.flatMap((annotation) => [
      ...inTree(checked, annotation),
      ...described(checked, annotation),
      ...target(checked, annotation),
    ]),
    ...[...holders].flatMap(([object, [element]]) =>
      onPages.has(object) ? [] : [notOnce(checked, element, undefined, 'without a place on a page')],
    ),
  ];
}

function holdersOf({ pdf }: CheckedFile): Map<number, StructureElement[]> {
  const holders = new Map<number, StructureElement[]>();
  for (const element of pdf.structure.elements) {
    for (const kid of element.kids) {
      if (kid.kind === 'object') holders.set(kid.object, [...(holders.get(kid.object) ?? []), element]);
    }
  }
  return holders;
}

function annotationsOf(
  { pdf: { file } }: CheckedFile,
  { dict, index }: PdfPage,
  holders: ReadonlyMap<number, StructureElement[]>,
): Annotation[] {
  return file.array(dict.get('Annots')).map((entry) => {
    const object = entry instanceof PdfRef ? entry.number : 0;
    return { page: index, object, dict: file.dict(entry), elements: holders.get(object) ?? [] };
  });
}

function notOnce(
  checked: CheckedFile,
  element: StructureElement | undefined,
  page: number | undefined,
  found: string,
  what = 'a link',
): Finding {
  const { place, where } = checked.spot(element, page);
  return checkFindings['annotation-not-in-tree'](place, { what, found, where });
}

function isOf(subtype: string, { pdf }: CheckedFile, { dict }: Annotation): boolean {
  return pdf.file.name(dict.get('Subtype')) === subtype;
}

function isLink(checked: CheckedFile, annotation: Annotation): boolean {
  return isOf('Link', checked, annotation);
}

function isField(checked: CheckedFile, annotation: Annotation): boolean {
  return isOf('Widget', checked, annotation);
}

function inTree(checked: CheckedFile, annotation: Annotation): Finding[] {
  const { elements, page } = annotation;
  const [element] = elements;
  if (elements.length !== 1) {
    return [notOnce(checked, element, page, element ? 'more than once' : 'nowhere')];
  }
  const within = (type: string, what: string): Finding[] =>
    element?.type === type ? [] : [notOnce(checked, element, page, `in an element ${element?.type}`, what)];
  if (isLink(checked, annotation)) return within('Link', 'a link');
  return isField(checked, annotation) ? within('Form', 'a field') : [];
}

function described(checked: CheckedFile, annotation: Annotation): Finding[] {
  const { dict, page, elements } = annotation;
  // a field is told by its other name (ISO 14289-1, 7.18.1)
  const key = isField(checked, annotation) ? 'TU' : 'Contents';
  if (textOf(checked.pdf.file.resolve(dict.get(key)))?.trim()) return [];
  const { place, where } = checked.spot(elements[0], page);
  const what = isLink(checked, annotation) ? 'the link' : 'the annotation';
  return [checkFindings['annotation-without-words'](place, { what, where })];
}

function target(checked: CheckedFile, annotation: Annotation): Finding[] {
  const { file, destinations } = checked.pdf;
  if (!isLink(checked, annotation)) return [];
  const action = file.dict(annotation.dict.get('A'));
  const kind = file.name(action.get('S'));
  const uri = file.resolve(action.get('URI'));
  let found = `an action ${kind ?? 'of no kind'}`;
  if (kind === 'URI') {
    const address = uri instanceof PdfString ? latin1(uri.bytes) : '';
    if (isHarmlessAddress(address)) return [];
    found = `"${excerpt(address)}"`;
  } else if (annotation.dict.has('Dest') || kind === 'GoTo') {
    if (destinations.page(annotation.dict.get('Dest') ?? action.get('D')) !== undefined) return [];
    found = 'a place that is not in the file';
  }
  const { place, where } = checked.spot(annotation.elements[0], annotation.page);
  return [checkFindings['broken-link'](place, { target: found, where })];
}
