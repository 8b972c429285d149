/** A workbook as the texts of its parts, to be changed as Excel changes them. In and out: parts by name. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string>>;
export type Variant = (parts: Parts) => Parts;

export const WORKBOOK = 'xl/workbook.xml';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export function unpack(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function pack(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(entries), { level: 1, mtime: new Date(2000, 0, 1, 12) });
}

/** One variant after the other. */
export function inTurn(...variants: readonly Variant[]): Variant {
  return (parts) => variants.reduce((changed, variant) => variant(changed), parts);
}

/** Throws where the change changes nothing: the variant would then be none. */
export function inPart(parts: Parts, name: string, change: (xml: string) => string): Parts {
  const xml = parts[name];
  const changed = xml === undefined ? undefined : change(xml);
  if (changed === undefined || changed === xml) throw new Error(`expected a change of ${name}`);
  return { ...parts, [name]: changed };
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The worksheets, as the workbook orders them. */
export function sheetsOf(parts: Parts): readonly SheetPart[] {
  const targets = new Map(
    Array.from((parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g), ([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return Array.from((parts[WORKBOOK] ?? '').matchAll(/<sheet [^>]*>/g), ([tag]) => ({
    name: attribute(tag, 'name'),
    path: `xl/${targets.get(attribute(tag, 'r:id'))}`,
  })).filter(({ path }) => path.startsWith('xl/worksheets/'));
}

/** The part of a sheet, whatever the case of its name. */
export function pathOf(parts: Parts, name: string): string {
  const found = sheetsOf(parts).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`expected a sheet ${name}`);
  return found.path;
}

/** Changes each sheet of the report: the Guide is for people, and added ones are not of the report. */
export function inEverySheet(change: (xml: string, sheet: SheetPart) => string): Variant {
  return (parts) =>
    sheetsOf(parts)
      .filter(({ name, path }) => name.trim().toLowerCase() !== 'guide' && !path.includes('/added'))
      .reduce((all, sheet) => inPart(all, sheet.path, (xml) => change(xml, sheet)), parts);
}

/** The value of an attribute in a tag, '' where it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

export interface NewPart {
  readonly path: string;
  readonly xml: string;
  readonly contentType: string;
}

/** Adds a part and says what it is. */
export function addPart(parts: Parts, { path, xml, contentType }: NewPart): Parts {
  if (parts[path] !== undefined) throw new Error(`expected no part ${path} yet`);
  const named = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  const types = contentType.endsWith('vmlDrawing') ? '' : named;
  return {
    ...parts,
    [path]: DECLARATION + xml,
    [CONTENT_TYPES]: (parts[CONTENT_TYPES] ?? '').replace('</Types>', `${types}</Types>`),
  };
}

/** Links one part to another. Out: the parts, and the id of the link. */
export function link(parts: Parts, from: string, type: string, target: string): [Parts, string] {
  const slash = from.lastIndexOf('/') + 1;
  const path = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const before = parts[path] ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const id = `rId${before.split('<Relationship ').length + 100}`;
  const address = type.startsWith('http') ? type : `${LINKS}/${type}`;
  const added = `<Relationship Id="${id}" Type="${address}" Target="${target}"/></Relationships>`;
  return [{ ...parts, [path]: before.replace('</Relationships>', added) }, id];
}

/** What follows the cells of a worksheet, in the order that Excel wants (ECMA-376 part 1, 18.3.1.99). */
const BEHIND = [
  ...['sheetData', 'sheetProtection', 'autoFilter', 'sortState', 'mergeCells', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'ignoredErrors', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
];

/** Puts an element into a worksheet where it belongs. */
export function place(xml: string, element: string): string {
  const name = /^<(\w+)/.exec(element)?.[1] ?? '';
  const later = BEHIND.slice(BEHIND.indexOf(name) + 1).map((one) => `<${one}[ />]`);
  const at = xml.search(new RegExp([...later, '</worksheet>'].join('|')));
  return xml.slice(0, at) + element + xml.slice(at);
}
