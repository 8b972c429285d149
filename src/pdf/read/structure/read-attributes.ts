/** Attributes of an element (ISO 32000-1, 14.7.5 and 14.8.5), of all owners in one. */
import type { PdfFile } from '../file/pdf-file.ts';
import { isArray, type PdfDict, type PdfObject } from '../file/pdf-object.ts';
import { textOf } from '../file/text-string.ts';
import type { ElementAttributes } from './structure-element.ts';

/** In: the A entry: one dictionary, or several with their revision numbers. A span that is no number is 1. */
export function readAttributes(file: PdfFile, entry: PdfObject | undefined): ElementAttributes {
  if (entry === undefined) return NONE;
  const found = file.resolve(entry);
  const owners: PdfDict[] = (isArray(found) ? found : [found]).map((one) => file.dict(one));
  const of = (key: string): PdfObject => {
    const owner = owners.find((dict) => dict.has(key));
    return file.resolve(owner?.get(key));
  };
  const box = file.numbers(of('BBox'));
  return {
    colSpan: file.number(of('ColSpan')) ?? 1,
    rowSpan: file.number(of('RowSpan')) ?? 1,
    scope: file.name(of('Scope')),
    headers: file.array(of('Headers')).flatMap((id) => textOf(file.resolve(id)) ?? []),
    box: box.length === 4 ? box : undefined,
    summary: textOf(of('Summary')),
    listNumbering: file.name(of('ListNumbering')),
  };
}

const NONE: ElementAttributes = {
  colSpan: 1,
  rowSpan: 1,
  scope: undefined,
  headers: [],
  box: undefined,
  summary: undefined,
  listNumbering: undefined,
};
