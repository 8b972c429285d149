/** The structure tree as plain data (ISO 32000-1, 14.7): what the tags of a file say, and nothing judged. */

export interface StructureElement {
  readonly kind: 'element';
  /** Its object number; 0 where it is no object of its own. */
  readonly object: number;
  /** Standard structure type, after the role map. */
  readonly type: string;
  readonly attributes: ElementAttributes;
  /** Read instead of the content of a figure. */
  readonly alt: string | undefined;
  /** Read instead of the painted text. */
  readonly actualText: string | undefined;
  readonly language: string | undefined;
  /** The long form of an abbreviation. */
  readonly expansion: string | undefined;
  readonly id: string | undefined;
  readonly kids: readonly StructureKid[];
  /** Where it was found; nothing at the root. */
  readonly parent: StructureElement | undefined;
  /** Object number of what its P entry names. */
  readonly namedParent: number | undefined;
}

export interface ElementAttributes {
  readonly colSpan: number;
  readonly rowSpan: number;
  /** `Row`, `Column` or `Both`. */
  readonly scope: string | undefined;
  /** Ids of the cells that head this one. */
  readonly headers: readonly string[];
  /** Left, bottom, right, top in points; of figures. */
  readonly box: readonly number[] | undefined;
  readonly summary: string | undefined;
  readonly listNumbering: string | undefined;
}

/** Marked content of a page. */
export interface ContentKid {
  readonly kind: 'content';
  /** Counted from 0; nothing where the page is not in the file. */
  readonly page: number | undefined;
  readonly mcid: number;
}

/** An annotation that belongs to an element. */
export interface ObjectKid {
  readonly kind: 'object';
  readonly page: number | undefined;
  readonly object: number;
}

export type StructureKid = StructureElement | ContentKid | ObjectKid;

export interface Structure {
  /** Object number of the structure tree root; nothing where the file has no tags. */
  readonly object: number | undefined;
  /** At the top; a good file has one, of type Document. */
  readonly roots: readonly StructureElement[];
  /** All, in the order they are read. */
  readonly elements: readonly StructureElement[];
  /** Those met a second time, by a way that was not followed. */
  readonly repeated: readonly StructureElement[];
  /** What the parent tree says: object numbers of elements by key; lists are of the marks of a page. */
  readonly parents: ReadonlyMap<number, number | readonly (number | undefined)[]>;
  /** What the id tree says: object numbers of elements. */
  readonly ids: ReadonlyMap<string, number>;
}

/** The element and all in it, in the order they are read. */
export function withDescendants(element: StructureElement): StructureElement[] {
  return [element, ...childrenOf(element).flatMap(withDescendants)];
}

/** The elements directly in it. */
export function childrenOf({ kids }: StructureElement): StructureElement[] {
  return kids.filter((kid) => kid.kind === 'element');
}

/** The page an element begins on, counted from 0; nothing where it holds nothing. */
export function firstPage(element: StructureElement): number | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? firstPage(kid) : kid.page;
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The nearest element of the type around this one, itself included. */
export function closest(element: StructureElement, type: string): StructureElement | undefined {
  for (let found: StructureElement | undefined = element; found; found = found.parent) {
    if (found.type === type) return found;
  }
  return undefined;
}
