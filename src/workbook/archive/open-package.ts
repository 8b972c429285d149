/**
 * Opens the bytes of a workbook (Office Open XML, ECMA-376). Out: the sheets it declares and a way to read
 * each, or why it is no workbook that can be read. Only parts that are asked for are unpacked.
 */
import { LIMITS, MEGABYTES } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import { type ReadSheet, readSheet, type SheetContext } from './read-sheet.ts';
import { recogniseFile } from './recognise-file.ts';
import { damaged, oversized, type Refusal, Refused } from './refused.ts';
import { type Relationship, readRelationships, relationshipsPart } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { refusingStrangers } from './strangers.ts';
import { unpackEntry } from './unpack-entry.ts';
import { isWithin, walkXml, type XmlBudget, type XmlVisitor } from './xml.ts';
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts';

export interface WorkbookPackage {
  /** As the workbook orders them. */
  readonly sheets: readonly DeclaredSheet[];
  /** Reads some sheets, one for each part. */
  readonly read: (sheets: readonly NamedPart[]) => Opened<readonly (ReadSheet & NamedPart)[]>;
}

export interface DeclaredSheet {
  readonly name: string;
  /** A chart has a sheet of its own, without cells. */
  readonly isChart: boolean;
  /** Undefined where the file has no such part. */
  readonly part: string | undefined;
}

export interface NamedPart {
  /** As the workbook spells it. */
  readonly name: string;
  readonly part: string;
}

export type Opened<T> =
  | { readonly kind: 'opened'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Archive {
  readonly directory: ZipDirectory;
  /** Reads a part by its name; undefined where there is none. */
  readonly readPart: (name: string) => Uint8Array | undefined;
  readonly xml: XmlBudget;
}

export function openPackage(bytes: Uint8Array): Opened<WorkbookPackage> {
  return refusing(() => {
    recogniseFile(bytes);
    if (bytes.length > LIMITS.file) throw oversized(MEGABYTES(LIMITS.file), 'more');
    const directory = readZipDirectory(bytes);
    const budget = { left: LIMITS.total };
    const readPart: Archive['readPart'] = (name) => {
      const entry = directory.get(name.toLowerCase());
      return entry && unpackEntry(bytes, entry, budget);
    };
    return describeWorkbook({ directory, readPart, xml: { elements: LIMITS.elements } });
  });
}

function refusing<T>(work: () => T): Opened<T> {
  try {
    return { kind: 'opened', value: work() };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}

function describeWorkbook(archive: Archive): WorkbookPackage {
  const { readPart, xml } = archive;
  const part = findWorkbookPart(archive);
  const needPart = (name: string): Uint8Array => {
    const bytes = readPart(name);
    if (!bytes) throw damaged(`no part ${name}`);
    return bytes;
  };
  const links = relationshipsPart(part);
  const relations = readRelationships(links, needPart(links), part, xml);
  const partOf = (type: string): string => relations.find((relation) => relation.type === type)?.part ?? '';
  const { sheets, date1904 } = readSheetList(part, needPart(part), relations, archive);
  const read = (wanted: readonly NamedPart[]): readonly (ReadSheet & NamedPart)[] => {
    const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
    // A list that the workbook says it has, and has not, is damage; one that it does not speak of is none.
    const listed = (name: string): Uint8Array | undefined => (name === '' ? undefined : needPart(name));
    const context: SheetContext = {
      strings: readSharedStrings(texts, listed(texts), xml),
      formats: readNumberFormats(styles, listed(styles), xml),
      date1904,
      budget: { cells: LIMITS.cells },
      xml,
    };
    return wanted.map((sheet) => ({ ...sheet, ...readSheet(sheet.part, needPart(sheet.part), context) }));
  };
  return { sheets, read: (wanted) => refusing(() => read(wanted)) };
}

function findWorkbookPart({ directory, readPart, xml }: Archive): string {
  const mime = directory.has('mimetype') ? new TextDecoder().decode(readPart('mimetype')) : '';
  if (mime.includes('opendocument')) throw unsupported('an OpenDocument file (.ods)');
  const root = readPart('_rels/.rels');
  const links = root ? readRelationships('_rels/.rels', root, '', xml) : [];
  const linked = links.find(({ type }) => type === 'officeDocument');
  const part = linked?.part ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw unsupported('a binary workbook (.xlsb)');
  if (/^word\//.test(part)) throw notAWorkbook('a Word document');
  if (/^ppt\//.test(part)) throw notAWorkbook('a PowerPoint presentation');
  if (!directory.has(part.toLowerCase())) throw refuseOther([...directory.values()].map(({ name }) => name));
  return part;
}

/** In: the names in an archive without a workbook part. */
function refuseOther(names: readonly string[]): Refused {
  if (names.some((name) => name.endsWith('.iwa'))) return unsupported('an Apple Numbers spreadsheet');
  const workbook = names.find((name) => /\.xls[xm]$/i.test(name));
  if (workbook !== undefined) return notAWorkbook(`an archive with ${workbook} in it, to be unpacked first`);
  return notAWorkbook('an archive of other files');
}

function readSheetList(
  part: string,
  bytes: Uint8Array,
  relations: readonly Relationship[],
  { directory, xml }: Archive,
): { readonly sheets: readonly DeclaredSheet[]; readonly date1904: boolean } {
  const sheets: DeclaredSheet[] = [];
  /** Days are counted from 1904, as old workbooks of the Mac do, not from 1900. */
  let date1904: boolean | undefined;
  const open: XmlVisitor['open'] = (name, attributes, path) => {
    if (name === 'workbookPr' && isWithin(path, 'workbook')) {
      if (date1904 !== undefined) throw damaged(`<workbookPr> twice in part ${part}`);
      date1904 = countsFrom1904(part, attributes.get('date1904'));
    }
    if (name !== 'sheet' || !isWithin(path, 'workbook', 'sheets')) return;
    if (sheets.length >= LIMITS.sheets) throw oversized(`${LIMITS.sheets} sheets`, 'more');
    const relation = relations.find(({ id }) => id === attributes.get('id'));
    const sheetName = attributes.get('name') ?? '';
    if (sheetName.length > LIMITS.sheetName) throw damaged(`a sheet name of ${sheetName.length} characters`);
    sheets.push({
      name: sheetName,
      isChart: relation?.type === 'chartsheet' || relation?.type === 'dialogsheet',
      part: relation && directory.has(relation.part.toLowerCase()) ? relation.part : undefined,
    });
  };
  walkXml(part, bytes, refusingStrangers(part, { open }), xml);
  if (sheets.length === 0) throw notAWorkbook('a workbook without sheets');
  return { sheets, date1904: date1904 ?? false };
}

/** In: what the workbook says of it (xsd:boolean); nothing is false. */
function countsFrom1904(part: string, said = '0'): boolean {
  if (/^(1|true)$/.test(said)) return true;
  if (/^(0|false)$/.test(said)) return false;
  throw damaged(`date1904="${said.slice(0, 40)}" in part ${part}`);
}

function unsupported(found: string): Refused {
  return new Refused({ code: 'unsupported-workbook', found });
}

function notAWorkbook(found: string): Refused {
  return new Refused({ code: 'not-a-workbook', found });
}
