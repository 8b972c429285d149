/** Expressions of a layout. In: an expression and its scope. Out: plain data; throws a refusal otherwise. */
import { templateFindings } from '../findings.ts';
import { HELPERS, type HelperCall } from '../helpers.ts';
import type { Limits } from '../limits.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';
import { Refusal } from '../refusal.ts';
import { lineOf } from '../template/line-place.ts';
import type { CallExpr, Expr, Hash } from '../template/plan.ts';
import { resolvePath, type Scope } from './scope.ts';

export interface Evaluation {
  readonly file: string;
  readonly root: PlainObject;
  readonly limits: Limits;
  /** Counts work done at a line; refuses for good when the bound is reached. */
  readonly spend: (line: number, steps?: number) => void;
}

/** A joined text costs as much as so many characters of it do elsewhere. */
const CHARACTERS_A_STEP = 100;

export function evaluate(expr: Expr, scope: Scope, at: Evaluation): PlainData {
  switch (expr.kind) {
    case 'literal':
      return expr.value;
    case 'path':
      return resolvePath(expr, scope, at.file);
    case 'call':
      return call(expr, scope, at);
  }
}

/** Values given as `name=value`, by name. */
export function evaluateHash(hash: Hash, scope: Scope, at: Evaluation): PlainObject {
  return Object.fromEntries(hash.map(([name, value]) => [name, evaluate(value, scope, at)]));
}

function call(expr: CallExpr, scope: Scope, at: Evaluation): PlainData {
  const place = lineOf(at.file, expr.line);
  const refuse: HelperCall['refuse'] = (expected, found, near) => {
    const params = { name: expr.helper, expected, found, near };
    throw new Refusal(templateFindings['helper-value'](place, params));
  };
  const join: HelperCall['join'] = (parts) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    at.spend(expr.line, Math.ceil(parts.length + length / CHARACTERS_A_STEP));
    if (length <= at.limits.output) return parts.join('');
    throw new Refusal(templateFindings['document-too-long'](place, { limit: at.limits.output }), true);
  };
  const values = expr.args.map((arg) => evaluate(arg, scope, at));
  const named = evaluateHash(expr.hash, scope, at);
  return HELPERS[expr.helper]?.run({ values, named, root: at.root, refuse, join }) ?? null;
}
