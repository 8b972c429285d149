/** What names mean at one point of a layout: the data at hand, what lies around it, and loop variables. */
import { suggest } from '../../model/near-match.ts';
import { templateFindings } from '../findings.ts';
import { isPlainList, isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { Refusal } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { lineOf } from '../template/line-place.ts';
import type { PathExpr } from '../template/plan.ts';

export interface Scope {
  /** What `this` is. */
  readonly value: PlainData;
  /** What `../` leads to. */
  readonly outer: Scope | undefined;
  /** Names given with `as |measure|`. */
  readonly names: PlainObject;
  readonly loop: Loop;
}

export interface Loop {
  /** `@root`; within each also `@index`, `@first`, `@last`, `@key`. */
  readonly variables: PlainObject;
  /** What `@../` leads to. */
  readonly outer: Loop | undefined;
}

export function rootScope(data: PlainObject): Scope {
  return { value: data, outer: undefined, names: {}, loop: { variables: { root: data }, outer: undefined } };
}

/** A scope within another: `../` leads back. */
export function innerScope(outer: Scope, value: PlainData, names: PlainObject = {}): Scope {
  return { value, outer, names: { ...outer.names, ...names }, loop: outer.loop };
}

/** The scope of one round of a loop. */
export function loopScope(outer: Scope, value: PlainData, names: PlainObject, variables: PlainObject): Scope {
  const loop = { variables: { ...outer.loop.variables, ...variables }, outer: outer.loop };
  return { ...innerScope(outer, value, names), loop };
}

/** Looks a name up. In: the name as written, where it stands. Out: its value; throws a refusal with near matches. */
export function resolvePath(path: PathExpr, scope: Scope, file: string): PlainData {
  let value = startOf(path, scope, file);
  for (const [index, name] of path.parts.entries()) {
    const found = ownValue(value, name);
    if (found === undefined) throw unknownName(path, index, value, scope, file);
    value = found;
  }
  return value;
}

/** What the first part of the name is looked up in. */
function startOf(path: PathExpr, scope: Scope, file: string): PlainData {
  if (isGivenName(path, scope)) return scope.names;
  const at = path.variable ? climb(scope.loop, path.up)?.variables : climb(scope, path.up)?.value;
  if (at !== undefined) return at;
  throw new Refusal(templateFindings['name-too-far-out'](lineOf(file, path.line), { name: path.text }));
}

function climb<T extends { readonly outer: T | undefined }>(from: T, up: number): T | undefined {
  let at: T | undefined = from;
  for (let left = up; left > 0; left -= 1) at = at?.outer;
  return at;
}

function isGivenName({ variable, up, parts, text }: PathExpr, scope: Scope): boolean {
  return !variable && up === 0 && Object.hasOwn(scope.names, String(parts[0])) && !/^(this\b|\.)/.test(text);
}

function ownValue(holder: PlainData, name: string): PlainData | undefined {
  if (isPlainList(holder)) return /^\d+$/.test(name) ? holder[Number(name)] : undefined;
  return isPlainObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}

function unknownName(path: PathExpr, index: number, holder: PlainData, scope: Scope, file: string): Refusal {
  const place = lineOf(file, path.line);
  const part = String(path.parts[index]);
  if (!isPlainObject(holder)) {
    const params = { name: path.text, holder: showValue(holder), list: isPlainList(holder) };
    return new Refusal(templateFindings['name-of-no-group'](place, params));
  }
  const first = index === 0 && !path.variable && path.up === 0;
  const near =
    (first && furtherOut(part, scope)) || suggest(part, knownNames(holder, first ? scope : undefined));
  return new Refusal(templateFindings['unknown-name'](place, { name: path.text, part, near }));
}

function knownNames(holder: PlainObject, scope: Scope | undefined): string[] {
  return [...Object.keys(scope?.names ?? {}), ...Object.keys(holder)];
}

/** The same name in the data around: forgetting the `../` is the commonest mistake. */
function furtherOut(name: string, scope: Scope): string | undefined {
  let up = '';
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    if (isPlainObject(at.value) && Object.hasOwn(at.value, name)) return `write "${up}${name}"`;
    up += '../';
  }
  return undefined;
}
