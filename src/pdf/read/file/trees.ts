/** Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): the tree in, its entries out. */
import type { PdfFile } from './pdf-file.ts';
import { DamagedPdf, type PdfObject, PdfRef, PdfString } from './pdf-object.ts';
import { textOf } from './text-string.ts';

/** Texts as keys, in the order of the file. Throws `DamagedPdf` where branches lead in a circle. */
export function nameTree(file: PdfFile, root: PdfObject | undefined): [string, PdfObject][] {
  return leaves(file, root, 'Names').flatMap(([key, value]): [string, PdfObject][] => {
    const text = key instanceof PdfString ? textOf(key) : undefined;
    return text === undefined ? [] : [[text, value]];
  });
}

/** Numbers as keys. Throws `DamagedPdf` as above. */
export function numberTree(file: PdfFile, root: PdfObject | undefined): [number, PdfObject][] {
  return leaves(file, root, 'Nums').flatMap(([key, value]): [number, PdfObject][] =>
    typeof key === 'number' ? [[key, value]] : [],
  );
}

function leaves(file: PdfFile, root: PdfObject | undefined, key: 'Names' | 'Nums'): [PdfObject, PdfObject][] {
  const entries: [PdfObject, PdfObject][] = [];
  const seen = new Set<number>();
  const waiting: (PdfObject | undefined)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node instanceof PdfRef) {
      if (seen.has(node.number)) throw new DamagedPdf('a tree of names or numbers that leads in a circle');
      seen.add(node.number);
    }
    const dict = file.dict(node);
    for (const kid of file.array(dict.get('Kids')).toReversed()) waiting.push(kid);
    const pairs = file.array(dict.get(key));
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      entries.push([file.resolve(pairs[at]), pairs[at + 1] ?? null]);
    }
  }
  return entries;
}
