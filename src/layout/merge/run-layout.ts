/**
 * Runs the plan of a layout over data. In: plans by file, data. Out: the merged text, with the template
 * line of each character, and the first finding of every tag that went wrong.
 */
import type { Finding, Outcome } from '../../model/finding.ts';
import { templateFindings } from '../findings.ts';
import type { Limits } from '../limits.ts';
import { isPlainObject, type PlainData, type PlainObject } from '../plain-data.ts';
import { asRefusal, Refusal } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { lineOf } from '../template/line-place.ts';
import type { PartialStep, PrintStep, Step, TemplatePlan } from '../template/plan.ts';
import { evaluate, evaluateHash } from './evaluate.ts';
import { MergedText } from './merged-text.ts';
import { runBlock } from './run-block.ts';
import { rootScope, type Scope } from './scope.ts';

export type Plans = ReadonlyMap<string, TemplatePlan>;

/** Out: the text; undefined beside any finding. */
export function runLayout(
  entry: TemplatePlan,
  plans: Plans,
  data: PlainObject,
  limits: Limits,
): Outcome<MergedText> {
  const run = new Run(plans, data, limits);
  run.start(entry);
  const { findings } = run;
  return { value: findings.length > 0 ? undefined : run.merged, findings };
}

export class Run {
  readonly merged = new MergedText();
  readonly findings: Finding[] = [];
  readonly root: PlainObject;
  readonly limits: Limits;
  file = '';
  /** By file; planning has refused a partial that is none. */
  readonly #partials: ReadonlyMap<string, (step: PartialStep, scope: Scope) => void>;
  /** Steps that a finding was made of: a mistake within a loop is told once. */
  readonly #told = new Set<Step>();
  #steps = 0;
  #depth = 0;
  #nesting = 0;

  constructor(plans: Plans, root: PlainObject, limits: Limits) {
    this.#partials = new Map(
      Array.from(plans, ([file, plan]) => [file, (step, scope) => this.#partial(plan, step, scope)]),
    );
    this.root = root;
    this.limits = limits;
  }

  start(entry: TemplatePlan): void {
    this.file = entry.file;
    try {
      this.steps(entry.steps, rootScope(this.root));
    } catch (error) {
      // A bound was reached: the finding is noted already, and nothing after it is worth the time.
      asRefusal(error);
    }
  }

  steps(steps: readonly Step[], scope: Scope): void {
    for (const step of steps) {
      try {
        this.spend(step.kind === 'written' ? step.piece.line : step.line);
        this.#step(step, scope);
      } catch (error) {
        this.#note(asRefusal(error), step);
      }
    }
  }

  /** Counts steps of work; refuses for good when the bound is reached. */
  spend(line: number, spent = 1): void {
    const { steps, output } = this.limits;
    this.#steps += spent;
    if (this.#steps > steps) this.#refuse('too-much-work', line, steps);
    if (this.merged.length > output) this.#refuse('document-too-long', line, output);
  }

  #refuse(code: 'too-much-work' | 'document-too-long', line: number, limit: number): never {
    throw new Refusal(templateFindings[code](lineOf(this.file, line), { limit }), true);
  }

  #note(refusal: Refusal, step: Step): void {
    const { finding, final } = refusal;
    if (!this.#told.has(step) && !this.findings.includes(finding)) this.findings.push(finding);
    this.#told.add(step);
    if (final) throw refusal;
  }

  #step(step: Step, scope: Scope): void {
    switch (step.kind) {
      case 'written':
        this.merged.add(step.piece, step.piece.text);
        break;
      case 'print':
        this.#print(step, scope);
        break;
      case 'block':
        runBlock(step, scope, this);
        break;
      case 'partial':
        this.#partials.get(step.file)?.(step, scope);
        break;
    }
  }

  #print(step: PrintStep, scope: Scope): void {
    const value = evaluate(step.value, scope, this);
    if (value === null) {
      const params = { name: nameOf(step) };
      throw new Refusal(templateFindings['nothing-to-print'](lineOf(this.file, step.line), params));
    }
    const single = typeof value === 'string' || typeof value === 'number';
    if (step.inString && !single) {
      const params = { name: nameOf(step), found: showValue(value) };
      throw new Refusal(templateFindings['no-text-to-print'](lineOf(this.file, step.line), params));
    }
    const literal = JSON.stringify(value);
    const text = step.inString && typeof value === 'string' ? literal.slice(1, -1) : literal;
    this.merged.add(typeof value === 'object' ? { ...step.piece, kind: 'structure' } : step.piece, text);
  }

  #partial(plan: TemplatePlan, step: PartialStep, scope: Scope): void {
    const within = this.#scopeOf(step, scope);
    const [file, depth, nesting] = [this.file, this.#depth, this.#nesting];
    this.#depth += 1;
    this.#nesting += step.nesting;
    this.#checkDepth(step, plan);
    this.file = plan.file;
    this.steps(plan.steps, within);
    [this.file, this.#depth, this.#nesting] = [file, depth, nesting];
  }

  #checkDepth(step: PartialStep, plan: TemplatePlan): void {
    const place = lineOf(this.file, step.line);
    const { partials, nesting } = this.limits;
    if (this.#depth > partials) {
      throw new Refusal(
        templateFindings['partials-too-deep'](place, { name: step.file, limit: partials }),
        true,
      );
    }
    if (this.#nesting + plan.nesting > nesting) {
      throw new Refusal(templateFindings['too-deep'](place, { limit: nesting }), true);
    }
  }

  /** What the partial sees: the data at hand or that given, and the values named. No names of `as |…|`. */
  #scopeOf({ context, hash, line }: PartialStep, scope: Scope): Scope {
    const value = context ? evaluate(context, scope, this) : scope.value;
    if (!context && hash.length === 0) return { ...scope, names: {} };
    return {
      ...scope,
      names: {},
      outer: scope,
      value: hash.length === 0 ? value : this.#extend(value, hash, scope, line),
    };
  }

  #extend(value: PlainData, hash: PartialStep['hash'], scope: Scope, line: number): PlainObject {
    if (isPlainObject(value)) return { ...value, ...evaluateHash(hash, scope, this) };
    const params = { found: showValue(value), name: String(hash[0]?.[0]) };
    throw new Refusal(templateFindings['partial-without-group'](lineOf(this.file, line), params));
  }
}

function nameOf({ value }: PrintStep): string {
  if (value.kind === 'path') return value.text;
  return value.kind === 'call' ? value.helper : String(value.value);
}
