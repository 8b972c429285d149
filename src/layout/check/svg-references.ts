/**
 * What a drawing makes of itself by pointing at its own parts: a `use` of a `use` of a `use` doubles with each, and
 * what points at itself never ends. In: the elements of a drawing. Out: what is wrong, in words.
 */

export interface SvgElement {
  readonly id: string | undefined;
  /** Every value of its attributes. */
  readonly values: readonly string[];
  readonly children: readonly SvgElement[];
}

/** Elements drawn, each use counted anew: far above any chart. */
const MOST_ELEMENTS = 5_000;

/** Within each other, through uses too. */
const DEEPEST = 100;

interface Size {
  readonly elements: number;
  readonly height: number;
}

/** Out: nothing where the drawing ends, and soon. */
export function inspectReferences(root: SvgElement): string | undefined {
  const byId = new Map<string, SvgElement>();
  collectIds(root, byId);
  const sizes = new Map<SvgElement, Size | 'open'>();
  /** Undefined where it goes too deep, as what points at itself does. */
  const measure = (element: SvgElement, depth: number): Size | undefined => {
    const known = sizes.get(element);
    if (known === 'open' || depth > DEEPEST) return undefined;
    if (known !== undefined) return known;
    sizes.set(element, 'open');
    let [elements, height] = [1, 0];
    for (const part of [...element.children, ...referencesOf(element, byId)]) {
      const size = measure(part, depth + 1);
      if (size === undefined) return undefined;
      elements += size.elements;
      height = Math.max(height, size.height);
    }
    const size = { elements: Math.min(elements, MOST_ELEMENTS + 1), height: height + 1 };
    sizes.set(element, size);
    return size;
  };
  const size = measure(root, 1);
  if (size === undefined || size.height > DEEPEST) return `parts within parts, more than ${DEEPEST} deep`;
  if (size.elements > MOST_ELEMENTS)
    return `more than ${MOST_ELEMENTS} elements, each use of one counted anew`;
  return undefined;
}

function collectIds(element: SvgElement, byId: Map<string, SvgElement>): void {
  if (element.id !== undefined && !byId.has(element.id)) byId.set(element.id, element);
  for (const child of element.children) collectIds(child, byId);
}

/** `#a`, `url(#a)`, and within a style: whatever begins like the name of a part may be one. */
function referencesOf({ values }: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgElement[] {
  const names = values.flatMap((value) => Array.from(value.matchAll(/#([\w.:-]+)/g), ([, name]) => name));
  return names.flatMap((name) => byId.get(String(name)) ?? []);
}
