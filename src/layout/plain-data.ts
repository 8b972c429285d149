/**
 * Plain data: all that a template ever sees, and all that JSON can say. In: an object of unknown making.
 * Out: the same object, once it is sure that no getter, class instance, function or hole is in it.
 */

export type PlainData = null | boolean | number | string | PlainList | PlainObject;

export interface PlainObject {
  readonly [key: string]: PlainData;
}

export type PlainList = readonly PlainData[];

/** Deeper data than this is a loop or a mistake. */
const DEEPEST = 32;

/**
 * Checks data for a layout. Out: the object itself. Throws a TypeError that names the path of the first
 * thing that is not plain: data is made by the program, so this is a fault of the program, not a finding.
 */
export function asPlainData(data: object): PlainObject {
  const checked = new Set<object>();
  checkValue(data, [], checked);
  if (Array.isArray(data)) throw notPlain([], 'a list');
  return data as PlainObject;
}

export function isPlainList(value: PlainData): value is PlainList {
  return Array.isArray(value);
}

export function isPlainObject(value: PlainData | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The path grows and shrinks with the walk: a list of its own for each value would cost more than all else. */
function checkValue(value: unknown, path: string[], checked: Set<object>): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notPlain(path, String(value));
    return;
  }
  if (typeof value !== 'object') throw notPlain(path, typeof value);
  if (checked.has(value)) return;
  if (path.length > DEEPEST) throw notPlain(path, `something nested deeper than ${DEEPEST}`);
  checkPrototype(value, path);
  for (const key of keysOf(value, path)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (!property || !('value' in property)) throw notPlain([...path, key], property ? 'a getter' : 'a hole');
    path.push(key);
    checkValue(property.value, path, checked);
    path.pop();
  }
  checked.add(value);
}

function checkPrototype(value: object, path: readonly string[]): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  const expected = Array.isArray(value) ? [Array.prototype] : [Object.prototype, null];
  if (!expected.includes(prototype as object)) throw notPlain(path, 'an instance of a class');
}

function keysOf(value: object, path: readonly string[]): string[] {
  if (Array.isArray(value)) return Array.from(value, (_, index) => String(index));
  return Reflect.ownKeys(value).map((key) => {
    if (typeof key === 'symbol') throw notPlain(path, 'a symbol for a key');
    return key;
  });
}

function notPlain(path: readonly string[], found: string): TypeError {
  return new TypeError(`layout data: expected plain data at "${path.join('.')}", found ${found}`);
}
