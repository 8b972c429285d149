/** Reads the structure tree of a file (ISO 32000-1, 14.7.2): file and pages in, typed plain data out. */
import type { PdfPage } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { DamagedPdf, isArray, type PdfDict, type PdfObject, PdfRef } from '../file/pdf-object.ts';
import { textOf } from '../file/text-string.ts';
import { nameTree, numberTree } from '../file/trees.ts';
import { readAttributes } from './read-attributes.ts';
import type { Structure, StructureElement, StructureKid } from './structure-element.ts';

/** No real document nests deeper. */
const MOST_DEEP = 200;

/** Throws `DamagedPdf` where elements are nested beyond all measure. A repeated element is reported, not followed. */
export function readStructure(file: PdfFile, pages: readonly PdfPage[]): Structure {
  const reference = file.catalog.get('StructTreeRoot');
  const root = file.dict(reference);
  const walk = new StructureWalk(file, pages, root);
  const kids: StructureKid[] = [];
  walk.addKids(kids, root.get('K'), undefined, undefined, 0);
  const roots = kids.filter((kid) => kid.kind === 'element');
  return {
    object: reference instanceof PdfRef && root.size > 0 ? reference.number : undefined,
    roots,
    elements: walk.elements,
    repeated: walk.repeated,
    parents: readParents(file, root),
    ids: new Map(
      nameTree(file, root.get('IDTree')).map(([id, value]) => [
        id,
        value instanceof PdfRef ? value.number : 0,
      ]),
    ),
  };
}

function readParents(file: PdfFile, root: PdfDict): Structure['parents'] {
  const parents = new Map<number, number | readonly (number | undefined)[]>();
  for (const [key, value] of numberTree(file, root.get('ParentTree'))) {
    const found = file.resolve(value);
    parents.set(key, isArray(found) ? found.map(numberOfReference) : (numberOfReference(value) ?? 0));
  }
  return parents;
}

function numberOfReference(object: PdfObject | undefined): number | undefined {
  return object instanceof PdfRef ? object.number : undefined;
}

class StructureWalk {
  readonly elements: StructureElement[] = [];
  readonly repeated: StructureElement[] = [];
  readonly #file: PdfFile;
  readonly #pages: ReadonlyMap<number, number>;
  readonly #roles: PdfDict;
  readonly #met = new Map<number, StructureElement>();

  constructor(file: PdfFile, pages: readonly PdfPage[], root: PdfDict) {
    this.#file = file;
    this.#pages = new Map(pages.map(({ object, index }) => [object, index]));
    this.#roles = file.dict(root.get('RoleMap'));
  }

  /** In: where to put them, a K entry, the page its numbers are of, the element it stands in. */
  addKids(
    kids: StructureKid[],
    entry: PdfObject | undefined,
    page: number | undefined,
    parent: StructureElement | undefined,
    depth: number,
  ): void {
    if (depth > MOST_DEEP) throw new DamagedPdf('structure elements nested too deeply');
    if (entry === undefined) return;
    const found = this.#file.resolve(entry);
    for (const item of isArray(found) ? found : [entry]) {
      const kid = this.#kid(item, page, parent, depth);
      if (kid !== undefined) kids.push(kid);
    }
  }

  #kid(
    item: PdfObject,
    page: number | undefined,
    parent: StructureElement | undefined,
    depth: number,
  ): StructureKid | undefined {
    const found = this.#file.resolve(item);
    if (typeof found === 'number') return { kind: 'content', page, mcid: found };
    const dict = this.#file.dict(item);
    const ownPage = this.#page(dict) ?? page;
    switch (this.#file.name(dict.get('Type'))) {
      case 'MCR':
        return { kind: 'content', page: ownPage, mcid: this.#file.number(dict.get('MCID')) ?? -1 };
      case 'OBJR':
        return { kind: 'object', page: ownPage, object: numberOfReference(dict.get('Obj')) ?? 0 };
      default:
        return dict.size === 0 ? undefined : this.#element(item, dict, parent, depth);
    }
  }

  #element(
    item: PdfObject,
    dict: PdfDict,
    parent: StructureElement | undefined,
    depth: number,
  ): StructureElement | undefined {
    const object = numberOfReference(item) ?? 0;
    const met = this.#met.get(object);
    if (met && object !== 0) {
      this.repeated.push(met);
      return undefined;
    }
    const file = this.#file;
    const text = (key: string): string | undefined => textOf(file.resolve(dict.get(key)));
    const kids: StructureKid[] = [];
    const element: StructureElement = {
      kind: 'element',
      object,
      type: this.#role(file.name(dict.get('S')) ?? ''),
      attributes: readAttributes(file, dict.get('A')),
      alt: text('Alt'),
      actualText: text('ActualText'),
      language: text('Lang'),
      expansion: text('E'),
      id: text('ID'),
      kids,
      parent,
      namedParent: numberOfReference(dict.get('P')),
    };
    this.#met.set(object, element);
    this.elements.push(element);
    this.addKids(kids, dict.get('K'), this.#page(dict), element, depth + 1);
    return element;
  }

  #page(dict: PdfDict): number | undefined {
    return this.#pages.get(numberOfReference(dict.get('Pg')) ?? -1);
  }

  /** Roles may be mapped to roles (14.7.3). */
  #role(type: string): string {
    let role = type;
    for (let hops = 0; hops < 8; hops++) {
      const next = this.#file.name(this.#roles.get(role));
      if (next === undefined || next === role) return role;
      role = next;
    }
    return role;
  }
}
