/** The properties of a node against their schemas. In: an object of the layout. Out: what of it is sound. */
import type { core } from 'zod';
import { documentFindings } from '../document-findings.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { showValue } from '../show-value.ts';
import { type Checks, nearHint, partOf, type Spot } from './checks.ts';
import type { Properties } from './node-kinds.ts';
import type { Property } from './properties.ts';

/** In: an object, what it may have, the names that others check. Out: a copy without origins within. */
export function checkProperties(
  raw: PlainObject,
  allowed: Properties,
  spot: Spot,
  checks: Checks,
  others: readonly string[] = [],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'origin' || others.includes(key)) continue;
    const property = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
    if (!property) noteUnknown(key, [...Object.keys(allowed), ...others], spot, checks);
    else if (isSound(value, property, key, spot, checks)) out[key] = withoutOrigin(value);
  }
  checkStyles(out, spot, checks);
  return out;
}

/** Most values are the same few words and numbers, which are looked into once. */
function isSound(value: PlainData, property: Property, key: string, spot: Spot, checks: Checks): boolean {
  const known = checks.soundValues(property);
  if (known.has(value)) return true;
  const sound = checkProperty(value, property, partOf(spot, key, value), checks);
  if (sound && typeof value !== 'object') known.add(value);
  return sound;
}

/** True where the value is as its schema says. */
export function checkProperty(value: PlainData, property: Property, spot: Spot, checks: Checks): boolean {
  const parsed = property.schema.safeParse(withoutOrigin(value));
  if (parsed.success) return true;
  const unknown = parsed.error.issues.flatMap(unknownKeys);
  for (const key of unknown) noteUnknown(key, property.names, spot, checks);
  const [issue] = parsed.error.issues;
  if (unknown.length === 0 && issue) {
    const [at, found] = follow(issue.path, value, spot);
    const expected = at === spot ? property.expected : expectedOf(issue, property);
    const params = { path: at.path, expected, found: showValue(found) };
    checks.note((place) => documentFindings['bad-property'](place, params), at);
  }
  return false;
}

/** The value without the template lines in it, which only nodes keep. */
export function withoutOrigin(value: PlainData): PlainData {
  if (isPlainList(value)) return value.map(withoutOrigin);
  if (!isPlainObject(value)) return value;
  const { origin: _origin, ...rest } = value;
  const plain: Record<string, PlainData> = rest;
  for (const [key, part] of Object.entries(rest)) plain[key] = withoutOrigin(part);
  return plain;
}

function noteUnknown(key: string, known: readonly string[], spot: Spot, checks: Checks): void {
  const params = { path: spot.path, key, near: nearHint(key, known) };
  checks.note((place) => documentFindings['unknown-property'](place, params), spot);
}

const STYLE_KEYS = ['style', 'tocStyle', 'tocNumberStyle', 'textStyle', 'numberStyle'] as const;

function checkStyles(out: Record<string, unknown>, spot: Spot, checks: Checks): void {
  for (const key of STYLE_KEYS) {
    const named = out[key];
    if (named === undefined) continue;
    for (const style of [named].flat().map(String)) {
      if (checks.styles.includes(style)) continue;
      const params = { path: spot.path, style, near: nearHint(style, checks.styles) };
      checks.note((place) => documentFindings['unknown-style'](place, params), spot);
    }
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** What a part of a value should be; where the schema has no words for it, what the whole should be. */
function expectedOf(issue: core.$ZodIssue, { expected }: Property): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ').replace(/, ([^,]*)$/, ' or $1');
  if (issue.code === 'too_small' && issue.origin === 'string') return 'text that is not empty';
  return (issue.code === 'invalid_type' && KINDS[issue.expected]) || expected;
}

function unknownKeys(issue: core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(unknownKeys) : [];
}

/** Where within the value the schema was not met, and what stands there. */
function follow(path: readonly PropertyKey[], value: PlainData, spot: Spot): [Spot, PlainData | undefined] {
  let at = spot;
  let found: PlainData | undefined = value;
  for (const step of path) {
    found = (found as PlainObject)[String(step)];
    at = partOf(at, typeof step === 'number' ? step : String(step), found);
  }
  return [at, found];
}
