/** Names, values and helper calls of a tag. In: Handlebars' expression. Out: ours, its helper known and rightly called. */
import type { Finding } from '../../model/finding.ts';
import { suggest } from '../../model/near-match.ts';
import { templateFindings } from '../findings.ts';
import type { Expression, PathExpression, SubExpression } from '../handlebars.ts';
import { HELPERS, type Helper } from '../helpers.ts';
import { lineOf } from './line-place.ts';
import type { CallExpr, Expr, Hash, PathExpr } from './plan.ts';

/** The template at hand and where its findings go. */
export interface Planning {
  readonly file: string;
  readonly report: (finding: Finding) => void;
}

/** What takes the place of an expression that a finding was made of. */
const NOTHING: Expr = { kind: 'literal', value: null };

export function planExpression(expression: Expression, planning: Planning): Expr {
  switch (expression.type) {
    case 'PathExpression':
      return planPath(expression);
    case 'SubExpression':
      return planCall(expression, planning);
    case 'NullLiteral':
      return NOTHING;
    case 'UndefinedLiteral':
      planning.report(
        templateFindings['tag-unsupported'](lineOf(planning.file, expression.loc.start.line), {
          tag: 'undefined',
        }),
      );
      return NOTHING;
    default:
      return { kind: 'literal', value: expression.value };
  }
}

export function planPath({ data, depth, parts, original, loc }: PathExpression): PathExpr {
  return { kind: 'path', line: loc.start.line, variable: data, up: depth, parts, text: original };
}

/** In: a name with arguments, from a tag of its own or in brackets. */
export function planCall(
  call: Pick<SubExpression, 'params' | 'hash' | 'loc'> & { readonly path: Expression },
  planning: Planning,
): Expr {
  const line = call.loc.start.line;
  const place = lineOf(planning.file, line);
  const name = call.path.type === 'PathExpression' ? call.path.original : '';
  const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
  if (!helper) {
    const near = suggest(name, Object.keys(HELPERS));
    planning.report(templateFindings['unknown-helper'](place, { name, near }));
    return NOTHING;
  }
  const planned: CallExpr = {
    kind: 'call',
    line,
    helper: name,
    args: call.params.map((param) => planExpression(param, planning)),
    hash: planHash(call, planning),
  };
  const wrong = wrongArguments(planned, helper);
  if (wrong) planning.report(templateFindings['helper-arguments'](place, { name, ...wrong }));
  return planned;
}

export function planHash({ hash }: Pick<SubExpression, 'hash'>, planning: Planning): Hash {
  return (hash?.pairs ?? []).map(({ key, value }) => [key, planExpression(value, planning)] as const);
}

function wrongArguments(
  { args, hash }: CallExpr,
  helper: Helper,
): { readonly expected: string; readonly found: string } | undefined {
  const [least, most] = helper.values;
  const expected = helper.example;
  if (args.length < least || args.length > most) {
    return { expected, found: args.length === 1 ? '1 value' : `${args.length} values` };
  }
  const odd = hash.find(([key]) => helper.named !== 'any' && !helper.named.includes(key));
  return odd && { expected, found: `${odd[0]}=` };
}
