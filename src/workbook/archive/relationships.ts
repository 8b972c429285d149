/** The links of a part to others (`_rels/….rels`, ECMA-376 part 2): id → type and full part name. */
import { walkXml, type XmlBudget, type XmlVisitor } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** `xl/worksheets/sheet1.xml`. */
  readonly part: string;
}

/** In: name and bytes of the .rels part, and the part it belongs to ('' for the package). */
export function readRelationships(
  name: string,
  bytes: Uint8Array,
  owner: string,
  budget: XmlBudget,
): Relationship[] {
  const found: Relationship[] = [];
  const open: XmlVisitor['open'] = (tag, attributes) => {
    if (tag !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    found.push({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type')?.split('/').at(-1) ?? '',
      part: resolve(attributes.get('Target') ?? '', owner),
    });
  };
  walkXml(name, bytes, { open }, budget);
  return found;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(target: string, owner: string): string {
  const clean = target.trim().replaceAll('\\', '/');
  const folders = clean.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}
