/**
 * The helpers that give a value: `(eq status.word "Green")`, `{{join names ", "}}`. In: values, already
 * looked up. Out: a value. The four blocks (if, unless, each, with) are run in merge/run-block.ts.
 */
import { nearMatches, suggest } from '../model/near-match.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from './plain-data.ts';
import { showValue } from './show-value.ts';

export interface Helper {
  /** Least and most values it takes. */
  readonly values: readonly [least: number, most: number];
  /** Names it takes as `name=value`. */
  readonly named: 'any' | readonly string[];
  /** How it is called; part of findings. */
  readonly example: string;
  readonly run: (call: HelperCall) => PlainData;
}

export interface HelperCall {
  readonly values: readonly PlainData[];
  readonly named: Readonly<Record<string, PlainData>>;
  readonly root: PlainObject;
  /** Ends the call with a finding. `near` says what to use instead, where that is known. */
  readonly refuse: (expected: string, found: string, near?: string) => never;
  /** Joins texts; refuses to grow beyond what a document may hold. */
  readonly join: (parts: readonly string[]) => string;
}

/** False are false, nothing, empty text and an empty list. A zero is a figure like any other: true. */
export function isTrue(value: PlainData): boolean {
  return value !== null && value !== false && value !== '' && !(isPlainList(value) && value.length === 0);
}

export const HELPERS: Readonly<Record<string, Helper>> = {
  eq: {
    values: [2, 2],
    named: [],
    example: '(eq one other)',
    run: isEqual,
  },
  ne: {
    values: [2, 2],
    named: [],
    example: '(ne one other)',
    run: (call) => !isEqual(call),
  },
  and: {
    values: [2, 9],
    named: [],
    example: '(and one other)',
    run: ({ values }) => values.at(values.findIndex((value) => !isTrue(value))) ?? null,
  },
  or: {
    values: [2, 9],
    named: [],
    example: '(or one other)',
    run: ({ values }) => values.at(values.findIndex(isTrue)) ?? null,
  },
  not: {
    values: [1, 1],
    named: [],
    example: '(not value)',
    run: ({ values: [value = null] }) => !isTrue(value),
  },
  lookup: {
    values: [2, 2],
    named: [],
    example: '(lookup group name)',
    run: lookUp,
  },
  join: {
    values: [2, 2],
    named: ['last'],
    example: '{{join list ", "}}, perhaps with last=" and "',
    run: joinList,
  },
  count: {
    values: [1, 1],
    named: [],
    example: '{{count list}}',
    run: ({ values: [list = null], refuse }) =>
      isPlainList(list) ? list.length : refuse('a list', showValue(list)),
  },
  word: {
    values: [1, 1],
    named: 'any',
    example: '{{word "key" name=value}}',
    run: fixedWord,
  },
};

/** Text with text, number with number; nothing with anything. Else the answer would always be no. */
function isEqual({ values: [one = null, other = null], refuse }: HelperCall): boolean {
  const odd = [one, other].find((value) => isPlainList(value) || isPlainObject(value));
  if (odd !== undefined) return refuse('two single values', showValue(odd));
  if (one !== null && other !== null && typeof one !== typeof other) {
    return refuse('two values of one kind', `${showValue(one)} and ${showValue(other)}`);
  }
  return one === other;
}

function lookUp({ values: [group = null, name = null], refuse }: HelperCall): PlainData {
  if (!isPlainObject(group) && !isPlainList(group)) {
    return refuse('a group of values or a list to look in', showValue(group));
  }
  const key = String(name);
  // A list has numbers only, whatever else an array has.
  const isIn = Object.hasOwn(group, key) && !(isPlainList(group) && key === 'length');
  const found = isIn ? (group as PlainObject)[key] : undefined;
  if (found === undefined)
    return refuse('a name or number that it has', showValue(name), suggest(key, Object.keys(group)));
  return found;
}

function joinList({ values: [list = null, between = null], named, refuse, join }: HelperCall): string {
  if (!isPlainList(list)) return refuse('a list', showValue(list));
  const last = named.last ?? between;
  const parts = list.flatMap((item, index) => {
    const before = index === 0 ? '' : index === list.length - 1 ? last : between;
    return [printable(before, refuse), printable(item, refuse)];
  });
  return join(parts);
}

const PLACEHOLDER = /\{([\w-]+)\}/;

/** A text of the language file, `words` at the root of the data. Values are put in as they are, once. */
function fixedWord({ values: [key = null], named, root, refuse, join }: HelperCall): string {
  const words = isPlainObject(root.words) ? root.words : {};
  const name = String(key);
  const text = Object.hasOwn(words, name) ? words[name] : undefined;
  if (typeof text !== 'string') {
    return refuse('a key of the language files', showValue(key), nearKey(name, Object.keys(words)));
  }
  const parts = text.split(PLACEHOLDER).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = Object.hasOwn(named, part) ? named[part] : undefined;
    return value === undefined ? refuse(`${part}= for "${text}"`, 'none') : printable(value, refuse);
  });
  return join(parts);
}

/** There are too many keys to name them all. */
function nearKey(name: string, keys: readonly string[]): string {
  return nearMatches(name, keys).length > 0 ? suggest(name, keys) : 'languages/en-GB.json has all keys';
}

/** Text or number as it prints inside quotes. */
function printable(value: PlainData, refuse: HelperCall['refuse']): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : refuse('text or a number', showValue(value));
}
