/**
 * Walks a template's tree once, keeping what the text around each tag is as JSON: the one place where
 * escaping by context is decided. In: a syntax tree. Out: the plan to run, and every finding that can be
 * had without data.
 */
import type { Outcome } from '../../model/finding.ts';
import { suggest } from '../../model/near-match.ts';
import { templateFindings } from '../findings.ts';
import type {
  BlockStatement,
  ContentStatement,
  MustacheStatement,
  PartialStatement,
  Program,
  Statement,
} from '../handlebars.ts';
import type { Limits } from '../limits.ts';
import { JsonScanner } from './json-scanner.ts';
import { lineOf } from './line-place.ts';
import type { BlockName, Step, TemplatePlan } from './plan.ts';
import { type Planning, planCall, planExpression, planHash } from './plan-expression.ts';

interface Walk extends Planning {
  readonly scanner: JsonScanner;
  /** Names of the partials there are, without folder and ending. */
  readonly partials: readonly string[];
}

/** Out: a plan even beside findings; it is run only where no template has any. */
export function planTemplate(
  file: string,
  program: Program,
  partials: readonly string[],
  limits: Limits,
): Outcome<TemplatePlan> {
  const findings: Outcome<TemplatePlan>['findings'][number][] = [];
  const report: Planning['report'] = (finding) => findings.push(finding);
  const scanner = new JsonScanner(file, report);
  const steps = planProgram(program, { file, report, scanner, partials });
  scanner.finish();
  if (scanner.deepest > limits.nesting) {
    report(templateFindings['too-deep']({ kind: 'file', file }, { limit: limits.nesting }));
  }
  return { value: { file, steps, nesting: scanner.deepest }, findings };
}

function planProgram(program: Program | undefined, walk: Walk): Step[] {
  return (program?.body ?? []).flatMap((statement) => planStatement(statement, walk));
}

function planStatement(statement: Statement, walk: Walk): Step[] {
  switch (statement.type) {
    case 'ContentStatement':
      return planContent(statement, walk);
    case 'MustacheStatement':
      return planMustache(statement, walk);
    case 'BlockStatement':
      return planBlock(statement, walk);
    case 'PartialStatement':
      return planPartial(statement, walk);
    default:
      return [];
  }
}

function planContent({ value, original, loc }: ContentStatement, walk: Walk): Step[] {
  const stripped = original.slice(0, original.indexOf(value));
  const line = loc.start.line + (stripped.match(/\n/g)?.length ?? 0);
  return walk.scanner.scan(value, line).map((piece) => ({ kind: 'written', piece }));
}

function planMustache(statement: MustacheStatement, walk: Walk): Step[] {
  const { path, params, hash, loc } = statement;
  const line = loc.start.line;
  if (!walk.scanner.tag(line)) return [];
  const called = params.length > 0 || hash !== undefined;
  const value = called ? planCall(statement, walk) : planExpression(path, walk);
  const piece = { kind: 'text', file: walk.file, line, text: '' } as const;
  return [{ kind: 'print', line, inString: walk.scanner.mode === 'string', value, piece }];
}

export const BLOCKS: readonly string[] = ['if', 'unless', 'each', 'with'] satisfies BlockName[];

function isBlockName(name: string): name is BlockName {
  return BLOCKS.includes(name);
}

function planBlock(statement: BlockStatement, walk: Walk): Step[] {
  const { path, program, inverse, loc } = statement;
  const line = loc.start.line;
  const printed = walk.scanner.tag(line);
  const name = path.original;
  const subject = printed ? planSubject(statement, walk) : undefined;
  const names = program?.blockParams ?? [];
  const branch = (body: Program | undefined): Step[] => {
    let steps: Step[] = [];
    walk.scanner.branch(name, line, () => {
      steps = planProgram(body, walk);
    });
    return steps;
  };
  const [main, otherwise] = [branch(program), branch(inverse)];
  if (!subject || !isBlockName(name)) return [];
  return [{ kind: 'block', line, name, subject, names, main, otherwise }];
}

/** What a block tests, repeats or enters: exactly one value. */
function planSubject({ path, params, hash, loc }: BlockStatement, walk: Walk) {
  const place = lineOf(walk.file, loc.start.line);
  const name = path.original;
  if (!isBlockName(name)) {
    walk.report(templateFindings['unknown-block'](place, { name }));
    return undefined;
  }
  const [subject] = params;
  if (!subject || params.length > 1 || hash) {
    const found = hash ? `${hash.pairs[0]?.key}=` : `${params.length} values`;
    const expected = `{{#${name} value}}`;
    walk.report(templateFindings['helper-arguments'](place, { name: `#${name}`, expected, found }));
    return undefined;
  }
  return planExpression(subject, walk);
}

function planPartial(statement: PartialStatement, walk: Walk): Step[] {
  const { name, params, loc } = statement;
  const line = loc.start.line;
  if (!walk.scanner.tag(line)) return [];
  const place = lineOf(walk.file, line);
  if (name.type !== 'PathExpression' || params.length > 1) {
    const tag = `{{> ${name.type === 'PathExpression' ? name.original : '…'} …}}`;
    walk.report(templateFindings['tag-unsupported'](place, { tag }));
    return [];
  }
  const key = name.original;
  if (walk.scanner.mode === 'string') walk.report(templateFindings['partial-in-text'](place, { name: key }));
  if (!walk.partials.includes(key)) {
    walk.report(templateFindings['unknown-partial'](place, { name: key, near: suggest(key, walk.partials) }));
  }
  const context = params[0] && planExpression(params[0], walk);
  const hash = planHash(statement, walk);
  const { nesting } = walk.scanner;
  return [{ kind: 'partial', line, file: `partials/${key}.hbs`, context, hash, nesting }];
}
