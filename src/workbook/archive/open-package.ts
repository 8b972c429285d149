/**
 * Opens the bytes of a workbook (Office Open XML, ECMA-376). Out: the sheets it declares and a way to read
 * each, or why it is no workbook that can be read. Only parts that are asked for are unpacked.
 */
import { type FilteredSheet, filterSheet, type SheetContext } from './filter-sheet.ts';
import { LIMITS, MEGABYTES } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import { recogniseFile } from './recognise-file.ts';
import { damaged, oversized, type Refusal, Refused } from './refused.ts';
import { type Relationship, readRelationships, relationshipsPart } from './relationships.ts';
import { filterSharedStrings } from './shared-strings.ts';
import { unpackEntry } from './unpack-entry.ts';
import { walkXml } from './xml.ts';
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts';

export interface WorkbookPackage {
  /** As the workbook orders them. */
  readonly sheets: readonly DeclaredSheet[];
  /** Days are counted from 1904, as old workbooks of the Mac do, not from 1900. */
  readonly date1904: boolean;
  /** Filters some sheets and the list of texts they share. */
  readonly filter: (sheets: readonly NamedPart[]) => Opened<FilteredPackage>;
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

export interface FilteredPackage {
  readonly sheets: readonly (FilteredSheet & { readonly name: string })[];
  readonly sharedStrings: string;
}

export type Opened<T> =
  | { readonly kind: 'opened'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a part by its name; undefined where there is none. */
type ReadPart = (name: string) => Uint8Array | undefined;

export function openPackage(bytes: Uint8Array): Opened<WorkbookPackage> {
  return refusing(() => {
    if (bytes.length > LIMITS.file) throw oversized(MEGABYTES(LIMITS.file), MEGABYTES(bytes.length));
    recogniseFile(bytes);
    const directory = readZipDirectory(bytes);
    const budget = { left: LIMITS.total };
    const readPart: ReadPart = (name) => {
      const entry = directory.get(name.toLowerCase());
      return entry && unpackEntry(bytes, entry, budget);
    };
    return describeWorkbook(directory, readPart);
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

function describeWorkbook(directory: ZipDirectory, readPart: ReadPart): WorkbookPackage {
  const part = findWorkbookPart(directory, readPart);
  const needPart = (name: string): Uint8Array => {
    const bytes = readPart(name);
    if (!bytes) throw damaged(`no part ${name}`);
    return bytes;
  };
  const links = relationshipsPart(part);
  const relations = readRelationships(links, needPart(links), part);
  const partOf = (type: string): string => relations.find((relation) => relation.type === type)?.part ?? '';
  return {
    ...readSheetList(part, needPart(part), relations, directory),
    filter: (sheets) =>
      refusing(() => {
        const context: SheetContext = {
          strings: filterSharedStrings(partOf('sharedStrings'), readPart(partOf('sharedStrings'))),
          formats: readNumberFormats(partOf('styles'), readPart(partOf('styles'))),
          budget: { cells: LIMITS.cells },
        };
        const filtered = sheets.map(({ name, part }) => ({
          name,
          ...filterSheet(part, needPart(part), context),
        }));
        return { sheets: filtered, sharedStrings: context.strings.xml() };
      }),
  };
}

function findWorkbookPart(directory: ZipDirectory, readPart: ReadPart): string {
  const mime = directory.has('mimetype') ? new TextDecoder().decode(readPart('mimetype')) : '';
  if (mime.includes('opendocument')) throw unsupported('an OpenDocument file (.ods)');
  const root = readPart('_rels/.rels');
  const linked =
    root && readRelationships('_rels/.rels', root, '').find(({ type }) => type === 'officeDocument');
  const part = linked?.part ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw unsupported('a binary workbook (.xlsb)');
  if (!directory.has(part.toLowerCase())) throw notAWorkbook('an archive of other files');
  if (/^(word|ppt)\//.test(part)) throw notAWorkbook('another kind of Office document');
  return part;
}

function readSheetList(
  part: string,
  bytes: Uint8Array,
  relations: readonly Relationship[],
  directory: ZipDirectory,
): Pick<WorkbookPackage, 'sheets' | 'date1904'> {
  const sheets: DeclaredSheet[] = [];
  let date1904 = false;
  walkXml(part, bytes, {
    open(name, attributes, path) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
      if (sheets.length >= LIMITS.sheets) throw oversized(`${LIMITS.sheets} sheets`, 'more');
      const relation = relations.find(({ id }) => id === attributes.get('id'));
      sheets.push({
        name: attributes.get('name') ?? '',
        isChart: relation?.type === 'chartsheet' || relation?.type === 'dialogsheet',
        part: relation && directory.has(relation.part.toLowerCase()) ? relation.part : undefined,
      });
    },
  });
  if (sheets.length === 0) throw notAWorkbook('a workbook without sheets');
  return { sheets, date1904 };
}

function unsupported(found: string): Refused {
  return new Refused({ code: 'unsupported-workbook', found });
}

function notAWorkbook(found: string): Refused {
  return new Refused({ code: 'not-a-workbook', found });
}
