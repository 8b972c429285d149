/** The pages of a file in order (ISO 32000-1, 7.7.3), with what they inherit, and the labels printed on them. */
import type { PdfFile } from './pdf-file.ts';
import { DamagedPdf, type PdfDict, type PdfObject, PdfRef } from './pdf-object.ts';
import { textOf } from './text-string.ts';
import { numberTree } from './trees.ts';

export interface PdfPage {
  /** Counted from 0. */
  readonly index: number;
  /** Its object number; what refers to a page refers to this. */
  readonly object: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  /** Left, bottom, right, top in points. */
  readonly box: readonly number[];
}

interface Inherited {
  readonly resources: PdfObject | undefined;
  readonly box: PdfObject | undefined;
}

/** No real tree of pages is deeper. */
const MOST_DEEP = 50;

/** Throws `DamagedPdf` where the tree of pages is broken or leads in a circle. */
export function readPages(file: PdfFile): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const walk = (node: PdfObject | undefined, inherited: Inherited, depth: number): void => {
    if (!(node instanceof PdfRef)) throw new DamagedPdf('a page that is no object of its own');
    if (seen.has(node.number) || depth > MOST_DEEP) throw new DamagedPdf('pages that lead in a circle');
    seen.add(node.number);
    const dict = file.dict(node);
    const resources = dict.get('Resources') ?? inherited.resources;
    const box = dict.get('MediaBox') ?? inherited.box;
    if (dict.has('Kids')) {
      for (const kid of file.array(dict.get('Kids'))) walk(kid, { resources, box }, depth + 1);
    } else {
      pages.push({
        index: pages.length,
        object: node.number,
        dict,
        resources: file.dict(resources),
        box: file.numbers(box),
      });
    }
  };
  walk(file.catalog.get('Pages'), { resources: undefined, box: undefined }, 0);
  return pages;
}

/** The label of each page (12.4.2), in decimal numbers or as a prefix alone; nothing where the file has none. */
export function readPageLabels(file: PdfFile, pageCount: number): string[] | undefined {
  const tree = file.catalog.get('PageLabels');
  if (tree === undefined) return undefined;
  const ranges = numberTree(file, tree).sort(([a], [b]) => a - b);
  return Array.from({ length: pageCount }, (_, index) => {
    const [from = 0, value] = ranges.findLast(([first]) => first <= index) ?? [];
    const dict = file.dict(value);
    const number = (file.number(dict.get('St')) ?? 1) + index - from;
    const prefix = textOf(file.resolve(dict.get('P'))) ?? '';
    return file.name(dict.get('S')) === 'D' ? `${prefix}${number}` : prefix;
  });
}
