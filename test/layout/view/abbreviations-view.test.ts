import { expect, it } from 'vitest';
import { abbreviationsView } from '../../../src/layout/view/abbreviations-view.ts';

const at = { sheet: 'Glossary', cell: 'A2' };
const expansionOf = (term: string, meaning: string) =>
  abbreviationsView([{ term: { value: term, at }, meaning: { value: meaning, at } }])[0]?.expansion;

it.each([
  ['CCG', 'Clinical Commissioning Group: the NHS body that planned services', 'Clinical Commissioning Group'],
  ['MTFP', 'The plan for our money; renewed every year', 'The plan for our money'],
  ['FAQs', 'Frequently asked questions of residents', 'Frequently asked questions'],
  ['DBS', ': checks criminal records', ': checks criminal records'],
  ['Sundry debt', 'Money owed to the council', undefined],
])('%s, "%s", is read as %s', (term, meaning, expansion) => {
  expect(expansionOf(term, meaning)).toBe(expansion);
});
