/**
 * Merges a layout with data: Handlebars whose output is JSON, escaped by context. In: templates and plain
 * data. Out: a JSON value, not yet checked to be a document (check-document.ts does that).
 */
import { type Finding, formatFinding, type Outcome, sortFindings } from '../model/finding.ts';
import { suggest } from '../model/near-match.ts';
import { templateFindings } from './findings.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { LayoutJson } from './merge/json-builder.ts';
import { parseMerged } from './merge/parse-merged.ts';
import { runLayout } from './merge/run-layout.ts';
import { asPlainData } from './plain-data.ts';
import type { TemplatePlan } from './template/plan.ts';
import { planTemplate } from './template/plan-template.ts';
import { readTemplate } from './template/read-template.ts';
import { type ReadyPlans, readyPlans } from './template/ready-plans.ts';

export type { LayoutJson } from './merge/json-builder.ts';

/** Of one template: nobody mends more in one go. */
const MOST_FINDINGS = 100;

const PARTIAL = /^partials\/(.+)\.hbs$/;

/**
 * In: the layout's path below `templates/` (`official.hbs`), all templates by that path, the data it sees,
 * and bounds on the work. Out: the JSON it makes, each object with its template line as `origin`; undefined
 * beside any finding. A value of null in the data means absent: it can be tested, not printed.
 * Throws a TypeError where the data is not plain, which is a fault of the program.
 */
export function mergeLayout(
  entry: string,
  templates: Readonly<Record<string, string>>,
  data: object,
  limits: Limits = LIMITS,
): Outcome<LayoutJson> {
  const root = asPlainData(data);
  const { value: plans, findings } = planAll(entry, templates, limits);
  const main = plans?.get(entry);
  if (!plans || !main) return { value: undefined, findings };
  const merged = runLayout(main, plans, root, limits);
  if (!merged.value) return { value: undefined, findings: sortFindings(merged.findings) };
  return parseMerged(merged.value, entry);
}

function partialNames(templates: Readonly<Record<string, string>>): string[] {
  return Object.keys(templates).flatMap((file) => PARTIAL.exec(file)?.[1] ?? []);
}

/** In: all templates by path, none of which has a finding. Out: their plans, as plain data. */
export function planTemplates(templates: Readonly<Record<string, string>>): ReadyPlans {
  const partials = partialNames(templates);
  const planned = Object.entries(templates).map(([file, text]) => {
    const { value: plan, findings } = planOne(file, text, partials, LIMITS);
    if (plan === undefined || findings.length > 0)
      throw new Error(`expected a template without findings: ${file}`);
    return [file, { text, plan }] as const;
  });
  return { partials, templates: Object.fromEntries(planned) };
}

/** The layout and every partial, also those it does not use: a broken one is better known today. */
function planAll(
  entry: string,
  templates: Readonly<Record<string, string>>,
  limits: Limits,
): Outcome<ReadonlyMap<string, TemplatePlan>> {
  if (!Object.hasOwn(templates, entry)) {
    const layouts = Object.keys(templates).filter((file) => !PARTIAL.test(file));
    const params = { entry, near: suggest(entry, layouts) };
    const place = { kind: 'file', file: entry } as const;
    return { value: undefined, findings: [templateFindings['layout-missing'](place, params)] };
  }
  const partials = partialNames(templates);
  const plans = new Map<string, TemplatePlan>();
  const findings = [];
  for (const [file, text] of Object.entries(templates)) {
    if (file !== entry && !PARTIAL.test(file)) continue;
    const planned = plansOf(templates, limits).get(file) ?? planOne(file, text, partials, limits);
    plansOf(templates, limits).set(file, planned);
    if (planned.value) plans.set(file, planned.value);
    findings.push(...planned.findings);
  }
  return { value: findings.length > 0 ? undefined : plans, findings: sortFindings(findings) };
}

/** Editions share most of their templates: what has been planned of a set of them is kept as long as the set. */
const PLANNED = new WeakMap<object, WeakMap<Limits, Map<string, Outcome<TemplatePlan>>>>();

function plansOf(templates: object, limits: Limits): Map<string, Outcome<TemplatePlan>> {
  const byLimits = PLANNED.get(templates) ?? new WeakMap<Limits, Map<string, Outcome<TemplatePlan>>>();
  PLANNED.set(templates, byLimits);
  const plans = byLimits.get(limits) ?? new Map<string, Outcome<TemplatePlan>>();
  byLimits.set(limits, plans);
  return plans;
}

function planOne(
  file: string,
  text: string,
  partials: readonly string[],
  limits: Limits,
): Outcome<TemplatePlan> {
  const ready = limits === LIMITS ? readyPlan(file, text, partials) : undefined;
  if (ready !== undefined) return { value: ready, findings: [] };
  const read = readTemplate(file, text, limits);
  const planned = read.value && planTemplate(file, read.value, partials, limits);
  const findings = toldOnce([...read.findings, ...(planned?.findings ?? [])]);
  return { value: planned?.value, findings };
}

/** The plan of a template that is, and stands among partials, as it was when the command was put together. */
function readyPlan(file: string, text: string, partials: readonly string[]): TemplatePlan | undefined {
  const ready = readyPlans();
  const template = Object.hasOwn(ready.templates, file) ? ready.templates[file] : undefined;
  return template?.text === text && ready.partials.join() === partials.join() ? template.plan : undefined;
}

function toldOnce(findings: readonly Finding[]): Finding[] {
  const byWords = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...byWords.values()].slice(0, MOST_FINDINGS);
}
