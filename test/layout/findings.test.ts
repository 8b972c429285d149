/** Every finding on a template, from the mistake that makes it, in the words of the golden file. */
import { expect, test } from 'vitest';
import { templateFindings } from '../../src/layout/findings.ts';
import { LIMITS } from '../../src/layout/limits.ts';
import { mergeLayout } from '../../src/layout/merge-layout.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { mergeSource, type Partials } from './merge-source.ts';

const DATA = {
  year: '2016/17',
  note: null,
  zero: 0,
  flag: true,
  report: { title: 'Results' },
  measures: [{ name: 'Waste', status: { word: 'Green' } }],
  statuses: { met: 'Green' },
  words: { 'page-of': 'Page {page} of {pages}', key: 'Key' },
};

interface Mistake {
  readonly source: string;
  readonly partials?: Partials;
  readonly limits?: Partial<typeof LIMITS>;
}

/** What is wrong with each stands in the golden, below the source. */
const MISTAKES: readonly Mistake[] = [
  { source: '[]', limits: { template: 1 } },
  { source: '[{{year}}, {{year}}]', limits: { tags: 1 } },
  { source: '[{{#if year}}\n{{#if zero}}1{{/if}}{{/if}}]', limits: { within: 1 } },
  { source: '[\n{{#if (not (not (or ")" year)))}}1{{/if}}]', limits: { within: 2 } },
  { source: '[\n{{year]\n{{year}}' },
  { source: '["{{word "a}}"]' },
  { source: "['{{word 'a\n}}']" },
  { source: '{{!-- never closed }}' },
  { source: '{{! never closed' },
  { source: '[\n{{foo bar=}}]' },
  { source: '[{{report/../year}}]' },
  { source: '[{{#if year}}1{{else}}2{{else}}3{{/if}}]' },
  { source: '[{{undefined}}]' },
  { source: '[{{#> key}}{{/key}}]' },
  { source: '[{{* key}}]' },
  { source: '[{{> (lookup statuses "met")}}]' },
  { source: '[{{> key measures statuses}}]', partials: { key: '1' } },
  { source: '[\n{{{year}}}]' },
  { source: '[{{&year}}]' },
  { source: '[{{{{year}}}} {{{{/year}}}}]' },
  { source: '[\n{{#each measures}}\n1]' },
  { source: '[\n{{/each}}]' },
  { source: '[{{#each measures}}\n{{#if name}}\n{{/each}}]' },
  { source: '[{{else}}]' },
  { source: '[{{#measures}}1{{/measures}}]' },
  { source: '[{{#eq year "2016/17"}}1{{/eq}}]' },
  { source: '[{{cuont measures}}]' },
  { source: '[{{#if (equal year note)}}1{{/if}}]' },
  { source: '[{{"year" 1}}]' },
  { source: '[{{#if (eq year)}}1{{/if}}]' },
  { source: '[{{count}}, {{count measures year}}]' },
  { source: '[{{count measures from=1}}]' },
  { source: '[{{#each measures year}}1{{/each}}]' },
  { source: '[{{#if}}1{{/if}}]' },
  { source: '[{{#if zero includeZero=true}}1{{/if}}]' },
  { source: '[{{count year}}]' },
  { source: '[{{#each year}}1{{/each}}]' },
  { source: '[{{join year ", "}}]' },
  { source: '[{{join measures ", "}}]' },
  { source: '[{{#if (eq year 2016)}}1{{/if}}]' },
  { source: '[{{#if (eq measures year)}}1{{/if}}]' },
  { source: '[{{#if (ne year report)}}1{{/if}}]' },
  { source: '[{{lookup statuses "mett"}}]' },
  { source: '[{{lookup measures 1}}]' },
  { source: '[{{lookup year 1}}]' },
  { source: '[{{word "page-off"}}]' },
  { source: '[{{word note}}]' },
  { source: '[{{word "page-of" page=3}}]' },
  { source: '[{{word "page-of" page=3 pages=measures}}]' },
  { source: '[{{> kye}}]', partials: { key: '1' } },
  { source: '[{{> key}}]' },
  { source: '["{{> key}}"]', partials: { key: '"Key"' } },
  { source: '[{{#each measures}}{{> key name title="x"}}{{/each}}]', partials: { key: '{{title}}' } },
  { source: '["\\{{year}}", "\\\\{{year}}"]' },
  { source: '["\\u00{{year}}"]' },
  { source: '["{{#if year}}\\{{/if}}"]' },
  { source: '["{{#if year}}a\\\\{{/if}}"]' },
  { source: '[{{#if year}}"{{else}}1{{/if}}2]' },
  { source: '["{{#if year}}"{{/if}}]' },
  { source: '[1 // {{#if year}}\n{{/if}}]' },
  { source: '[\n"never closed\n]' },
  { source: '["never closed' },
  { source: '[\n/* never closed\n]' },
  { source: '[\n{\n{{#if year}}[{{/if}}\n' },
  { source: '[\n{{#if year}} ] {{/if}}' },
  { source: '[\n{"a": 1\n]' },
  { source: ']' },
  { source: '[{{yaer}}]' },
  { source: '[{{#each measures}}{{year}}{{/each}}]' },
  { source: '[{{#each measures}}{{#with status}}{{name}}{{/with}}{{/each}}]' },
  { source: '[{{#each measures as |measure|}}{{mesure.name}}{{/each}}]' },
  { source: '[{{report.titel}}, {{#if nothing}}1{{/if}}]' },
  { source: '[{{@root.yaer}}, {{@idnex}}, {{#each measures}}{{@frist}}{{/each}}]' },
  { source: '[{{#each measures}}{{../yaer}}{{/each}}]' },
  { source: '[{{year.length}}, {{note.text}}, {{measures.name}}, {{measures.[3]}}]' },
  { source: '[{{../year}}, {{#each measures}}{{@../../index}}{{/each}}]' },
  { source: '[{{note}}, "{{note}}", {{null}}, {{or note note}}]' },
  { source: '["{{report}}", "{{measures}}", "{{flag}}", "{{eq zero zero}}"]' },
  { source: '[{{> key}}]', partials: { key: '{{> key}}' }, limits: { partials: 3 } },
  { source: '[{{> key}}]', partials: { key: '[[{{> key}}]]' }, limits: { nesting: 6 } },
  { source: '[[[]]]', limits: { nesting: 2 } },
  { source: '[{{#each measures}}1,{{/each}}]', limits: { steps: 3 } },
  { source: '["{{year}}"\n, "{{year}}",\n{{year}}]', limits: { output: 15 } },
  { source: '[{{join measures ""}}]', limits: { output: 15 } },
  { source: '[{{word "page-of" page=year pages=year}}]', limits: { output: 15 } },
  { source: '[1\n,, 2]' },
  { source: '[1\n2]' },
  { source: '{"a" 1}' },
  { source: '{a: 1}' },
  { source: '{1: 1}' },
  { source: '[1] [2]' },
  { source: '[.1, 1., "\\x", "\\u12", "\t", nil]' },
  { source: '' },
  { source: '{{#if note}}[]{{/if}}' },
  { source: '{ {{year}}: 1 }' },
  { source: '{ "{{year}} x": 1 }' },
  { source: '{"a": 1,\n"a": 2}' },
  { source: '{"origin": "x"}' },
  { source: '{"svg": "<svg>{{year}}</svg>"}' },
];

function findingsOf({ source, partials, limits }: Mistake): readonly Finding[] {
  return mergeSource(source, DATA, partials, { ...LIMITS, ...limits }).findings;
}

function entryOf(mistake: Mistake): string {
  const partials = Object.entries(mistake.partials ?? {}).map(([name, text]) => `${name}.hbs: ${text}\n`);
  const found = findingsOf(mistake).map(formatFinding).join('\n');
  return `${mistake.source}\n${partials.join('')}---\n${found}\n`;
}

const MISSING = mergeLayout(
  'offical.hbs',
  { 'official.hbs': '[]', 'partials/official.hbs': '1' },
  {},
).findings;

test('every finding is worded as in the golden', async () => {
  const all = [...MISTAKES.map(entryOf), ...MISSING.map(formatFinding)];
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('findings.golden.txt');
});

test('every mistake is found, at a line of its template', () => {
  for (const mistake of MISTAKES) {
    const found = findingsOf(mistake);
    expect(found, mistake.source).not.toEqual([]);
    for (const { place, severity } of found) {
      expect(place?.file).toMatch(/^(a|partials\/key)\.hbs$/);
      expect(severity).toBe('error');
    }
  }
});

test('the golden leaves out no finding on templates', () => {
  const codes = [...MISTAKES.flatMap(findingsOf), ...MISSING].map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(Object.keys(templateFindings)));
});
