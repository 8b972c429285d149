/** Plans made beforehand are those that would be made, and are used only for the templates they were made of. */
import { afterEach, expect, it, vi } from 'vitest';
import { mergeLayout, planTemplates } from '../../src/layout/merge-layout.ts';
import type { ReadyPlans } from '../../src/layout/template/ready-plans.ts';
import { loadLayouts } from '../../src/load-resources.ts';

const ready = vi.hoisted((): { plans: ReadyPlans } => ({ plans: { partials: [], templates: {} } }));
vi.mock('../../src/layout/template/ready-plans.ts', () => ({ readyPlans: () => ready.plans }));
afterEach(() => {
  ready.plans = { partials: [], templates: {} };
});

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

it('are plain data, all that the templates of the product come to', async () => {
  const plans = planTemplates((await loadLayouts()).templates);
  expect(Object.keys(plans.templates)).toContain('official.hbs');
  expect(throughJson(plans)).toEqual(plans);
});

const TEMPLATES = { 'a.hbs': '{ "text": "{{name}} here", "more": {{> b}} }', 'partials/b.hbs': '"here"' };

/** What the layout `a.hbs` prints, with plans of other words in the place of those that were made of `made`. */
function printed(templates: Record<string, string>, made: Record<string, string>): unknown {
  const plans = planTemplates({ ...made, 'a.hbs': '{ "text": "planned" }' });
  const { 'a.hbs': other } = plans.templates;
  const text = made['a.hbs'] ?? '';
  if (other === undefined) throw new Error('no plan');
  ready.plans = throughJson({ ...plans, templates: { ...plans.templates, 'a.hbs': { ...other, text } } });
  const { value, findings } = mergeLayout('a.hbs', templates, { name: 'Derby' });
  expect(findings).toEqual([]);
  return (value as { text: string }).text;
}

it('stand in for the templates they were made of, among the same partials', () => {
  expect(printed({ ...TEMPLATES }, TEMPLATES)).toBe('planned');
  expect(printed({ ...TEMPLATES, 'a.hbs': '{ "text": "{{name}}" }' }, TEMPLATES)).toBe('Derby');
  expect(printed({ ...TEMPLATES, 'partials/c.hbs': '"more"' }, TEMPLATES)).toBe('Derby here');
});

it('are made only of templates without findings', () => {
  expect(() => planTemplates({ 'a.hbs': '{{#if}}' })).toThrow('expected a template without findings: a.hbs');
});
