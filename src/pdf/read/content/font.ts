/** Fonts (ISO 32000-1, 9.5 to 9.7): a font dictionary in; widths, glyphs and text of its codes out. */
import type { PdfFile } from '../file/pdf-file.ts';
import { isArray, isDict, type PdfDict, type PdfObject, PdfStream } from '../file/pdf-object.ts';
import { readToUnicode } from './to-unicode.ts';

export interface PdfFont {
  /** `BZZZZZ+SourceSans3-Regular` */
  readonly name: string;
  readonly embedded: boolean;
  readonly hasUnicodeMap: boolean;
  readonly bytesPerCode: 1 | 2;
  /** In thousandths of the font size. */
  width(code: number): number;
  /** The glyph that is shown; nothing where only the font program knows. 0 is the box for a missing sign. */
  glyph(code: number): number | undefined;
  text(code: number): string | undefined;
}

/** Throws `DamagedPdf` where its character map is broken. */
export function readFont(file: PdfFile, entry: PdfObject | undefined): PdfFont {
  const dict = file.dict(entry);
  const map = file.data(dict.get('ToUnicode'));
  const texts = map === undefined ? undefined : readToUnicode(map);
  const isComposite = file.name(dict.get('Subtype')) === 'Type0';
  const descendant = isComposite ? file.dict(file.array(dict.get('DescendantFonts'))[0]) : dict;
  const descriptor = file.dict(descendant.get('FontDescriptor'));
  const width = isComposite ? compositeWidths(file, descendant) : simpleWidths(file, dict);
  return {
    name: file.name(dict.get('BaseFont')) ?? 'without a name',
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isProgram(file, descriptor.get(key))),
    hasUnicodeMap: texts !== undefined,
    bytesPerCode: isComposite ? 2 : 1,
    width,
    glyph: isComposite ? glyphs(file, dict, descendant) : () => undefined,
    text: (code) => texts?.get(code),
  };
}

function isProgram(file: PdfFile, entry: PdfObject | undefined): boolean {
  const program = file.resolve(entry);
  return program instanceof PdfStream && program.data.length > 0;
}

function simpleWidths(file: PdfFile, dict: PdfDict): (code: number) => number {
  const first = file.number(dict.get('FirstChar')) ?? 0;
  const widths = file.numbers(dict.get('Widths'));
  const missing = file.number(file.dict(dict.get('FontDescriptor')).get('MissingWidth')) ?? 0;
  return (code) => widths[code - first] ?? missing;
}

/** `first [w w w]` or `first last w` (9.7.4.3). */
function compositeWidths(file: PdfFile, descendant: PdfDict): (code: number) => number {
  const widths = new Map<number, number>();
  const usual = file.number(descendant.get('DW')) ?? 1000;
  const items = file.array(descendant.get('W')).map((item) => file.resolve(item));
  for (let at = 0; at + 1 < items.length; ) {
    const [first, second, third] = [items[at], items[at + 1], items[at + 2]];
    const from = typeof first === 'number' ? first : 0;
    if (isArray(second)) {
      file.numbers(second).forEach((width, index) => {
        widths.set(from + index, width);
      });
      at += 2;
    } else {
      const to = Math.min(typeof second === 'number' ? second : 0, 0xffff);
      for (let code = from; code <= to; code++) widths.set(code, typeof third === 'number' ? third : usual);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

/** Only for codes that are glyph numbers, or are mapped to them by a table (9.7.4.2). */
function glyphs(file: PdfFile, dict: PdfDict, descendant: PdfDict): (code: number) => number | undefined {
  if (!file.name(dict.get('Encoding'))?.startsWith('Identity')) return () => undefined;
  const map = file.resolve(descendant.get('CIDToGIDMap'));
  const table = map !== null && !isDict(map) ? file.data(map) : undefined;
  if (table === undefined) return (code) => code;
  return (code) => ((table[2 * code] ?? 0) << 8) | (table[2 * code + 1] ?? 0);
}
